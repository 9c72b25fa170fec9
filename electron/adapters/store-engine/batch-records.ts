import type { Batch } from '../../../shared/domain/batch.ts';
import type { Instant } from '../../../shared/domain/day.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Touch } from './draft.ts';
import type { AnyRec, SetHead, Write } from './state.ts';

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

const DAY_MS = 86_400_000;

/** Inverses that are no longer kept once `incoming` is there. `kept` is oldest first. */
function outlived(kept: readonly AnyRec[], incoming: AnyRec, at: Instant): AnyRec[] {
  const newestFirst = [...kept, incoming].reverse();
  const oldest = new Date(Date.parse(at) - KEPT_BATCHES.days * DAY_MS).toISOString();
  const large = newestFirst.filter(isLarge).slice(KEPT_BATCHES.large);
  const old = newestFirst.slice(KEPT_BATCHES.least).filter((rec) => rec.createdAt < oldest);
  return [...new Set([...large, ...old])];
}

const gone = ({ id, home }: AnyRec): Write => ({ kind: 'batch', id, home, next: null });

/** Stores the inverse of an undoable set and lets go of those that are no longer kept. */
export function batchWrites(
  kept: readonly AnyRec[],
  set: SetHead,
  touches: readonly Touch[],
  at: Instant,
): readonly Write[] {
  const record = batchRecord(set, touches, at);
  const mine: Write = { kind: 'batch', id: record.id, home: record.home, next: record };
  return [mine, ...outlived(kept, record, at).map(gone)];
}
