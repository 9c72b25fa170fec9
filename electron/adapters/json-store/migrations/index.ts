import type { AnyRec } from '../../store-engine/snapshot.ts';

/**
 * One step of the format: a pure function over one record, never edited after it was released (store.md 6.7).
 */
export interface Migration {
  /** File name without ending, e.g. "0002-what-changed"; the number is the format it leads to. */
  readonly name: string;
  readonly migrate: (rec: AnyRec) => readonly AnyRec[];
}

/** Steps in order. Format 1 is the first one, so there is none yet. */
export const migrations: readonly Migration[] = [];

/** The format this program writes. A workspace with a higher one is refused untouched. */
export const FORMAT = 1 + migrations.length;
