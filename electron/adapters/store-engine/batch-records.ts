import type { Batch } from '../../../shared/domain/batch.ts';
import { type Day, daysBetween, type Instant } from '../../../shared/domain/day.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { SetHead, Touch, Write } from './draft.ts';
import type { AnyRec, Table } from './snapshot.ts';

/**
 * How long an undo stays possible (store.md 6.5): 30 days, at least the last 100, at most 20 of more than 500
 * records.
 */
export const KEPT_BATCHES = { days: 30, least: 100, large: 20, largeFrom: 501 } as const;

/**
 * Kinds an undo leaves alone: inverses themselves, and counters, because numbers are never reused (data-model
 * 4.9).
 */
const NOT_UNDONE: ReadonlySet<string> = new Set(['batch', 'counter']);

const dayOf = (instant: Instant): Day => instant.slice(0, 10);

/**
 * The inverse of a set as a record: for each touched record what it was before and the revision it got (0 =
 * deleted).
 */
function batchRecord(set: SetHead, touches: readonly Touch[], at: Instant): AnyRec {
  const items = touches
    .filter(({ kind }) => !NOT_UNDONE.has(kind))
    .map(({ kind, id, before, after }) => ({ kind, id, revAfter: after?.rev ?? 0, before }));
  const body: Batch = { changeSetId: set.id, label: set.label, items, undoneBy: null };
  const stamp = { createdAt: at, createdBy: set.actor, updatedAt: at, updatedBy: set.actor };
  return deepFreeze({
    kind: 'batch',
    id: set.id as AnyRec['id'],
    rev: 1,
    home: set.id,
    ...stamp,
    body,
  });
}

const isLarge = (rec: AnyRec): boolean => (rec.body as Batch).items.length >= KEPT_BATCHES.largeFrom;

/** Ids of inverses that are no longer kept once `incoming` is there. Newest = last in the table. */
function outlived(table: Table, incoming: AnyRec, today: Day): string[] {
  const newestFirst = [...table.values(), incoming].reverse();
  const large = newestFirst.filter(isLarge).slice(KEPT_BATCHES.large);
  const old = newestFirst
    .slice(KEPT_BATCHES.least)
    .filter((rec) => daysBetween(dayOf(rec.createdAt), today) > KEPT_BATCHES.days);
  return [...new Set([...large, ...old].map((rec) => rec.id))];
}

/** Stores the inverse of an undoable set and lets go of those that are no longer kept. */
export function batchWrites(
  table: Table,
  set: SetHead,
  touches: readonly Touch[],
  at: Instant,
): readonly Write[] {
  const record = batchRecord(set, touches, at);
  const gone = outlived(table, record, dayOf(at)).map((id) => ({ kind: 'batch' as const, id, next: null }));
  return [{ kind: 'batch', id: record.id, next: record }, ...gone];
}
