import type { Instant } from '../../../shared/domain/day.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { ChangeSet, Committed, StoreRefusal } from '../../core/ports/store.ts';
import { activityLines } from './activity-log.ts';
import { batchWrites } from './batch-records.ts';
import { checkOp, RECORD_ID, type Stamp, type Standing } from './check-op.ts';
import type { Draft, SetHead, Touch, Write } from './draft.ts';

const MAX_LABEL = 300;
const MAX_UNDOABLE = 50_000;

const lastRevOf = (standing: Standing): number =>
  standing.rec === null ? standing.lastRev : standing.rec.rev;

/** The part of a set that is no record of ours but is stored too. */
function headFault(set: ChangeSet): string | null {
  if (!RECORD_ID.test(set.id)) return 'id';
  if (set.label.length > MAX_LABEL) return 'label';
  return set.undoable === true && set.ops.length > MAX_UNDOABLE ? 'items' : null;
}

/** Goes through the ops in order, each one seeing those before it; the first refusal refuses them all. */
function touchesOf(draft: Draft, set: ChangeSet, stamp: Stamp): Result<readonly Touch[], StoreRefusal> {
  const touches = new Map<string, Touch & { readonly lastRev: number }>();
  for (const op of set.ops) {
    const key = `${op.kind}/${op.id}`;
    const earlier = touches.get(key);
    const stored = draft.table(op.kind).get(op.id) ?? null;
    const rec = earlier === undefined ? stored : earlier.after;
    const standing: Standing = rec === null ? { rec, lastRev: earlier?.lastRev ?? 0 } : { rec };
    const after = checkOp(op, standing, stamp);
    if (!after.ok) return after;
    const before = earlier === undefined ? stored : earlier.before;
    touches.set(key, { kind: op.kind, id: op.id, before, after: after.value, lastRev: lastRevOf(standing) });
  }
  return ok([...touches.values()]);
}

/** Applies checked touches to the draft, together with the inverse (when undoable) and the activity lines. */
export function applyTouches(
  draft: Draft,
  set: SetHead,
  touches: readonly Touch[],
  at: Instant,
  more: readonly Write[] = [],
): Committed {
  const seq = String(draft.seq + 1);
  const writes = touches.map(({ kind, id, after }) => ({ kind, id, next: after }));
  const inverse = set.undoable === true ? batchWrites(draft.table('batch'), set, touches, at) : [];
  const touched = writes.map(({ kind, id, next }) => ({ kind, id, deleted: next === null }));
  const committed: Committed = { seq, changeSetId: set.id, at, label: set.label, touched };
  const lines = activityLines(set, writes, { seq, at }, draft.lastActivity);
  draft.apply([...writes, ...more, ...inverse], lines, committed);
  return committed;
}

/**
 * Checks a whole change set against the draft and applies it, or leaves the draft as it was. A set whose id
 * was committed lately is answered with what it was answered then (a retry after a lost answer does no harm).
 */
export function stageSet(draft: Draft, set: ChangeSet, at: Instant): Result<Committed, StoreRefusal> {
  const known = draft.committed(set.id);
  if (known !== undefined) return ok(known);
  const fault = headFault(set);
  if (fault !== null) return err({ code: 'invalid-record', kind: 'batch', id: set.id, path: fault });
  const touches = touchesOf(draft, set, { at, by: set.actor });
  return touches.ok ? ok(applyTouches(draft, set, touches.value, at)) : touches;
}
