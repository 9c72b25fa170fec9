import { setImmediate as breath } from 'node:timers/promises';
import type { Instant } from '../../../shared/domain/day.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { ChangeSet, Committed, StoreRefusal } from '../../core/ports/store.ts';
import { activityLines } from './activity-log.ts';
import { batchWrites } from './batch-records.ts';
import { checkOp, RECORD_ID, type Stamp, type Standing } from './check-op.ts';
import type { Draft, Touch } from './draft.ts';
import type { SetHead, Write } from './state.ts';

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

/** Ops between two breaths: a large set must not hold the event loop while it is checked. */
const OPS_PER_BREATH = 100;

/** Goes through the ops in order, each one seeing those before it; the first refusal refuses them all. */
async function touchesOf(
  draft: Draft,
  set: ChangeSet,
  stamp: Stamp,
): Promise<Result<readonly Touch[], StoreRefusal>> {
  const touches = new Map<string, Touch & { readonly lastRev: number }>();
  for (const [index, op] of set.ops.entries()) {
    if (index > 0 && index % OPS_PER_BREATH === 0) await breath();
    const key = `${op.kind}/${op.id}`;
    const earlier = touches.get(key);
    const stored = draft.get(op.kind, op.id);
    const rec = earlier === undefined ? stored : earlier.after;
    const standing: Standing = rec === null ? { rec, lastRev: earlier?.lastRev ?? 0 } : { rec };
    const after = checkOp(op, standing, stamp);
    if (!after.ok) return after;
    const before = earlier === undefined ? stored : earlier.before;
    touches.set(key, { kind: op.kind, id: op.id, before, after: after.value, lastRev: lastRevOf(standing) });
  }
  return ok([...touches.values()]);
}

const homeOfTouch = ({ id, before, after }: Touch): string => (after ?? before)?.home ?? id;

/** Adds checked touches to the draft, together with the inverse (when undoable) and the activity lines. */
export function addTouches(
  draft: Draft,
  set: SetHead,
  touches: readonly Touch[],
  at: Instant,
  more: readonly Write[] = [],
): Committed {
  const seq = draft.nextSeq;
  const writes = touches.map((touch) => ({
    kind: touch.kind,
    id: touch.id,
    home: homeOfTouch(touch),
    next: touch.after,
  }));
  const inverse = set.undoable === true ? batchWrites(draft.batches(), set, touches, at) : [];
  const touched = writes.map(({ kind, id, next }) => ({ kind, id, deleted: next === null }));
  const committed: Committed = { seq, changeSetId: set.id, at, label: set.label, touched };
  const lines = activityLines(set, writes, { seq, at }, draft.lastHash);
  draft.add({ committed, writes: [...writes, ...more, ...inverse], lines });
  return committed;
}

/**
 * Checks a whole change set against the draft and adds it, or leaves the draft as it was. A set whose id was
 * committed lately is answered with what it was answered then (a retry after a lost answer does no harm).
 */
export async function stageSet(
  draft: Draft,
  set: ChangeSet,
  at: Instant,
): Promise<Result<Committed, StoreRefusal>> {
  const known = draft.committed(set.id);
  if (known !== undefined) return ok(known);
  const fault = headFault(set);
  if (fault !== null) return err({ code: 'invalid-record', kind: 'batch', id: set.id, path: fault });
  const touches = await touchesOf(draft, set, { at, by: set.actor });
  return touches.ok ? ok(addTouches(draft, set, touches.value, at)) : touches;
}
