import { compareKey } from '../../../../shared/domain/text.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { settle, toAppError } from '../../store-errors.ts';

/** What deleting the open workspace would take away, in numbers (ux 4.1). */
export async function lookAtDeletion(
  deps: Pick<Deps, 'desk' | 'workspaces'>,
): Promise<Reply<'workspace.deletion'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, workspace } = open.value;
  const { place } = store.status();
  const { attachments, backups, foreign } = await deps.workspaces.contentOf(place);
  return ok({
    name: workspace.body.companyName,
    place,
    customers: (await store.query('customer', { limit: 1 })).total,
    requests: (await store.query('request', { limit: 1 })).total,
    attachments,
    backups,
    foreign: [...foreign],
  });
}

/**
 * Saves the whole workspace as a `.cdbackup` file where the user points, sealed when there is a passphrase, reads it back, and
 * then deletes the workspace with its backups. Errors, after each of which the workspace is open as before: `invalid-input`
 * (another name was typed), `cancelled`, `not-allowed` (the folder holds what is not ours, or would hold the copy; the copy
 * is not whole, or older than the workspace), `not-written`, `read-only`, `too-large`, `damaged`, `locked`.
 */
export async function deleteWorkspace(
  deps: Pick<Deps, 'desk' | 'workspaces' | 'dialogs' | 'savedFiles' | 'clock'>,
  { typed, passphrase }: ParsedInput<'workspace.delete'>,
): Promise<Reply<'workspace.delete'>> {
  const look = await lookAtDeletion(deps);
  if (!look.ok) return look;
  const { name, place, foreign } = look.value;
  if (compareKey(typed) !== compareKey(name))
    return err({ code: 'invalid-input', issues: [{ path: 'typed', problem: 'not-the-name' }] });
  if (foreign.length > 0) return err({ code: 'not-allowed', what: 'folder-has-foreign-files' });
  const path = await deps.dialogs.chooseSavePath(
    `workspace-${deps.clock.today()}-deleted.cdbackup`,
    'cdbackup',
  );
  if (path === null) return err({ code: 'cancelled' });
  if (await deps.workspaces.holds(place, path))
    return err({ code: 'not-allowed', what: 'copy-in-workspace' });
  const backups = deps.desk.backups();
  if (backups === undefined) return err({ code: 'not-found', entity: 'workspace', id: '' });
  const bytes = await settle(backups.exportAll(passphrase));
  if (!bytes.ok) return bytes;
  const saved = await deps.savedFiles.write(path, bytes.value);
  if (!saved.ok) return saved;
  const removed = await deps.desk.remove({ path, passphrase });
  return removed.ok ? removed : err(toAppError(removed.error));
}

/** Shows the copy of the workspace that was just deleted in the file manager. Error: `not-found`. */
export async function showCopy(deps: Pick<Deps, 'desk' | 'dialogs'>): Promise<Reply<'workspace.show-copy'>> {
  const state = await deps.desk.start();
  if (state.state !== 'first-run' || state.deleted === null)
    return err({ code: 'not-found', entity: 'file', id: '' });
  deps.dialogs.showFolder(state.deleted.copy);
  return ok({});
}
