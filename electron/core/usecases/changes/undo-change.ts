import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { settle } from '../../store-errors.ts';

/** Takes back one change set. Errors: `conflict` when a row was edited since (nothing is undone), `not-found`. */
export async function undoChange(
  deps: Pick<Deps, 'desk'>,
  { changeSetId }: ParsedInput<'changes.undo'>,
): Promise<Reply<'changes.undo'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const undone = await settle(open.value.store.undo(changeSetId, open.value.person.id));
  return undone.ok ? ok({ changeSetId: undone.value.changeSetId }) : undone;
}
