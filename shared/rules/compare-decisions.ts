/** What of a decision or of a snapshot is held against another one. */
export interface Comparable {
  readonly support: string;
  readonly move: string;
  readonly facts: Readonly<Record<string, string | number | undefined>>;
  readonly ruleIds: readonly string[];
  readonly missingPrerequisites: readonly string[];
  readonly questions: readonly string[];
  readonly warnings: readonly string[];
  readonly steps: readonly { readonly id: string; readonly actor: string }[];
}

/** What the later one has besides, and what it has no more. */
export interface ListChange<T = string> {
  readonly added: readonly T[];
  readonly gone: readonly T[];
}

/** A verdict or a fact before and after; null = not known. */
export interface ValueChange<T> {
  readonly from: T;
  readonly to: T;
}

/** How one decision differs from another; what is equal in both is not in it. */
export interface DecisionChange {
  readonly support: ValueChange<string> | null;
  readonly move: ValueChange<string> | null;
  readonly facts: readonly (ValueChange<string | number | null> & { readonly fact: string })[];
  readonly rules: ListChange;
  readonly missing: ListChange;
  readonly questions: ListChange;
  readonly warnings: ListChange;
  readonly steps: ListChange<Comparable['steps'][number]>;
}

const verdictChange = (from: string, to: string): ValueChange<string> | null =>
  from === to ? null : { from, to };

function listChange<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string = String,
): ListChange<T> {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    added: after.filter((one) => !was.has(keyOf(one))),
    gone: before.filter((one) => !is.has(keyOf(one))),
  };
}

function factChanges(before: Comparable['facts'], after: Comparable['facts']): DecisionChange['facts'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((fact) => {
    const [from, to] = [before[fact] ?? null, after[fact] ?? null];
    return from === to ? [] : [{ fact, from, to }];
  });
}

/** What changed from one decision to another: verdicts, facts, rules, steps and lists. */
export const compareDecisions = (before: Comparable, after: Comparable): DecisionChange => ({
  support: verdictChange(before.support, after.support),
  move: verdictChange(before.move, after.move),
  facts: factChanges(before.facts, after.facts),
  rules: listChange(before.ruleIds, after.ruleIds),
  missing: listChange(before.missingPrerequisites, after.missingPrerequisites),
  questions: listChange(before.questions, after.questions),
  warnings: listChange(before.warnings, after.warnings),
  steps: listChange(before.steps, after.steps, (step) => `${step.id} ${step.actor}`),
});
