import type { Batch } from '../../../shared/domain/batch.ts';
import type { Instant } from '../../../shared/domain/day.ts';
import type { PersonId } from '../../../shared/domain/id.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { Committed, StoreRefusal, UndoConflict } from '../../core/ports/store.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Draft, Touch } from './draft.ts';
import { addTouches } from './stage-set.ts';
import type { AnyRec, Write } from './state.ts';

/** An undo: its own change-set id, who asked for it and when. */
export interface UndoRequest {
  readonly batchId: string;
  readonly changeSetId: string;
  readonly actor: PersonId | null;
  readonly at: Instant;
  /** Leave records edited since as they are and put back the others. */
  readonly leaveConflicts: boolean;
}

/** The record as it was, with a revision above every one it ever had. */
function restored(before: AnyRec, have: number, request: UndoRequest): AnyRec {
  const rev = Math.max(before.rev, have) + 1;
  return deepFreeze({ ...before, rev, updatedAt: request.at, updatedBy: request.actor });
}

type Item = Batch['items'][number];

interface Sorted {
  readonly touches: readonly Touch[];
  readonly conflicts: readonly UndoConflict[];
}

/** What can be put back, and what was edited since and would be overwritten. */
function sorted(draft: Draft, items: readonly Item[], request: UndoRequest): Sorted {
  const touches: Touch[] = [];
  const conflicts: UndoConflict[] = [];
  for (const { kind: name, id, revAfter, before: stored } of items) {
    const kind = name as Kind;
    const current = draft.get(kind, id);
    const have = current?.rev ?? 0;
    const before = stored as AnyRec | null;
    if (have === revAfter)
      touches.push({
        kind,
        id,
        before: current,
        after: before === null ? null : restored(before, have, request),
      });
    else conflicts.push({ kind, id, have, expected: revAfter });
  }
  return { touches, conflicts };
}

/**
 * Puts back what an undoable set replaced, as an ordinary undoable set (so undoing an undo is redo; store.md
 * 6.5). Refusals: `nothing-to-undo` when no inverse is kept or it was used; `undo-conflict` naming every
 * record edited since, unless the request asks for the rest and there is one.
 */
export function stageUndo(draft: Draft, request: UndoRequest): Result<Committed, StoreRefusal> {
  const { batchId } = request;
  const record = draft.get('batch', batchId);
  const batch = record?.body as Batch | undefined;
  if (record === null || batch === undefined || batch.undoneBy !== null)
    return err({ code: 'nothing-to-undo', batchId });
  const { touches, conflicts } = sorted(draft, batch.items, request);
  const goes = conflicts.length === 0 || (request.leaveConflicts && touches.length > 0);
  if (!goes) return err({ code: 'undo-conflict', batchId, conflicts, rest: touches.length });
  const used: AnyRec = deepFreeze({
    ...record,
    rev: record.rev + 1,
    updatedAt: request.at,
    updatedBy: request.actor,
    body: { ...batch, undoneBy: request.changeSetId },
  });
  const mark: Write = { kind: 'batch', id: record.id, home: record.home, next: used };
  const set = {
    id: request.changeSetId,
    actor: request.actor,
    label: batch.label,
    undoable: true,
    activity: undoNote(touches),
  };
  return ok(addTouches(draft, set, touches, request.at, [mark]));
}

function undoNote(touches: readonly Touch[]) {
  const [first] = touches;
  if (first === undefined) return [];
  const home = (first.after ?? first.before)?.home;
  const customerId = first.kind === 'customer' || home === first.id ? {} : { customerId: home ?? first.id };
  return [{ type: 'undone', subject: { kind: first.kind, id: first.id, ...customerId }, source: 'app' }];
}
