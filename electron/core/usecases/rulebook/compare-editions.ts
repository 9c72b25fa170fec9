import type { ComparedRule } from '../../../../shared/ipc/contract/rulebook.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import { canonicalJson } from '../../../../shared/rules/canonical-json.ts';
import { topicOf } from '../../../../shared/rules/rule-topic.ts';
import type { ResolvedRulebook, Rule, Working } from '../../../../shared/rules/rulebook.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { casesWhere } from './decided-cases.ts';
import { bookFor, type RulebookDeps } from './read-rules.ts';
import { editionEntries } from './rule-rows.ts';
import { differingParts, faceOf } from './rule-shapes.ts';

function compared(id: string, left: Rule | undefined, right: Rule | undefined): ComparedRule {
  const parts = left === undefined || right === undefined ? [] : differingParts(left, right);
  return {
    id,
    topic: topicOf(id),
    state: stateOf(left !== undefined, right !== undefined, parts.length > 0),
    parts,
    left: left === undefined ? null : faceOf(left),
    right: right === undefined ? null : faceOf(right),
  };
}

function stateOf(isLeft: boolean, isRight: boolean, differs: boolean): ComparedRule['state'] {
  if (!isLeft) return 'added';
  if (!isRight) return 'gone';
  return differs ? 'changed' : 'same';
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.id, row]));

function compareRules(left: ResolvedRulebook, right: ResolvedRulebook): ComparedRule[] {
  const [one, other] = [byId(left.rules), byId(right.rules)];
  const ids = [...new Set([...one.keys(), ...other.keys()])].sort();
  return ids.map((id) => compared(id, one.get(id), other.get(id)));
}

const saidBy = ({ when, outcome, stage, level }: Working): string =>
  canonicalJson({ when, outcome, stage, level: level ?? 0 });

/** Rows of the decision tables that stand in one book only or say something else in the other. */
function differingTableRows(left: ResolvedRulebook, right: ResolvedRulebook): number {
  const [one, other] = [byId(left.workings), byId(right.workings)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((id) => {
    const [here, there] = [one.get(id), other.get(id)];
    return here === undefined || there === undefined || saidBy(here) !== saidBy(there);
  }).length;
}

/**
 * Two editions rule by rule, and the open cases they decide differently today, with the verdicts of the other edition.
 * Errors: `not-found` for an edition that does not exist.
 */
export async function compareEditions(
  deps: RulebookDeps,
  { against, edition }: ParsedInput<'rulebook.compare'>,
): Promise<Reply<'rulebook.compare'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const left = bookFor(deps.rulebooks, open.value, edition);
  if (!left.ok) return left;
  const right = bookFor(deps.rulebooks, open.value, against);
  if (!right.ok) return right;
  const cases = await casesWhere(deps, open.value, (facts) => {
    const here = deps.decisions.decide(left.value.edition, facts);
    const there = deps.decisions.decide(right.value.edition, facts);
    return here.support === there.support && here.move === there.move ? undefined : there;
  });
  return ok({
    edition: left.value.edition,
    against: right.value.edition,
    editions: editionEntries(deps.rulebooks),
    rules: compareRules(left.value, right.value),
    tableRows: differingTableRows(left.value, right.value),
    cases,
  });
}
