import {
  Field,
  type FieldProps,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { createContext, type ReactNode, useContext } from 'react';
import { useMessages } from '../../app/desk-context.tsx';
import { KeptText } from '../../app/saving/kept-text.tsx';
import { SavingLine } from '../../app/saving/saving-line.tsx';
import { useConfirmed } from '../../app/saving/use-confirmed.ts';
import type { SettingName } from '../../app/settings-index.ts';
import { showToast } from '../../app/toasts.tsx';
import { useWidth } from '../../app/use-width.ts';
import type { CatalogueKey } from '../../messages/messages.ts';
import { announceFailure } from '../../ui/live-regions.tsx';
import type { Saved } from './settings-store.ts';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    overflowWrap: 'anywhere',
    ':first-of-type': { borderTopWidth: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  control: { maxWidth: '400px', width: '100%' },
  fact: { display: 'grid', margin: 0 },
  beside: { gridTemplateColumns: '33% 1fr' },
  label: { paddingInlineEnd: tokens.spacingHorizontalM },
  above: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Settings that a search found; null while nobody searches. */
export const FoundSettings = createContext<ReadonlySet<SettingName> | null>(null);

/** One setting in its row. It is drawn unless a search is on that does not find it. */
export function Setting({ name, children }: { readonly name: SettingName; readonly children: ReactNode }) {
  const styles = useStyles();
  const found = useContext(FoundSettings);
  if (found !== null && !found.has(name)) return null;
  return (
    <div className={styles.row} data-testid={`setting-${name}`}>
      {children}
    </div>
  );
}

const SIDE_BY_SIDE = 1000;

/** Label beside its control where there is room for both. */
export const useOrientation = (): NonNullable<FieldProps['orientation']> =>
  useWidth() >= SIDE_BY_SIDE ? 'horizontal' : 'vertical';

/** Waits for a change and says with an undo that it was saved, or that it was not; answers whether it was. */
export function useSaved(): (label: CatalogueKey, saving: Promise<Saved>) => Promise<boolean> {
  const { t, error } = useMessages();
  return async (label, saving) => {
    const saved = await saving;
    if (saved.ok) showToast(t('settings.changed', { what: t(label) }), saved.value.changeSetId);
    else announceFailure(error(saved.error));
    return saved.ok;
  };
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly hint?: string | null;
  readonly chosen: V;
  /** Value and its word, in the order they are shown. */
  readonly options: readonly (readonly [V, string])[];
  /** Answers whether it was saved, where that takes a moment. */
  readonly onChoose: (value: V) => Promise<boolean> | undefined;
  readonly stacked?: boolean;
}

/** The chosen value at once, a line until it is on the disk, and what was refused with a way to put it back. */
function useChosen<V extends string>({ chosen, options, onChoose }: ChoiceProps<V>) {
  const confirmed = useConfirmed(chosen, async (value) => (await onChoose(value)) ?? true);
  const { kept } = confirmed;
  const word = options.find(([value]) => value === kept)?.[1];
  return {
    choose: confirmed.choose,
    shown: confirmed.shown,
    around: (
      <>
        <SavingLine active={confirmed.isSaving} />
        {word === undefined ? null : <KeptText text={word} onPutBack={confirmed.putBack} />}
      </>
    ),
  };
}

/** One of a few values, saved by choosing it. */
export function RadioSetting<V extends string>(props: ChoiceProps<V>) {
  const { label, hint, options, stacked = false } = props;
  const orientation = useOrientation();
  const { shown, choose, around } = useChosen(props);
  return (
    <>
      <Field label={label} hint={hint ?? null} orientation={orientation}>
        <RadioGroup
          layout={stacked ? 'vertical' : 'horizontal'}
          value={shown}
          onChange={(_event, data) => choose(data.value as V)}
        >
          {options.map(([value, word]) => (
            <Radio key={value} value={value} label={word} />
          ))}
        </RadioGroup>
      </Field>
      {around}
    </>
  );
}

/** One of several values, as a list that opens. */
export function SelectSetting<V extends string>(props: ChoiceProps<V>) {
  const { label, hint, options } = props;
  const styles = useStyles();
  const orientation = useOrientation();
  const { shown, choose, around } = useChosen(props);
  return (
    <>
      <Field label={label} hint={hint ?? null} orientation={orientation}>
        <Select className={styles.control} value={shown} onChange={(_event, data) => choose(data.value as V)}>
          {options.map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      {around}
    </>
  );
}

/** Width of a control, the same for all of them. */
export const useControlClass = (): string => useStyles().control;

interface FactProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** What is only shown: a label and its value, laid out like a setting. */
export function FactSetting({ label, hint, children }: FactProps) {
  const styles = useStyles();
  const beside = useOrientation() === 'horizontal';
  return (
    <dl className={mergeClasses(styles.fact, beside && styles.beside)}>
      <dt className={mergeClasses(styles.label, !beside && styles.above)}>{label}</dt>
      <dd className={styles.value}>
        {children}
        {hint === undefined ? null : <div className={styles.hint}>{hint}</div>}
      </dd>
    </dl>
  );
}
