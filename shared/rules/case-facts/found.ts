import type { Day } from '../../domain/day.ts';
import { currentEntry, type Known, type Source } from '../../domain/known.ts';
import { type FactName, factDefinition, valueProblem } from '../facts.ts';

/** A fact with the entry it rests on. `asOf` is null for what always holds (our own role, today). */
export interface FoundFact {
  readonly value: string | number;
  readonly origin: Source['type'];
  readonly asOf: Day | null;
}

export type FoundFacts = Readonly<Partial<Record<FactName, FoundFact>>>;

/** The confirmed value of a field as a fact; nothing when it is not known. */
export function fromKnown<T>(
  field: Known<T> | undefined,
  read: (value: T) => string | number | undefined,
): FoundFact | undefined {
  const entry = field === undefined ? undefined : currentEntry(field);
  if (entry === undefined) return undefined;
  const value = read(entry.value);
  return value === undefined ? undefined : { value, origin: entry.source.type, asOf: entry.asOf };
}

/** A field whose words are the fact's own words. */
export const sameWord = (field: Known<string> | undefined): FoundFact | undefined =>
  fromKnown(field, (value) => value);

/** Something that follows from our own records, as of `asOf`. */
export const derived = (
  value: string | number | undefined | null,
  asOf: Day | null = null,
): FoundFact | undefined =>
  value === undefined || value === null ? undefined : { value, origin: 'derived', asOf };

/** Drops what is absent or outside the vocabulary's values: both mean "unknown". */
export function usable(found: Readonly<Partial<Record<FactName, FoundFact | undefined>>>): FoundFacts {
  const kept = Object.entries(found).filter(([name, fact]) => {
    const definition = factDefinition(name);
    return (
      fact !== undefined && definition !== undefined && valueProblem(definition, fact.value) === undefined
    );
  });
  return Object.fromEntries(kept) as FoundFacts;
}
