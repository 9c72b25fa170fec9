import type { Decision } from '../../../../shared/rules/decision.ts';

/** A decision vector as the specification hands it out. */
export type Vector = {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: Expectation;
};

type Ids = readonly string[];

type Expectation = {
  readonly support?: string;
  readonly move?: string;
  readonly ruleIds?: Ids;
  readonly mustNotIncludeRuleIds?: Ids;
  readonly missingPrerequisites?: Ids;
  readonly notMissingPrerequisites?: Ids;
  readonly questions?: Ids;
  readonly actors?: Readonly<Record<string, string>>;
  readonly warnings?: Ids;
  readonly mustNotIncludeWarnings?: Ids;
  readonly deadlines?: Readonly<Record<string, number>>;
  readonly nextPages?: Ids;
  readonly minCitations?: number;
  readonly drift?: Ids;
};

type Check = (expected: Expectation, decision: Decision) => readonly string[];

const CHECKS: Readonly<Record<keyof Expectation, Check>> = {
  support: (e, d) => (e.support === d.support ? [] : [`support is ${d.support}, not ${e.support ?? ''}`]),
  move: (e, d) => (e.move === d.move ? [] : [`move is ${d.move}, not ${e.move ?? ''}`]),
  ruleIds: (e, d) => lacks('rule', e.ruleIds, d.ruleIds),
  mustNotIncludeRuleIds: (e, d) => has('rule', e.mustNotIncludeRuleIds, d.ruleIds),
  missingPrerequisites: (e, d) => lacks('prerequisite', e.missingPrerequisites, d.missingPrerequisites),
  notMissingPrerequisites: (e, d) => has('prerequisite', e.notMissingPrerequisites, d.missingPrerequisites),
  questions: (e, d) => lacks('question', e.questions, d.questions),
  actors: (e, d) =>
    lacks(
      'step',
      Object.entries(e.actors ?? {}).map(([step, actor]) => `${step}: ${actor}`),
      d.steps.map((step) => `${step.id}: ${step.actor}`),
    ),
  warnings: (e, d) => lacks('warning', e.warnings, d.warnings),
  mustNotIncludeWarnings: (e, d) => has('warning', e.mustNotIncludeWarnings, d.warnings),
  deadlines: (e, d) =>
    lacks(
      'deadline',
      Object.entries(e.deadlines ?? {}).map(([id, days]) => `${id}: ${days}`),
      d.deadlines.map((one) => `${one.id}: ${one.daysLeft}`),
    ),
  nextPages: (e, d) => lacks('page', e.nextPages, d.nextPages),
  minCitations: (e, d) =>
    d.citations.length >= (e.minCitations ?? 0)
      ? []
      : [`${d.citations.length} citations, fewer than ${e.minCitations ?? 0}`],
  drift: (e, d) => {
    const found = d.drift
      .map((one) => one.edition)
      .sort()
      .join(', ');
    const wanted = [...(e.drift ?? [])].sort().join(', ');
    return found === wanted ? [] : [`drift is [${found}], not [${wanted}]`];
  },
};

/**
 * Everything in which a decision falls short of a vector; empty when the vector passes. An expectation is a
 * minimum.
 */
export function shortfalls(vector: Vector, decision: Decision): readonly string[] {
  const keys = Object.keys(vector.expect) as readonly (keyof Expectation)[];
  return keys.flatMap((key) => CHECKS[key](vector.expect, decision));
}

function lacks(what: string, expected: Ids | undefined, found: Ids): readonly string[] {
  return (expected ?? []).filter((id) => !found.includes(id)).map((id) => `${what} ${id} is not there`);
}

function has(what: string, forbidden: Ids | undefined, found: Ids): readonly string[] {
  return (forbidden ?? []).filter((id) => found.includes(id)).map((id) => `${what} ${id} must not be there`);
}
