import { decide, decideWithDrift, type RulebookShelf } from '../../../../../shared/rules/decide.ts';
import type { Decision } from '../../../../../shared/rules/decision.ts';
import type { CompiledRulebook } from '../../../../../shared/rules/engine/compiled-rulebook.ts';
import type { KnownFacts } from '../../../../../shared/rules/facts.ts';
import { exampleFaults } from '../../../../../shared/rules/loading/check-examples.ts';
import type { ParsedFile } from '../../../../../shared/rules/loading/parse-file.ts';
import { parseFacts } from '../../../../../shared/rules/parse-facts.ts';
import { givenVectors } from '../given-vectors.ts';
import { shortfalls } from '../vector-check.ts';

/** A shipped example or a given vector: facts in an edition, and what must come of them. */
export type HeldCase = {
  readonly edition: string;
  /** Row whose example it is, or id of the vector. */
  readonly of: string;
  readonly facts: KnownFacts;
  /** What is not as it must be when it is decided with these books. */
  readonly faults: (shelf: RulebookShelf) => readonly string[];
};

function knownFacts(facts: unknown): KnownFacts {
  const parsed = parseFacts(facts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function bookOf(shelf: RulebookShelf, edition: string): CompiledRulebook {
  const book = shelf.books.get(edition);
  if (book === undefined) throw new Error(`There is no edition ${edition}.`);
  return book;
}

function examplesOf(file: ParsedFile): readonly HeldCase[] {
  return [...file.rules, ...file.workings].flatMap((row) =>
    (row.examples ?? []).map((example) => {
      const facts = knownFacts(example.facts);
      const faults = (shelf: RulebookShelf) =>
        exampleFaults(row.id, example, decide(bookOf(shelf, example.edition), facts));
      return { edition: example.edition, of: row.id, facts, faults };
    }),
  );
}

function vectorCases(): readonly HeldCase[] {
  return givenVectors().map((vector) => {
    const facts = knownFacts(vector.facts);
    const faults = (shelf: RulebookShelf): readonly string[] => {
      const decision: Decision | undefined = decideWithDrift(shelf, vector.edition, facts);
      return decision === undefined ? ['there is no such edition'] : shortfalls(vector, decision);
    };
    return { edition: vector.edition, of: vector.id, facts, faults };
  });
}

/** All examples and vectors, those with the most known facts first: they are decided fastest. */
export function heldCases(files: readonly ParsedFile[]): readonly HeldCase[] {
  const known = ({ facts }: HeldCase): number => Object.keys(facts).length;
  return [...files.flatMap(examplesOf), ...vectorCases()].sort((a, b) => known(b) - known(a));
}
