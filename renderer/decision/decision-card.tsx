import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DecidedLine, DecidedLines } from '../../shared/ipc/contract/cases.ts';
import { CardFoot, DriftLine, FactsUsed, MissingAndDeadlines } from './notes-of-decision.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { StepsTable } from './steps-table.tsx';
import { VerdictRegion } from './verdict-region.tsx';
import { WhyAndSources } from './why-and-sources.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly line: DecidedLine;
  readonly rules: DecidedLines['rules'];
  readonly onAnswer: (fact: string, value: string) => void;
  /** Tries another value of a fact that was used. */
  readonly onTry?: (fact: string) => void;
  /** Explanations of the screen, below the reasons and below the drift. */
  readonly belowWhy?: ReactNode;
  readonly belowDrift?: ReactNode;
}

/** The decision of one line, in the fixed order of S-07. Where nothing can be told yet the questions come first. */
export function DecisionCard({ line, rules, onAnswer, onTry, belowWhy, belowDrift }: Props) {
  const styles = useStyles();
  const { support, move } = line.decision;
  const undecided = support === 'needs-review' || move === 'needs-review';
  const questions = <OpenQuestions line={line} onAnswer={onAnswer} />;
  return (
    <div className={styles.card}>
      <div className={styles.pair}>
        <VerdictRegion side="support" line={line} rules={rules} />
        <VerdictRegion side="move" line={line} rules={rules} />
      </div>
      {undecided ? questions : null}
      <WhyAndSources line={line} rules={rules} />
      {belowWhy}
      <StepsTable line={line} />
      <MissingAndDeadlines line={line} />
      <DriftLine line={line} rules={rules} />
      {belowDrift}
      {undecided ? null : questions}
      <FactsUsed line={line} {...(onTry === undefined ? {} : { onTry })} />
      <CardFoot line={line} />
    </div>
  );
}
