import { Button, Input, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { type ChangeEvent, useEffect, useRef } from 'react';
import { useMessages } from '../../app/desk-context.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { useComposedText } from '../../ui/use-composed-text.ts';
import { isFiltered, KINDS, type Wanted } from './activity-address.ts';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  search: { flex: '1 1 220px', maxWidth: '320px', minWidth: 0 },
  day: { width: '150px' },
  labelled: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly wanted: Wanted;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (wanted: Wanted) => void;
}

const PAUSE_MS = 250;

/** Text that is looked for; taken over when typing pauses. */
function Search({ wanted, onChange }: Pick<Props, 'wanted' | 'onChange'>) {
  const styles = useStyles();
  const { t } = useMessages();
  const search = useComposedText();
  const { set, settled } = search;
  const last = useRef('');
  useEffect(() => {
    if (wanted.text === last.current) return;
    last.current = wanted.text;
    set(wanted.text);
  }, [wanted.text, set]);
  useEffect(() => {
    if (settled === last.current) return;
    const timer = setTimeout(() => {
      last.current = settled;
      onChange({ ...wanted, text: settled });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [settled, wanted, onChange]);
  return (
    <SearchBox
      className={styles.search}
      aria-label={t('activity.search')}
      placeholder={t('activity.searchHint')}
      maxLength={200}
      value={search.shown}
      onChange={(event, data) => {
        if (event.type === 'change') search.handlers.onChange(event as ChangeEvent<HTMLInputElement>);
        else set(data.value);
      }}
      onCompositionEnd={search.handlers.onCompositionEnd}
    />
  );
}

function Day({ name, wanted, onChange }: Omit<Props, 'people'> & { readonly name: 'from' | 'to' }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the Input inside is its control.
    <label className={styles.labelled}>
      {t(`activity.${name}`)}
      <Input
        type="date"
        className={styles.day}
        value={wanted[name]}
        onChange={(_event, data) => onChange({ ...wanted, [name]: data.value })}
      />
    </label>
  );
}

/** Who, what, when, and a text. All of them stand in the address. */
export function ActivityFilters({ wanted, people, onChange }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <fieldset className={styles.filters} aria-label={t('activity.filters')}>
      <Search wanted={wanted} onChange={onChange} />
      <Select
        aria-label={t('activity.who')}
        value={wanted.by}
        onChange={(_event, data) => onChange({ ...wanted, by: data.value })}
      >
        <option value="">{t('activity.anyone')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {displayText(name)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('activity.kind')}
        value={wanted.kind}
        onChange={(_event, data) => onChange({ ...wanted, kind: data.value })}
      >
        <option value="">{t('activity.anything')}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Select>
      <Day name="from" wanted={wanted} onChange={onChange} />
      <Day name="to" wanted={wanted} onChange={onChange} />
      {isFiltered(wanted) ? (
        <Button
          appearance="subtle"
          onClick={() => onChange({ by: '', kind: '', from: '', to: '', text: '' })}
        >
          {t('activity.clear')}
        </Button>
      ) : null}
    </fieldset>
  );
}
