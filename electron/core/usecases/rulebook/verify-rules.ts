import { type Day, daysSince } from '../../../../shared/domain/day.ts';
import type { DueRule } from '../../../../shared/ipc/contract/rulebook.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { topicOf } from '../../../../shared/rules/rule-topic.ts';
import type { Rule } from '../../../../shared/rules/rulebook.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { readAll } from '../../records.ts';
import { bookFor } from './read-rules.ts';

/** A source that names only its month or year counts from that one's beginning. */
const dayOf = (date: string): Day => `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);

/** Newest date of a rule's sources, as a day; null when none of them has one. */
function sourceDay({ citations }: Rule): Day | null {
  const days = citations.flatMap(({ date }) => (date === undefined ? [] : [dayOf(date)]));
  return days.sort().at(-1) ?? null;
}

/** Rules of the workspace's own edition that have to be verified again, the longest ago first. */
export async function listVerifyDue({
  desk,
  rulebooks,
  clock,
}: Pick<Deps, 'desk' | 'rulebooks' | 'clock'>): Promise<Reply<'rulebook.verify-due'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const book = bookFor(rulebooks, open.value, undefined);
  if (!book.ok) return book;
  const notes = await readAll(open.value.store, 'rule-note');
  const verified = new Map(notes.map(({ body }) => [body.ruleId, body.verifiedOn]));
  const limit = open.value.workspace.body.timers.verifyRulesDays;
  const rules = book.value.rules.flatMap((rule): DueRule[] => {
    const byPerson = verified.get(rule.id);
    const since = byPerson ?? sourceDay(rule);
    const days = since === null ? null : daysSince(since, clock.today());
    if (days !== null && days <= limit) return [];
    const { id, title } = rule;
    return [{ id, topic: topicOf(id), title, since, days, byPerson: byPerson !== undefined }];
  });
  rules.sort((a, b) => (b.days ?? Number.MAX_SAFE_INTEGER) - (a.days ?? Number.MAX_SAFE_INTEGER));
  return ok({ rules, total: book.value.rules.length, days: limit });
}

/** Keeps that a colleague held a rule against its source today. Errors: `not-found` for a rule that no edition has. */
export async function verifyRule(
  { desk, rulebooks, ids, clock }: Pick<Deps, 'desk' | 'rulebooks' | 'ids' | 'clock'>,
  { ruleId }: ParsedInput<'rulebook.verify'>,
): Promise<Reply<'rulebook.verify'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const isThere = rulebooks.editions().some(({ edition }) => rulebooks.rule(edition, ruleId) !== undefined);
  if (!isThere) return err({ code: 'not-found', entity: 'rule', id: ruleId });
  const { store, person } = open.value;
  const [before] = await readAll(store, 'rule-note', [{ field: 'ruleId', op: 'eq', value: ruleId }]);
  const today = clock.today();
  const blank = { ruleId, text: '', writtenBy: person.id, writtenOn: today };
  const id = before?.id ?? ids.next();
  const put = { ...blank, ...before?.body, verifiedOn: today };
  return commitByHand({ ids }, open.value, {
    label: 'rulebook.verify',
    subject: { kind: 'rule-note', id },
    ops: [{ kind: 'rule-note', id, ifRev: before?.rev ?? 0, put }],
  });
}
