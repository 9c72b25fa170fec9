import type { WhyNotSide } from '../../../../shared/ipc/contract/cases.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Decision } from '../../../../shared/rules/decision.ts';
import type { Way } from '../../../../shared/rules/engine/ways-to-verdict.ts';
import {
  MOVE_VERDICTS,
  SUPPORT_VERDICTS,
  VERDICT_SEVERITY,
  type Verdict,
} from '../../../../shared/rules/vocabulary.ts';
import type { CaseDeps } from './case-reading.ts';
import { type ExplainedLine, readDecidedLine } from './read-line.ts';

/** Verdicts by which something can be done: graver ones only say what is in the way. */
const isGoal = (verdict: Verdict): boolean =>
  verdict !== 'not-requested' && VERDICT_SEVERITY[verdict] <= VERDICT_SEVERITY['wait-or-cancel'];

const GOALS = { support: SUPPORT_VERDICTS.filter(isGoal), move: MOVE_VERDICTS.filter(isGoal) };

const shownWay = ({ facts, ruleIds }: Way) => ({
  facts: facts.map(({ fact, known, wanted }) => ({ fact, known, wanted: [...wanted] })),
  ruleIds: [...ruleIds],
});

function sideOf(
  deps: CaseDeps,
  { edition, decision }: ExplainedLine,
  side: 'support' | 'move',
): WhyNotSide[] {
  if (decision[side] === 'not-requested') return [];
  // Who may support now does not ask why he need not ask first.
  const isMore = (one: Verdict) =>
    !isGoal(decision[side]) || VERDICT_SEVERITY[one] <= VERDICT_SEVERITY[decision[side]];
  const wanted = GOALS[side].filter((one: Verdict) => one !== decision[side] && isMore(one));
  const ways = deps.decisions.ways(edition, decision.facts, side, wanted);
  const verdicts = [...ways].map(([verdict, found]) => ({ verdict, ways: found.map(shownWay) }));
  // What can be reached comes first, by the fewest facts.
  const effort = (one: (typeof verdicts)[number]) => one.ways[0]?.facts.length ?? Number.POSITIVE_INFINITY;
  return [{ side, verdicts: verdicts.sort((a, b) => effort(a) - effort(b)) }];
}

const nearRules = (decision: Decision): Decision['whyNot'] =>
  decision.whyNot.filter((one) => decision.facts[one.fact as keyof Decision['facts']] !== undefined);

/** Why no other verdict is given: what would have to be otherwise or known, and the rules that missed by one fact. */
export async function explainWhyNot(
  deps: CaseDeps,
  which: ParsedInput<'cases.why-not'>,
): Promise<Reply<'cases.why-not'>> {
  const read = await readDecidedLine(deps, which);
  if (!read.ok) return read;
  const { decision, edition } = read.value;
  const sides = (['support', 'move'] as const).flatMap((side) => sideOf(deps, read.value, side));
  const near = nearRules(decision);
  const named = sides.flatMap(({ verdicts }) =>
    verdicts.flatMap(({ ways }) => ways.flatMap((way) => way.ruleIds)),
  );
  const ids = new Set([...named, ...near.map((one) => one.ruleId)]);
  return ok({ sides, nearRules: near, rules: { ...deps.decisions.texts(edition, [...ids]) } });
}
