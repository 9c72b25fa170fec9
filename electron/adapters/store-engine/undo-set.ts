import type { Batch } from '../../../shared/domain/batch.ts';
import type { Instant } from '../../../shared/domain/day.ts';
import type { PersonId } from '../../../shared/domain/id.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { Committed, StoreRefusal } from '../../core/ports/store.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Draft, Touch, Write } from './draft.ts';
import type { AnyRec } from './snapshot.ts';
import { applyTouches } from './stage-set.ts';

/** An undo: its own change-set id, who asked for it and when. */
export interface UndoRequest {
  readonly batchId: string;
  readonly changeSetId: string;
  readonly actor: PersonId | null;
  readonly at: Instant;
}

/** The record as it was, with a revision above every one it ever had. */
function restored(before: AnyRec, have: number, request: UndoRequest): AnyRec {
  const rev = Math.max(before.rev, have) + 1;
  return deepFreeze({ ...before, rev, updatedAt: request.at, updatedBy: request.actor });
}

function touchOf(
  draft: Draft,
  item: Batch['items'][number],
  request: UndoRequest,
): Result<Touch, StoreRefusal> {
  const kind = item.kind as Kind;
  const current = draft.table(kind).get(item.id) ?? null;
  const have = current?.rev ?? 0;
  if (have !== item.revAfter)
    return err({ code: 'conflict', kind, id: item.id, have, expected: item.revAfter });
  const before = item.before as AnyRec | null;
  const after = before === null ? null : restored(before, have, request);
  return ok({ kind, id: item.id, before: current, after });
}

/**
 * Puts back what an undoable set replaced, as an ordinary undoable set (so undoing an undo is redo; store.md
 * 6.5). Refusals: `nothing-to-undo` when no inverse is kept or it was used; `conflict` naming the first
 * record edited since.
 */
export function stageUndo(draft: Draft, request: UndoRequest): Result<Committed, StoreRefusal> {
  const record = draft.table('batch').get(request.batchId);
  const batch = record?.body as Batch | undefined;
  if (record === undefined || batch === undefined || batch.undoneBy !== null) {
    return err({ code: 'nothing-to-undo', batchId: request.batchId });
  }
  const touches: Touch[] = [];
  for (const item of batch.items) {
    const touch = touchOf(draft, item, request);
    if (!touch.ok) return touch;
    touches.push(touch.value);
  }
  const used: AnyRec = deepFreeze({
    ...record,
    rev: record.rev + 1,
    updatedAt: request.at,
    updatedBy: request.actor,
    body: { ...batch, undoneBy: request.changeSetId },
  });
  const mark: Write = { kind: 'batch', id: record.id, next: used };
  const set = {
    id: request.changeSetId,
    actor: request.actor,
    label: batch.label,
    undoable: true,
    activity: undoNote(touches),
  };
  return ok(applyTouches(draft, set, touches, request.at, [mark]));
}

function undoNote(touches: readonly Touch[]) {
  const [first] = touches;
  if (first === undefined) return [];
  const home = (first.after ?? first.before)?.home;
  const customerId = first.kind === 'customer' || home === first.id ? {} : { customerId: home ?? first.id };
  return [{ type: 'undone', subject: { kind: first.kind, id: first.id, ...customerId }, source: 'app' }];
}
