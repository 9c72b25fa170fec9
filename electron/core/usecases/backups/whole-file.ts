import type { Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { WHOLE_FILE_LIMIT } from '../../ports/backups.ts';
import { settle, toAppError } from '../../store-errors.ts';

/**
 * Writes the whole workspace into one `.cdbackup` file where the user points. The name proposed holds no outside text
 * (R54). Errors: `cancelled`, `not-written`, `read-only`, `too-large`.
 */
export async function exportAll(
  deps: Pick<Deps, 'desk' | 'dialogs' | 'savedFiles' | 'clock'>,
): Promise<Reply<'backups.export-all'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const backups = deps.desk.backups();
  if (backups === undefined) return err({ code: 'not-found', entity: 'workspace', id: '' });
  const path = await deps.dialogs.chooseSavePath(`workspace-${deps.clock.today()}.cdbackup`, 'cdbackup');
  if (path === null) return err({ code: 'cancelled' });
  const bytes = await settle(backups.exportAll());
  return bytes.ok ? deps.savedFiles.write(path, bytes.value) : bytes;
}

/**
 * Makes a new workspace of a `.cdbackup` file in an empty folder the user chooses, and opens it; the one that was open
 * stays where it is. Errors: `cancelled`, `damaged` (the file is not whole), `newer-format`, `not-allowed` (the folder
 * holds something), those of reading a file.
 */
export async function openExported(
  deps: Pick<Deps, 'desk' | 'dialogs' | 'files' | 'workspaces'>,
): Promise<Reply<'backups.open-exported'>> {
  const [path] = await deps.dialogs.chooseFiles();
  if (path === undefined) return err({ code: 'cancelled' });
  const [admitted] = await deps.files.admit([path], WHOLE_FILE_LIMIT);
  if (admitted === undefined) return err({ code: 'cancelled' });
  if (!admitted.ok) return admitted;
  const file = await deps.files.read(admitted.value.handle);
  if (!file.ok) return file;
  const folder = await deps.dialogs.chooseFolder();
  if (folder === null) return err({ code: 'cancelled' });
  const made = await deps.workspaces.importAll(folder, file.value.bytes);
  return made.ok ? ok(await deps.desk.openFolder(folder)) : err(toAppError(made.error));
}
