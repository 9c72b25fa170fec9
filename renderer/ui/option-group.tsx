import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';

/** One choice: `keyCap` is the key that chooses it while the group has focus. */
export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly keyCap: string;
  readonly hint?: string;
}

/** Puts the focus on the chosen or the first option. */
export interface OptionGroupHandle {
  focus(): void;
}

interface Props<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly chosen: V | undefined;
  readonly onChoose: (value: V) => void;
  readonly inline?: boolean;
  readonly ref?: Ref<OptionGroupHandle>;
}

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  inline: { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  option: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minHeight: '24px',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThin,
    },
  },
  framed: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  cap: {
    minWidth: '20px',
    textAlign: 'center',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    flexShrink: 0,
  },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { overflowWrap: 'anywhere' },
});

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Radio group with visible key caps. Keys (also full-width ones) choose only while the group has focus. */
export function OptionGroup<V extends string>({
  label,
  options,
  chosen,
  onChoose,
  inline = false,
  ref,
}: Props<V>) {
  const styles = useStyles();
  const items = useRef<(HTMLDivElement | null)[]>([]);
  const chosenAt = options.findIndex((option) => option.value === chosen);
  const [at, setAt] = useState(Math.max(0, chosenAt));
  const focusAt = (index: number) => {
    setAt(index);
    items.current[index]?.focus();
  };
  useImperativeHandle(ref, () => ({ focus: () => focusAt(Math.max(0, chosenAt)) }));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    const typed = event.key.normalize('NFKC').toLowerCase();
    const option =
      event.key === 'Enter' || event.key === ' '
        ? options[at]
        : options.find((one) => one.keyCap.toLowerCase() === typed);
    if (move !== undefined) focusAt((at + move + options.length) % options.length);
    else if (option !== undefined) onChoose(option.value);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={mergeClasses(styles.group, inline && styles.inline)}
      onKeyDown={onKeyDown}
    >
      {options.map((option, index) => (
        <div
          key={option.value}
          ref={(element) => {
            items.current[index] = element;
          }}
          role="radio"
          aria-checked={option.value === chosen}
          aria-keyshortcuts={option.keyCap}
          tabIndex={index === Math.min(at, options.length - 1) ? 0 : -1}
          className={mergeClasses(
            styles.option,
            inline && styles.framed,
            option.value === chosen && styles.chosen,
          )}
          onClick={() => onChoose(option.value)}
          onFocus={() => setAt(index)}
        >
          <span className={styles.cap} aria-hidden>
            {option.keyCap}
          </span>
          <span className={styles.text}>
            {option.label}
            {option.hint === undefined ? null : <span className={styles.hint}> {option.hint}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}
