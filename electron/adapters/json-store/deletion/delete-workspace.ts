import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import { StoreError, type StoreRefusal } from '../../../core/ports/store.ts';
import type { SavedCopy } from '../../../core/ports/workspaces.ts';
import { removeQuietly, syncFolder, writeNew } from '../durable-file.ts';
import { takeLock } from '../lock/workspace-lock.ts';
import { MANIFEST_FILE } from '../manifest.ts';
import { openRefusal } from '../node-error.ts';
import { findFolder } from '../opening/find-workspace.ts';
import { namesIn } from '../opening/leftovers.ts';
import type { Place } from '../place.ts';
import type { StoreFs } from '../store-fs.ts';
import { DELETING_FILE, ownFiles } from './own-files.ts';
import { proveCopy } from './prove-copy.ts';

/** Removes what is ours, the marker last; answers how many files stayed. A folder that became a link is not entered. */
async function removeOwn(fs: StoreFs, folder: string): Promise<number> {
  const { files, folders } = await ownFiles(fs, folder);
  const rest = files.filter((file) => file !== DELETING_FILE);
  let left = 0;
  for (const file of rest) {
    const isThere = await fs.lstat(dirname(join(folder, file))).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!(isThere && (await removeQuietly(fs, join(folder, file))))) left += 1;
  }
  for (const path of folders) await fs.rmdir(join(folder, path)).catch(() => undefined);
  if (left === 0) await removeQuietly(fs, join(folder, DELETING_FILE));
  return left;
}

/** Is a deletion of this folder's workspace under way, which a crash interrupted after the manifest was gone? */
export async function isBeingDeleted(fs: StoreFs, folder: string): Promise<boolean> {
  const names = await namesIn(fs, folder);
  return names.includes(DELETING_FILE) && !names.includes(MANIFEST_FILE);
}

/** Goes on with a deletion that was interrupted, or takes back one that had not begun. The folder itself stays. Errors: none. */
export async function settleDeletion(fs: StoreFs, folder: string): Promise<void> {
  if (!(await namesIn(fs, folder)).includes(DELETING_FILE)) return;
  if (await isBeingDeleted(fs, folder)) await removeOwn(fs, folder).catch(() => undefined);
  else await removeQuietly(fs, join(folder, DELETING_FILE));
}

async function deleteIn(place: Place, copy: SavedCopy): Promise<number> {
  const { fs, folder } = place;
  const { foreign } = await ownFiles(fs, folder);
  if (foreign.length > 0) throw new StoreError({ code: 'foreign-files', place: folder, files: foreign });
  await proveCopy(place, copy);
  const marker = join(folder, DELETING_FILE);
  await removeQuietly(fs, marker);
  await writeNew(fs, marker, Buffer.from('{}\n'));
  try {
    await syncFolder(fs, folder);
    // The step that decides: before it everything is there, after it there is no workspace, and the rest is only tidied.
    await fs.unlink(join(folder, MANIFEST_FILE));
  } catch (error) {
    await removeQuietly(fs, marker);
    throw error;
  }
  await syncFolder(fs, folder).catch(() => undefined);
  return removeOwn(fs, folder).catch(() => 1);
}

/**
 * Deletes a closed workspace with its backups, log and kept files, and the folder when nothing else is in it. After a crash
 * it is there whole, or gone: what is left is removed when the folder is opened next. The copy is read back and proven to hold
 * everything first, under the lock, so that no change comes between. `left` = files that could not be removed. Refusals, with
 * nothing changed: `foreign-files`, `copy-unproven`, `damaged`, `locked`, `no-workspace`, `read-only`, `disk-full`.
 */
export async function deleteWorkspace(
  { fs, folder: place, key }: Place,
  copy: SavedCopy,
): Promise<Result<{ readonly left: number }, StoreRefusal>> {
  try {
    const folder = await findFolder(fs, place, false);
    const lock = await takeLock(fs.platform, folder);
    if (lock === null) return err({ code: 'locked', place, by: null, since: null });
    try {
      const left = await deleteIn({ fs, folder, key }, copy);
      if (left === 0) await fs.rmdir(folder).catch(() => undefined);
      return ok({ left });
    } finally {
      await lock.release();
    }
  } catch (error) {
    return err(openRefusal(error, place));
  }
}
