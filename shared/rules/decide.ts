import type { Decision, Drift } from './decision.ts';
import { combineAnswers } from './engine/combine-answers.ts';
import type { CompiledRulebook } from './engine/compiled-rulebook.ts';
import { exploreWorlds } from './engine/explore.ts';
import { reportDecision } from './engine/report-decision.ts';
import { askedSides } from './engine/run-world.ts';
import { statedValues, World } from './engine/world.ts';
import type { KnownFacts } from './facts.ts';

/** Compiled books by edition, and the editions against which drift is shown. */
export type RulebookShelf = {
  readonly books: ReadonlyMap<string, CompiledRulebook>;
  readonly shipped: readonly string[];
};

/** Decides parsed facts in one edition. Pure: equal input gives equal bytes. The drift list stays empty. */
export function decide(book: CompiledRulebook, facts: KnownFacts): Decision {
  const world = new World(book, statedValues(facts), new Map());
  const asked = askedSides(world);
  const combined = combineAnswers(exploreWorlds(world, asked), world, asked);
  return reportDecision(book, facts, world, asked, combined);
}

/**
 * Decides in `edition` and says which other shipped editions answer differently. Undefined when the shelf
 * has no such edition.
 */
export function decideWithDrift(
  shelf: RulebookShelf,
  edition: string,
  facts: KnownFacts,
): Decision | undefined {
  const book = shelf.books.get(edition);
  if (book === undefined) return undefined;
  const decision = decide(book, facts);
  const drift = shelf.shipped.flatMap((other) => {
    const otherBook = other === edition ? undefined : shelf.books.get(other);
    return otherBook === undefined ? [] : driftBetween(decision, decide(otherBook, facts));
  });
  return { ...decision, drift };
}

function driftBetween(own: Decision, other: Decision): readonly Drift[] {
  if (own.support === other.support && own.move === other.move) return [];
  const both = new Set(own.ruleIds.filter((id) => other.ruleIds.includes(id)));
  const ruleIds = [...own.ruleIds, ...other.ruleIds].filter((id) => !both.has(id)).sort();
  return [{ edition: other.edition, support: other.support, move: other.move, ruleIds }];
}
