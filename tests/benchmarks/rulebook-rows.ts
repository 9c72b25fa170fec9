import type { Clause, ResolvedRulebook, Working } from '../../shared/rules/rulebook.ts';

/** A clause or a working. */
export type Row = Clause | Working;

/** All rows of a book in the engine's order. */
export const rowsOf = (book: ResolvedRulebook): readonly Row[] => [
  ...book.rules.flatMap((rule) => rule.clauses),
  ...book.workings,
];

/** How many steps of signals stand below each signal, so that it can be worked out after them. */
export function signalDepths(book: ResolvedRulebook): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depthOf = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    const setters = rowsOf(book).filter((row) => row.outcome.signals?.[name] !== undefined);
    const below = setters.flatMap((row) => row.when.flatMap(({ signal }) => signal ?? [])).map(depthOf);
    const depth = 1 + Math.max(0, ...below);
    depths.set(name, depth);
    return depth;
  };
  for (const name of Object.keys(book.signals)) depthOf(name);
  return depths;
}
