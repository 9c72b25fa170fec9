import { makeStyles, tokens } from '@fluentui/react-components';
import type { DecisionChange } from '../../../shared/rules/compare-decisions.ts';
import type { Actor } from '../../../shared/rules/vocabulary.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { useActorName } from '../../decision/steps-table.tsx';
import { useVerdictWords } from '../../decision/verdict-chip.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  same: { margin: 0 },
});

type Words = Readonly<Record<string, string>>;

/** The change in sentences: verdicts first, then what is to be done. Facts and rules have their own place. */
export function useChangeSentences(): (change: DecisionChange) => readonly string[] {
  const { t, texts } = useMessages();
  const words = useVerdictWords();
  const actorName = useActorName();
  const step = ({ id, actor }: { readonly id: string; readonly actor: string }) =>
    t('change.step', {
      who: actorName(actor as Actor),
      what: (texts.steps as Words)[id] ?? id,
    });
  return ({ support, move, steps, missing, warnings }) => [
    ...(support === null
      ? []
      : [t('change.support', { from: words.support(support.from), to: words.support(support.to) })]),
    ...(move === null ? [] : [t('change.move', { from: words.move(move.from), to: words.move(move.to) })]),
    ...steps.added.map((one) => t('change.stepAdded', { step: step(one) })),
    ...steps.gone.map((one) => t('change.stepGone', { step: step(one) })),
    ...missing.added.map((one) => t('change.missing', { what: (texts.prerequisites as Words)[one] ?? one })),
    ...missing.gone.map((one) =>
      t('change.missingGone', { what: (texts.prerequisites as Words)[one] ?? one }),
    ),
    ...warnings.added.map((one) => t('change.warning', { what: (texts.warnings as Words)[one] ?? one })),
    ...warnings.gone.map((one) => t('change.warningGone', { what: (texts.warnings as Words)[one] ?? one })),
  ];
}

/** What is decided differently, one sentence each; one sentence when nothing is. */
export function ChangeList({ change }: { readonly change: DecisionChange }) {
  const styles = useStyles();
  const { t } = useMessages();
  const sentences = useChangeSentences()(change);
  if (sentences.length === 0) return <p className={styles.same}>{t('change.none')}</p>;
  return (
    <ul className={styles.list} data-testid="changes">
      {sentences.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
