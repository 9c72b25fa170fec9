import type { Snapshot } from '../../../../shared/domain/case.ts';
import type { DecidedThen } from '../../../../shared/ipc/contract/cases.ts';
import { compareDecisions } from '../../../../shared/rules/compare-decisions.ts';
import type { Decision } from '../../../../shared/rules/decision.ts';
import { factDefinition } from '../../../../shared/rules/facts.ts';
import { EDITIONS } from '../../../../shared/rules/vocabulary.ts';
import type { CaseDeps } from './case-reading.ts';

type Why = DecidedThen['why'][number];

/** Days and the date pass by themselves; every other fact was learnt or changed. */
const isTime = (fact: string): boolean => factDefinition(fact)?.kind !== 'choice';

const verdictsDiffer = (
  a: Pick<Snapshot, 'support' | 'move'>,
  b: { readonly support: string; readonly move: string },
): boolean => a.support !== b.support || a.move !== b.move;

/** Today's decision in the edition of the snapshot; nothing when the app no longer has that edition. */
function decidedSame(deps: Pick<CaseDeps, 'decisions'>, decision: Decision, { edition }: Snapshot) {
  if (edition === decision.edition) return decision;
  const known = EDITIONS.find((one) => one === edition);
  return known === undefined ? undefined : deps.decisions.decide(known, decision.facts);
}

function whatChanged(then: Snapshot, today: Decision, same: Decision | undefined): Why[] {
  const { facts } = compareDecisions(then, today);
  const rules = same === undefined ? then.engineVersion !== today.engineVersion : isOtherBook(then, same);
  return [
    ...(facts.some(({ fact }) => !isTime(fact)) ? (['facts'] as const) : []),
    ...(facts.length > 0 && facts.every(({ fact }) => isTime(fact)) ? (['time'] as const) : []),
    ...(then.edition === today.edition ? [] : (['edition'] as const)),
    ...(rules ? (['rules'] as const) : []),
  ];
}

const isOtherBook = (then: Snapshot, same: Decision): boolean =>
  then.rulebookSha256 !== same.rulebook.sha256 || then.engineVersion !== same.engineVersion;

/** *Decided differently today*: other verdicts on today's facts in the snapshot's own edition; why, else nothing. */
export function decidedDifferently(
  deps: Pick<CaseDeps, 'decisions'>,
  decision: Decision,
  then: Snapshot | undefined,
): readonly Why[] {
  if (then === undefined) return [];
  const same = decidedSame(deps, decision, then);
  if (same === undefined || !verdictsDiffer(then, same)) return [];
  return whatChanged(then, decision, same).filter((one) => one !== 'edition');
}

/** The snapshot beside today's card, when either today's card or today's facts in its edition answer differently. */
export function decidedThen(
  deps: Pick<CaseDeps, 'decisions'>,
  decision: Decision,
  then: Snapshot | undefined,
): DecidedThen | null {
  if (then === undefined) return null;
  const same = decidedSame(deps, decision, then);
  if (!verdictsDiffer(then, decision) && (same === undefined || !verdictsDiffer(then, same))) return null;
  const { edition, caseDate: on, support, move, facts, ruleIds, missingPrerequisites } = then;
  const { questions, warnings, steps } = then;
  const lists = { ruleIds, missingPrerequisites, questions, warnings, steps };
  return { on, edition, support, move, facts, ...lists, why: whatChanged(then, decision, same) };
}
