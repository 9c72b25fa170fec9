import { ok, type Result } from '../../shared/result/result.ts';
import { decide, type RulebookShelf } from '../../shared/rules/decide.ts';
import type { KnownFacts } from '../../shared/rules/facts.ts';
import { EDITIONS, type MoveVerdict, type SupportVerdict } from '../../shared/rules/vocabulary.ts';
import type { Asked } from './arguments.ts';
import { type InspectedDecision, type InspectedProblem, inspectDecide } from './decide.ts';

/** What one edition answers. */
export interface EditionVerdicts {
  readonly support: SupportVerdict;
  readonly move: MoveVerdict;
}

/** An answer with the verdicts of every edition, by its name. */
export type DecisionInAllEditions = InspectedDecision & {
  readonly editions: Readonly<Record<string, EditionVerdicts>>;
};

function verdictsOf(shelf: RulebookShelf, facts: KnownFacts): Readonly<Record<string, EditionVerdicts>> {
  const entries = EDITIONS.flatMap((edition) => {
    const book = shelf.books.get(edition);
    if (book === undefined) return [];
    const { support, move } = decide(book, facts);
    return [[edition, { support, move }] as const];
  });
  return Object.fromEntries(entries);
}

/** Like {@link inspectDecide}; each answered case also says what every other edition answers to the same facts. */
export function inspectDecideInAll(
  shelf: RulebookShelf,
  input: unknown,
  asked?: Asked,
): Result<readonly (DecisionInAllEditions | InspectedProblem)[], string> {
  const answers = inspectDecide(shelf, input, asked);
  if (!answers.ok) return answers;
  return ok(
    answers.value.map((one) => ('error' in one ? one : { ...one, editions: verdictsOf(shelf, one.facts) })),
  );
}
