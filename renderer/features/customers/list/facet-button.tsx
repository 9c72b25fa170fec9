import {
  Button,
  Checkbox,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useState } from 'react';
import { compareKey } from '../../../../shared/domain/text.ts';
import type { FacetCounts } from '../../../../shared/ipc/contract/customers.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { BELOW } from '../../../ui/popover-place.ts';
import { useComposedText } from '../../../ui/use-composed-text.ts';
import { useFacetWords } from './facet-words.ts';

const useStyles = makeStyles({
  surface: {
    width: '300px',
    maxWidth: '90vw',
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    boxSizing: 'border-box',
  },
  search: { flexShrink: 0, width: '100%', maxWidth: 'none' },
  list: {
    maxHeight: '320px',
    minHeight: 0,
    overflowY: 'auto',
    margin: 0,
    // The last box reaches two pixels below its line.
    padding: '0 0 4px',
    listStyle: 'none',
  },
  value: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none', overflowWrap: 'anywhere' },
  count: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    paddingInlineEnd: tokens.spacingHorizontalXS,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  active: {
    color: tokens.colorBrandForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
});

/** A facet with more values than this can be searched in. */
const SEARCHED_FROM = 9;

interface Props {
  readonly counts: FacetCounts;
  readonly chosen: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** The values of a facet to choose any of, each with the number of customers it would leave. */
function FacetValues({ counts, chosen, onChange }: Props) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const words = useFacetWords();
  const text = useComposedText();
  const wanted = compareKey(text.settled);
  const named = counts.values.map((one) => ({
    ...one,
    name: displayText(words.value(counts.facet, one.value, one.label)),
  }));
  const shown = named.filter((one) => compareKey(one.name).includes(wanted));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  const searchLabel = t('facet.search', { facet: words.facet(counts.facet) });
  return (
    <>
      {named.length < SEARCHED_FROM ? null : (
        <SearchBox
          className={styles.search}
          aria-label={searchLabel}
          placeholder={searchLabel}
          value={text.shown}
          onChange={(event, data) => {
            if (event.type === 'change') text.handlers.onChange(event as never);
            else text.set(data.value);
          }}
          onCompositionEnd={text.handlers.onCompositionEnd}
        />
      )}
      {shown.length === 0 ? <p className={styles.none}>{t('facet.noValue')}</p> : null}
      <ul className={styles.list}>
        {shown.map(({ value, name, count }) => (
          <li key={value} className={styles.value}>
            <Checkbox
              className={styles.box}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
              label={name}
              aria-label={t('facet.valueCount', { value: name, count: number(count) })}
            />
            <span className={styles.count} aria-hidden>
              {number(count)}
            </span>
          </li>
        ))}
      </ul>
      {chosen.length === 0 ? null : (
        <Button size="small" onClick={() => onChange([])}>
          {t('facet.clearOne')}
        </Button>
      )}
    </>
  );
}

/** A facet as a button that opens its values. */
export function FacetButton(props: Props) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const words = useFacetWords();
  const [open, setOpen] = useState(false);
  const { counts, chosen } = props;
  const name = words.facet(counts.facet);
  return (
    <Popover trapFocus open={open} onOpenChange={(_event, data) => setOpen(data.open)} positioning={BELOW}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          icon={<ChevronDownRegular />}
          iconPosition="after"
          {...(chosen.length === 0 ? {} : { className: styles.active })}
        >
          {chosen.length === 0 ? name : t('facet.chosen', { facet: name, count: number(chosen.length) })}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={name} data-testid="facet">
        <FacetValues {...props} />
      </PopoverSurface>
    </Popover>
  );
}
