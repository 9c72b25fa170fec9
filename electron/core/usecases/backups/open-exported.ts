import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { WHOLE_FILE_LIMIT } from '../../ports/backups.ts';
import { toAppError } from '../../store-errors.ts';

/** Lets the user point at a `.cdbackup` file and says whether it needs a passphrase. Errors: `cancelled`, those of reading a file. */
export async function chooseExported(
  deps: Pick<Deps, 'dialogs' | 'files' | 'workspaces' | 'chosen' | 'ids'>,
): Promise<Reply<'backups.choose-exported'>> {
  const [path] = await deps.dialogs.chooseFiles();
  if (path === undefined) return err({ code: 'cancelled' });
  const [admitted] = await deps.files.admit([path], WHOLE_FILE_LIMIT);
  if (admitted === undefined) return err({ code: 'cancelled' });
  if (!admitted.ok) return admitted;
  const read = await deps.files.read(admitted.value.handle);
  if (!read.ok) return read;
  const { name, bytes } = read.value;
  const file = deps.ids.next();
  deps.chosen.put(file, { name, bytes });
  return ok({ file, name, sealed: deps.workspaces.isSealed(bytes) });
}

/**
 * Makes a new workspace of the chosen file in an empty folder the user chooses, and opens it; the one that was open stays
 * where it is. The file is held on until that succeeded. Errors: `wrong-passphrase` (before a folder is asked for),
 * `cancelled`, `damaged` (the file is not whole), `newer-format`, `not-allowed` (the folder holds something), `not-found`.
 */
export async function openExported(
  deps: Pick<Deps, 'desk' | 'dialogs' | 'workspaces' | 'chosen'>,
  { file, passphrase }: ParsedInput<'backups.open-exported'>,
): Promise<Reply<'backups.open-exported'>> {
  const chosen = deps.chosen.get(file);
  if (chosen === undefined) return err({ code: 'not-found', entity: 'file', id: file });
  const bytes = await deps.workspaces.unseal(chosen.bytes, passphrase);
  if (!bytes.ok) return err(toAppError(bytes.error));
  const folder = await deps.dialogs.chooseFolder();
  if (folder === null) return err({ code: 'cancelled' });
  const made = await deps.workspaces.importAll(folder, bytes.value);
  if (!made.ok) return err(toAppError(made.error));
  deps.chosen.drop(file);
  return ok(await deps.desk.openFolder(folder));
}

/** Lets go of a chosen file that nobody will open. */
export async function forgetExported(
  { chosen }: Pick<Deps, 'chosen'>,
  { file }: ParsedInput<'backups.forget-exported'>,
): Promise<Reply<'backups.forget-exported'>> {
  chosen.drop(file);
  return ok({});
}
