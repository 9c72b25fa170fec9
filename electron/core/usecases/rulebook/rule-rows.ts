import { compareKey } from '../../../../shared/domain/text.ts';
import type { EditionEntry, RuleRow } from '../../../../shared/ipc/contract/rulebook.ts';
import { topicOf } from '../../../../shared/rules/rule-topic.ts';
import type { ResolvedRulebook, Rule } from '../../../../shared/rules/rulebook.ts';
import { nameKey, nameOrder } from '../../name-key.ts';
import type { Rulebooks } from '../../ports/rulebooks.ts';

type Row = Omit<RuleRow, 'noted'>;

/** Readings of Chinese sentences are dear and rulebooks do not change, so each book's rows are made once. */
const made = new WeakMap<ResolvedRulebook, readonly Row[]>();

/** What a search looks in: ids and sentence numbers as they are written, words of both languages, pinyin. */
function keyOf(rule: Rule): string {
  const places = rule.citations.map(({ place }) => place);
  const notes = rule.citations.flatMap(({ note }) => [note.en, note['zh-CN']]);
  const words = [rule.id, ...places, ...(rule.conflicts ?? []), rule.title.en, rule.reason.en, ...notes];
  const reason = rule.reason['zh-CN'];
  // Of a whole sentence only the syllables: its initials would be found by chance.
  const readings = [nameKey(rule.title['zh-CN']), nameOrder(nameKey(reason))];
  return [compareKey([...words, reason].join(' ')), ...readings].join('|');
}

/** Whether an edition's own file brings a rule, replaces the one it inherits, or inherits it; and from where. */
export function originOf(
  rulebooks: Rulebooks,
  edition: string,
  ruleId: string,
): Pick<RuleRow, 'origin' | 'from'> {
  const found = rulebooks.origins(edition).get(ruleId);
  const from = found?.from ?? edition;
  if (from !== edition) return { origin: 'inherited', from };
  return { origin: found?.amends === true ? 'amended' : 'own', from };
}

const rowOf = (rulebooks: Rulebooks, edition: string, rule: Rule): Row => ({
  id: rule.id,
  topic: topicOf(rule.id),
  title: rule.title,
  reason: rule.reason,
  basis: rule.basis,
  citations: [...rule.citations],
  conflicts: [...(rule.conflicts ?? [])],
  ...originOf(rulebooks, edition, rule.id),
  examples: rule.examples.length,
  key: keyOf(rule),
});

/** Rows of all rules of a book, by id. */
export function ruleRows(rulebooks: Rulebooks, book: ResolvedRulebook): readonly Row[] {
  const known = made.get(book);
  if (known !== undefined) return known;
  const rows = book.rules.map((rule) => rowOf(rulebooks, book.edition, rule));
  made.set(book, rows);
  return rows;
}

/** Every edition, in the order of time. */
export const editionEntries = (rulebooks: Rulebooks): EditionEntry[] =>
  rulebooks.editions().map(({ edition, status, title, date, amends }) => ({
    edition,
    status,
    title,
    date: date ?? null,
    amends: amends ?? null,
    rules: rulebooks.book(edition)?.rules.length ?? 0,
  }));
