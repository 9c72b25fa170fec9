import type { RulebookLibrary } from '../../../shared/rules/load-rulebook.ts';
import type { ResolvedRulebook } from '../../../shared/rules/rulebook.ts';
import { EDITIONS } from '../../../shared/rules/vocabulary.ts';
import type { EditionSummary, Rulebooks } from '../../core/ports/rulebooks.ts';

/** Answers the port from a loaded library; editions unknown to this program come last, by name. */
export function rulebooksOf(library: RulebookLibrary): Rulebooks {
  const summaries = [...library.resolved.values()]
    .map((book) => summaryOf(book, library))
    .sort((a, b) => position(a.edition) - position(b.edition) || (a.edition < b.edition ? -1 : 1));
  return {
    editions: () => summaries,
    shelf: () => library,
    compiled: (edition) => library.books.get(edition),
    rule: (edition, ruleId) => library.resolved.get(edition)?.rules.find((rule) => rule.id === ruleId),
    book: (edition) => library.resolved.get(edition),
    origins: (edition) => library.lineages.get(edition)?.origins ?? new Map(),
  };
}

function summaryOf(book: ResolvedRulebook, library: RulebookLibrary): EditionSummary {
  const { edition, status, title, date } = book;
  const amends = library.lineages.get(edition)?.amends;
  return {
    edition,
    status,
    title,
    ...(date === undefined ? {} : { date }),
    ...(amends === undefined ? {} : { amends }),
    sha256: library.books.get(edition)?.sha256 ?? '',
  };
}

function position(edition: string): number {
  const index = (EDITIONS as readonly string[]).indexOf(edition);
  return index < 0 ? EDITIONS.length : index;
}
