import type { Kind } from '../../../shared/domain/kinds.ts';
import type { Rec } from '../../../shared/domain/record.ts';
import type { Activity, Committed } from '../../core/ports/store.ts';

/** A record of any kind. */
export type AnyRec = Rec<Kind>;

/** Records of one kind by id. */
export type Table = ReadonlyMap<string, AnyRec>;

/**
 * A line of the activity log. `prev` = SHA-256 of the line before as JSON text, "" for the first (data-model
 * 2, activity).
 */
export type ActivityLine = Activity & { readonly prev: string };

/**
 * Change sets whose ids are kept for harmless retries, and for followers that ask what they missed (store.md
 * 6.5).
 */
export const KEPT_CHANGES = 1_000;

/**
 * One state of the whole workspace. Never changed: a commit makes the next one, and readers see the old one
 * until then.
 */
export interface Snapshot {
  readonly seq: number;
  readonly tables: ReadonlyMap<Kind, Table>;
  /** Oldest first. */
  readonly activity: readonly ActivityLine[];
  /** Oldest first, at most {@link KEPT_CHANGES}. */
  readonly changes: readonly Committed[];
}

/** A workspace without any record. */
export const emptySnapshot: Snapshot = { seq: 0, tables: new Map(), activity: [], changes: [] };
