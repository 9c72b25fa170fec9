import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { DecidedLine } from '../../shared/ipc/contract/cases.ts';
import { useMessages } from '../app/desk-context.tsx';
import { OptionGroup, type OptionGroupHandle } from '../ui/option-group.tsx';
import { Section } from '../ui/section.tsx';
import { type OpenFact, openFacts } from './question-facts.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  ask: { display: 'flex', gap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  letter: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground3 },
  how: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS}`,
  },
  also: { margin: `${tokens.spacingVerticalM} 0 0` },
  none: { margin: 0 },
  box: { outlineStyle: 'none' },
});

interface Props {
  readonly line: DecidedLine;
  readonly onAnswer: (fact: string, value: string) => void;
  readonly decisiveOnly?: boolean;
  /** Facts that another control on the same screen asks for. */
  readonly askedElsewhere?: readonly string[];
}

/** More values than this go into a drop-down list. */
const CHIPS = 4;

interface QuestionProps {
  readonly open: OpenFact;
  readonly letter: string;
  readonly onAnswer: Props['onAnswer'];
  readonly register: (handle: { focus(): void } | null) => void;
}

function QuestionControl({ open, letter, onAnswer, register }: QuestionProps) {
  const styles = useStyles();
  const { t, texts, value } = useMessages();
  const [first] = open.questions;
  const text = first === undefined ? undefined : texts.questions[first];
  const { fact } = open;
  const options = open.values.map((one, index) => ({
    value: one,
    label: value(fact ?? '', one),
    keyCap: String(index + 1),
  }));
  const unknown = { value: 'unknown', label: t('app.dontKnow'), keyCap: '0' };
  return (
    <li>
      <div className={styles.ask}>
        <span className={styles.letter} aria-hidden>
          {letter}
        </span>
        {text?.ask}
      </div>
      {open.questions.map((one) => (
        <p key={one} className={styles.how}>
          {texts.questions[one].how}
        </p>
      ))}
      {fact !== null && options.length > CHIPS ? (
        <Select
          aria-label={text?.ask ?? ''}
          value="unknown"
          ref={register}
          onChange={(_event, data) => onAnswer(fact, data.value)}
        >
          {[unknown, ...options].map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </Select>
      ) : null}
      {fact !== null && options.length <= CHIPS ? (
        <OptionGroup
          inline
          label={text?.ask ?? ''}
          options={[...options, unknown]}
          chosen="unknown"
          onChoose={(chosen) => onAnswer(fact, chosen)}
          ref={(handle: OptionGroupHandle | null) => register(handle)}
        />
      ) : null}
    </li>
  );
}

interface ListProps {
  readonly list: readonly OpenFact[];
  /** Position of the first one among all that are shown. */
  readonly offset: number;
  readonly onAnswer: (at: number, fact: string, value: string) => void;
  readonly register: (at: number, handle: { focus(): void } | null) => void;
}

function QuestionList({ list, offset, onAnswer, register }: ListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {list.map((open, index) => (
        <QuestionControl
          key={open.fact ?? open.questions[0]}
          open={open}
          letter={LETTERS[offset + index] ?? ''}
          onAnswer={(fact, chosen) => onAnswer(offset + index, fact, chosen)}
          register={(handle) => register(offset + index, handle)}
        />
      ))}
    </ul>
  );
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * What is still open, decisive questions first, each answered where it stands. While the list has the focus a letter goes to
 * its question and a digit answers (ux S-06).
 */
export function OpenQuestions({ line, onAnswer, decisiveOnly = false, askedElsewhere = [] }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const handles = useRef<({ focus(): void } | null)[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const answeredAt = useRef<{ readonly at: number; readonly of: DecidedLine } | null>(null);
  const all = openFacts(line.decision.questions, line.decision.facts.serviceType).filter(
    (one) => !askedElsewhere.includes(one.fact ?? ''),
  );
  const decisive = all.filter((one) => one.decisive);
  const others = decisiveOnly ? [] : all.filter((one) => !one.decisive);

  const shown = decisive.length + others.length;
  // An answered question goes away: the focus goes to the one that takes its place, never to nowhere.
  useEffect(() => {
    const answered = answeredAt.current;
    if (answered === null || answered.of === line) return;
    answeredAt.current = null;
    if (document.activeElement !== document.body) return;
    const next = shown === 0 ? undefined : handles.current[Math.min(answered.at, shown - 1)];
    (next ?? box.current)?.focus();
  }, [line, shown]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    const at = LETTERS.indexOf(event.key.normalize('NFKC').toLowerCase());
    const handle = event.key.length === 1 && at >= 0 ? handles.current[at] : undefined;
    if (handle === undefined || handle === null) return;
    event.preventDefault();
    handle.focus();
  }

  const shared = {
    onAnswer: (at: number, fact: string, chosen: string) => {
      answeredAt.current = { at, of: line };
      onAnswer(fact, chosen);
    },
    register: (at: number, handle: { focus(): void } | null) => {
      handles.current[at] = handle;
    },
  };

  return (
    <Section heading={t('case.stillOpen')} testId="still-open">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the controls inside; the box itself is no control. */}
      <div ref={box} tabIndex={-1} className={styles.box} onKeyDown={onKeyDown}>
        {decisive.length === 0 ? (
          <p className={styles.none}>{t('case.stillOpenNone')}</p>
        ) : (
          <QuestionList {...shared} list={decisive} offset={0} />
        )}
        {others.length === 0 ? null : (
          <>
            <p className={styles.also}>{t('case.alsoAsk')}</p>
            <QuestionList {...shared} list={others} offset={decisive.length} />
          </>
        )}
      </div>
    </Section>
  );
}
