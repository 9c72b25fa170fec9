import { z } from 'zod';
import { type Day, day, daysSince } from './day.ts';
import { caseId, importId, type PersonId, personId } from './id.ts';

/** Where a value came from. *stated*: the customer said it; *by-hand*: a colleague entered it (data-model 1). */
export const source = z.strictObject({
  type: z.enum(['import', 'stated', 'by-hand', 'package', 'derived']),
  importId: importId.optional(),
  row: z.int().min(1).optional(),
  /** Kind of the imported file; each kind has its own newest entry. */
  format: z.string().max(60).optional(),
  caseId: caseId.optional(),
  text: z.string().max(500).optional(),
});
export type Source = z.infer<typeof source>;

/** Schema of a value with its origin: `value` is what is confirmed, `entries` holds every source that spoke. */
export const known = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value: value.nullable(),
    entries: z
      .array(
        z.strictObject({
          value,
          asOf: day,
          source,
          by: personId.nullable(),
          state: z.enum(['confirmed', 'proposed']),
        }),
      )
      .max(20)
      .readonly(),
  });

export interface KnownEntry<T> {
  readonly value: T;
  readonly asOf: Day;
  readonly source: Source;
  readonly by: PersonId | null;
  readonly state: 'confirmed' | 'proposed';
}

export interface Known<T> {
  readonly value: T | null;
  readonly entries: readonly KnownEntry<T>[];
}

/** Nothing is known yet. */
export const unknown = <T>(): Known<T> => ({ value: null, entries: [] });

const RANK = { 'by-hand': 4, stated: 3, package: 2, import: 1, derived: 0 } as const;

const beats = <T>(a: KnownEntry<T>, b: KnownEntry<T>): boolean =>
  a.asOf === b.asOf ? RANK[a.source.type] > RANK[b.source.type] : a.asOf > b.asOf;

/** The confirmed entry that counts: newest day; on one day by-hand before stated before package before import. */
export function currentEntry<T>(field: Known<T>): KnownEntry<T> | undefined {
  const confirmed = field.entries.filter((entry) => entry.state === 'confirmed');
  return confirmed.reduce<KnownEntry<T> | undefined>(
    (best, entry) => (best === undefined || beats(entry, best) ? entry : best),
    undefined,
  );
}

const sameSource = <T>(a: KnownEntry<T>, b: KnownEntry<T>): boolean =>
  a.source.type === b.source.type && a.source.format === b.source.format && a.state === b.state;

/** The field with `entry` added. It replaces an older entry of the same source (and file kind); `value` is decided anew. */
export function withEntry<T>(field: Known<T>, entry: KnownEntry<T>): Known<T> {
  const entries = [...field.entries.filter((old) => !sameSource(old, entry)), entry];
  return { value: currentEntry({ value: null, entries })?.value ?? null, entries };
}

/** A field that holds exactly one confirmed entry. */
export const knownAs = <T>(value: T, asOf: Day, from: Source, by: PersonId | null): Known<T> =>
  withEntry(unknown<T>(), { value, asOf, source: from, by, state: 'confirmed' });

/** Two confirmed entries of different source type disagree, and nobody entered a value after seeing both. */
export function isConflicting<T>(field: Known<T>): boolean {
  const confirmed = field.entries.filter((entry) => entry.state === 'confirmed');
  const differs = confirmed.some((a) =>
    confirmed.some((b) => JSON.stringify(a.value) !== JSON.stringify(b.value)),
  );
  if (!differs) return false;
  const settled = confirmed.find((entry) => entry.source.type === 'by-hand');
  return settled === undefined || confirmed.some((entry) => entry !== settled && entry.asOf > settled.asOf);
}

/** Age in whole days of the value that counts, `null` when nothing is known. */
export function ageInDays<T>(field: Known<T>, today: Day): number | null {
  const entry = currentEntry(field);
  return entry === undefined ? null : daysSince(entry.asOf, today);
}
