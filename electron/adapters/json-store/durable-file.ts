import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { errorCode } from './node-error.ts';
import type { StoreFile, StoreFs } from './store-fs.ts';

const FILE_MODE = 0o600;
const RENAME_TRIES = 10;
const RENAME_PAUSE_MS = 100;
const HELD_BY_ANOTHER: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);
const UNFINISHED = /\.[0-9a-f]{8}\.tmp$/;

/** Is this the name of a file that {@link putTemporary} was still writing? */
export const isUnfinished = (file: string): boolean => UNFINISHED.test(file);

/** Removes a file if it can be removed; whether it was is not needed by anybody. */
export async function removeQuietly(fs: StoreFs, path: string): Promise<boolean> {
  try {
    await fs.unlink(path);
    return true;
  } catch {
    return false;
  }
}

async function fill(file: StoreFile, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes);
    const { size } = await file.stat();
    if (size !== bytes.byteLength) throw new Error('short write');
    await file.sync();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
}

/**
 * Writes a new file that nothing refers to yet (R30): open exclusively, 0600 → write all → size as expected →
 * sync → close. On any error the file is removed again. Errors: Node's own (inside the store only), or "short
 * write".
 */
export async function writeNew(fs: StoreFs, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'wx', FILE_MODE);
  try {
    await fill(file, bytes);
  } catch (error) {
    await removeQuietly(fs, path);
    throw error;
  }
}

/** Makes names that came and went in a folder durable. Folders cannot be flushed on Windows. */
export async function syncFolder(fs: StoreFs, folder: string): Promise<void> {
  if (fs.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes `bytes` under a temporary name beside `path` and answers that name. */
export async function putTemporary(fs: StoreFs, path: string, bytes: Uint8Array): Promise<string> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  await writeNew(fs, temporary, bytes);
  return temporary;
}

/**
 * Renames over `to`. On Windows a scanner or sync client may hold the file: up to ten tries, about five
 * seconds.
 */
export async function renameOver(fs: StoreFs, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      const again =
        fs.platform === 'win32' && HELD_BY_ANOTHER.has(errorCode(error)) && attempt < RENAME_TRIES;
      if (!again) throw error;
      await fs.wait(attempt * RENAME_PAUSE_MS);
    }
  }
}

/**
 * Replaces a whole file so that after a crash either the old or the new one is there (R30). Resolves when
 * durable; with `syncFolder` false the caller makes the name durable.
 */
export async function replaceFile(
  fs: StoreFs,
  path: string,
  bytes: Uint8Array,
  how: { readonly syncFolder?: boolean } = {},
): Promise<void> {
  const temporary = await putTemporary(fs, path, bytes);
  try {
    await renameOver(fs, temporary, path);
  } catch (error) {
    await removeQuietly(fs, temporary);
    throw error;
  }
  if (how.syncFolder !== false) await syncFolder(fs, dirname(path));
}

/** Writes all bytes at a position of an open file, however many steps the system takes for it. */
export async function writeAll(file: StoreFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const wrote = await file.write(bytes.subarray(done), position + done);
    if (wrote === 0) throw new Error('short write');
    done += wrote;
  }
}
