import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { settle } from '../../store-errors.ts';
import { newestChanges } from './undo-line.ts';

/** Takes back one change set. Errors: `undo-conflict` when records were edited since (nothing is undone), `not-found`. */
export async function undoChange(
  deps: Pick<Deps, 'desk'>,
  { changeSetId, leaveConflicts = false }: ParsedInput<'changes.undo'>,
): Promise<Reply<'changes.undo'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, person } = open.value;
  const undone = await settle(store.undo(changeSetId, person.id, { leaveConflicts }));
  return undone.ok ? ok({ changeSetId: undone.value.changeSetId }) : undone;
}

/** What Ctrl+Z and Ctrl+Y would take back. */
export async function newestChange(deps: Pick<Deps, 'desk'>): Promise<Reply<'changes.newest'>> {
  const open = await requireOpen(deps.desk);
  return open.ok ? ok(await newestChanges(open.value.store)) : open;
}
