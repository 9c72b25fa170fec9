import type {
  RuleClause,
  RuleCondition,
  RuleFace,
  RulePart,
} from '../../../../shared/ipc/contract/rulebook.ts';
import { canonicalJson } from '../../../../shared/rules/canonical-json.ts';
import type { Clause, Condition, Rule } from '../../../../shared/rules/rulebook.ts';

function conditionShown({ fact, signal, op, value }: Condition): RuleCondition {
  const values = value === undefined ? [] : [value].flat();
  const of = fact === undefined ? 'signal' : 'fact';
  // Loading refuses every other operator.
  return { of, name: fact ?? signal ?? '', op: op as RuleCondition['op'], values };
}

const clauseShown = ({ stage, sides, when, outcome }: Clause): RuleClause => ({
  stage,
  sides: [...sides],
  when: when.map(conditionShown),
  outcome,
});

/** A rule as one side of a comparison shows it. */
export const faceOf = (rule: Rule): RuleFace => ({
  title: rule.title,
  reason: rule.reason,
  basis: rule.basis,
  citations: [...rule.citations],
  clauses: rule.clauses.map(clauseShown),
});

/** Parts of a rule, each reduced to what it says. */
const PARTS: readonly (readonly [RulePart, (rule: Rule) => unknown])[] = [
  ['title', (rule) => rule.title],
  ['reason', (rule) => rule.reason],
  ['basis', (rule) => rule.basis],
  ['citations', (rule) => rule.citations],
  ['conditions', (rule) => rule.clauses.map(({ stage, sides, when }) => ({ stage, sides, when }))],
  ['outcome', (rule) => rule.clauses.map(({ outcome }) => outcome)],
];

/** In what a rule differs from itself in another edition; examples are no part of what it says. */
export const differingParts = (one: Rule, other: Rule): RulePart[] =>
  PARTS.filter(([, read]) => canonicalJson(read(one)) !== canonicalJson(read(other))).map(([part]) => part);
