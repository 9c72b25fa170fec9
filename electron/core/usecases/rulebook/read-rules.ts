import type { EditionEntry, RulePage } from '../../../../shared/ipc/contract/rulebook.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import { parseFacts } from '../../../../shared/rules/parse-facts.ts';
import { topicOf } from '../../../../shared/rules/rule-topic.ts';
import type { ResolvedRulebook, Rule } from '../../../../shared/rules/rulebook.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { Rulebooks } from '../../ports/rulebooks.ts';
import { readAll } from '../../records.ts';
import type { CaseDeps } from '../cases/case-reading.ts';
import { peopleNames } from '../cases/read-cases.ts';
import { casesWhere } from './decided-cases.ts';
import { editionEntries, originOf, ruleRows } from './rule-rows.ts';
import { differingParts, faceOf } from './rule-shapes.ts';

export type RulebookDeps = CaseDeps & Pick<Deps, 'rulebooks'>;

/** The book of the edition asked for, else of the workspace's own. Errors: `not-found`. */
export function bookFor(
  rulebooks: Rulebooks,
  { workspace }: OpenWorkspace,
  edition: string | undefined,
): Result<ResolvedRulebook, AppError> {
  const id = edition ?? workspace.body.baselineEdition;
  const book = rulebooks.book(id);
  return book === undefined ? err({ code: 'not-found', entity: 'edition', id }) : ok(book);
}

/** Rules of an edition, and the editions there are. Errors: `not-found` for an edition that does not exist. */
export async function listRules(
  { desk, rulebooks }: Pick<RulebookDeps, 'desk' | 'rulebooks'>,
  { edition }: ParsedInput<'rulebook.list'>,
): Promise<Reply<'rulebook.list'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const book = bookFor(rulebooks, open.value, edition);
  if (!book.ok) return book;
  const notes = (await readAll(open.value.store, 'rule-note')).filter((one) => one.body.text !== '');
  const noted = new Set(notes.map((one) => one.body.ruleId));
  return ok({
    baseline: open.value.workspace.body.baselineEdition,
    edition: book.value.edition,
    editions: editionEntries(rulebooks),
    rules: ruleRows(rulebooks, book.value).map((row) => ({ ...row, noted: noted.has(row.id) })),
  });
}

/** The edition's row of a rule; without a wished edition also the newest one that still has it. */
function ruleIn(
  rulebooks: Rulebooks,
  book: ResolvedRulebook,
  ruleId: string,
  wished: string | undefined,
): { readonly edition: string; readonly rule: Rule } | undefined {
  const others: readonly EditionEntry[] =
    wished === undefined ? [...editionEntries(rulebooks)].reverse() : [];
  for (const edition of [book.edition, ...others.map((one) => one.edition)]) {
    const rule = rulebooks.rule(edition, ruleId);
    if (rule !== undefined) return { edition, rule };
  }
  return undefined;
}

const inEditions = (rulebooks: Rulebooks, rule: Rule): RulePage['editions'] =>
  rulebooks.editions().map(({ edition }) => {
    const there = rulebooks.rule(edition, rule.id);
    if (there === undefined) return { edition, state: 'absent', parts: [] };
    const parts = differingParts(rule, there);
    return { edition, state: parts.length === 0 ? 'same' : 'differs', parts };
  });

const examplesOf = (rule: Rule): RulePage['examples'] =>
  rule.examples.map(({ edition, facts, fires }) => {
    const known = parseFacts(facts);
    return { edition, facts: known.ok ? known.value : {}, fires };
  });

async function noteOn(open: OpenWorkspace, ruleId: string): Promise<RulePage['note']> {
  const [found] = await readAll(open.store, 'rule-note', [{ field: 'ruleId', op: 'eq', value: ruleId }]);
  if (found === undefined || found.body.text === '') return null;
  const { text, writtenBy, writtenOn } = found.body;
  return { text, by: (await peopleNames(open)).get(writtenBy) ?? '', on: writtenOn };
}

/**
 * A rule whole, and the open cases it decides today. A rule that the workspace's edition does not have is shown from the
 * newest one that has it. Errors: `not-found`.
 */
export async function getRule(
  deps: RulebookDeps,
  { ruleId, edition }: ParsedInput<'rulebook.rule'>,
): Promise<Reply<'rulebook.rule'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { rulebooks } = deps;
  const book = bookFor(rulebooks, open.value, edition);
  if (!book.ok) return book;
  const found = ruleIn(rulebooks, book.value, ruleId, edition);
  if (found === undefined) return err({ code: 'not-found', entity: 'rule', id: ruleId });
  const { rule } = found;
  return ok({
    id: rule.id,
    topic: topicOf(rule.id),
    ...faceOf(rule),
    conflicts: [...(rule.conflicts ?? [])],
    ...originOf(rulebooks, found.edition, rule.id),
    edition: found.edition,
    examples: examplesOf(rule),
    editions: inEditions(rulebooks, rule),
    cases: await casesWhere(deps, open.value, (_facts, today) =>
      today.ruleIds.includes(rule.id) ? today : undefined,
    ),
    note: await noteOn(open.value, rule.id),
  });
}
