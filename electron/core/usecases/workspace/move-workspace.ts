import type { Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { toAppError } from '../../store-errors.ts';

/**
 * Moves the open workspace to an empty folder the user chooses: copied, compared, then switched; the old folder stays.
 * Errors: `cancelled`, `not-allowed` (the folder holds something, or lies in the workspace), `locked`, `disk-full`,
 * `read-only`, `damaged` (a copied file differs); after each the workspace is open where it was.
 */
export async function moveWorkspace(deps: Pick<Deps, 'desk' | 'dialogs'>): Promise<Reply<'workspace.move'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const from = open.value.store.status().place;
  const folder = await deps.dialogs.chooseFolder();
  if (folder === null) return err({ code: 'cancelled' });
  const moved = await deps.desk.moveTo(folder);
  return moved.ok ? ok({ from, state: moved.value }) : err(toAppError(moved.error));
}
