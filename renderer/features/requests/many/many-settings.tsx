import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { ManyRow } from '../../../../shared/ipc/contract/requests-many.ts';
import type { RequestInput } from '../../../../shared/ipc/contract.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { Section } from '../../../ui/section.tsx';
import { useSavedText } from './saved-text.ts';

const useStyles = makeStyles({
  grid: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    alignItems: 'flex-start',
    '& > *': { flex: '1 1 220px', minWidth: 0 },
    // The longest kind of request is read in full.
    '& > :first-child': { flexBasis: '400px' },
  },
});

type Change = Omit<RequestInput<'requests.change-many'>, 'ids' | 'know'>;

const KINDS = [
  'indirect-reseller-relationship',
  'reseller-relationship',
  'gdap-approval',
  'mca-acceptance',
] as const;
const LANGUAGES = ['both', 'zh-CN', 'en'] as const;
const MIXED = 'mixed';

/** What all of them have in common; undefined when they differ. */
const common = <T extends string>(values: readonly T[]): T | undefined =>
  values.every((one) => one === values[0]) ? values[0] : undefined;

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | undefined;
  readonly options: readonly T[];
  readonly text: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

function Choice<T extends string>({ label, value, options, text, onChoose }: ChoiceProps<T>) {
  const { t } = useMessages();
  return (
    <Field label={label}>
      <Select
        value={value ?? MIXED}
        onChange={(_event, data) => {
          const option = options.find((one) => one === data.value);
          if (option !== undefined) onChoose(option);
        }}
      >
        {value === undefined ? <option value={MIXED}>{t('many.mixed')}</option> : null}
        {options.map((one) => (
          <option key={one} value={one}>
            {text(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What is asked, as a list of its own: a menu would cut the long names in a narrow window. */
function KindChoice({
  value,
  options,
  onChoose,
}: Omit<ChoiceProps<(typeof KINDS)[number]>, 'label' | 'text'>) {
  const { t } = useMessages();
  return (
    <Field label={t('request.what')} {...(value === undefined ? { hint: t('many.mixed') } : {})}>
      <RadioGroup
        value={value ?? ''}
        onChange={(_event, data) => {
          const option = options.find((one) => one === data.value);
          if (option !== undefined) onChoose(option);
        }}
      >
        {options.map((one) => (
          <Radio key={one} value={one} label={t(`request.kind.${one}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** One link for all of them; Enter, the button, or leaving the field uses it. */
function LinkForAll({
  link,
  onLink,
}: {
  readonly link: string;
  readonly onLink: (link: string) => Promise<boolean>;
}) {
  const { t } = useMessages();
  const text = useSavedText(link, onLink);
  return (
    <form
      data-typed="kept"
      onSubmit={(event) => {
        event.preventDefault();
        void text.settle();
      }}
    >
      <Field label={t('request.link.field')} hint={t('many.linkHint')}>
        <Input
          value={text.typed}
          maxLength={20_000}
          spellCheck={false}
          onChange={(_event, data) => text.type(data.value)}
          onBlur={() => void text.settle()}
          contentAfter={
            <Button size="small" appearance="transparent" type="submit">
              {t('many.linkUse')}
            </Button>
          }
        />
      </Field>
    </form>
  );
}

interface Props {
  readonly rows: readonly ManyRow[];
  /** Answers whether it was changed. */
  readonly onChange: (change: Change) => Promise<boolean>;
}

/** What is the same for all: what is asked, in which language, and with which link. */
export function ManySettings({ rows, onChange }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const link = common(rows.map((one) => one.link)) ?? '';
  const kind = common(rows.map((one) => one.kind));
  const kinds = KINDS.filter((one) => one !== KINDS[0] || rows.some((row) => row.kind === KINDS[0]));
  return (
    <Section heading={t('many.forAll')} testId="many-settings">
      <div className={styles.grid}>
        <KindChoice
          value={KINDS.find((one) => one === kind)}
          options={kinds}
          onChoose={(one) => void onChange({ kind: one })}
        />
        <Choice
          label={t('request.language')}
          value={common(rows.map((one) => one.mailLanguage))}
          options={LANGUAGES}
          text={(one) => t(`request.language.${one}`)}
          onChoose={(one) => void onChange({ mailLanguage: one })}
        />
        <LinkForAll link={link} onLink={(text) => onChange({ link: text })} />
      </div>
    </Section>
  );
}
