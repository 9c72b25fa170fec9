import { createHash, randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';

import { errorCode } from '../node-error.ts';
import type { StoreFs } from '../store-fs.ts';

/** Folder for bytes that were found wrong or left over. The program never deletes there. */
export const QUARANTINE_FOLDER = 'quarantine';

async function copyOnce(fs: StoreFs, from: string, to: string): Promise<boolean> {
  try {
    await fs.copyFile(from, to);
    return true;
  } catch (error) {
    return errorCode(error) === 'EEXIST';
  }
}

async function copyOne(fs: StoreFs, folder: string, file: string): Promise<boolean> {
  const path = join(folder, file);
  try {
    if (!(await fs.lstat(path)).isFile()) return false;
    const mark = createHash('sha256')
      .update(await fs.readFile(path))
      .digest('hex')
      .slice(0, 12);
    await fs.mkdir(join(folder, QUARANTINE_FOLDER));
    return await copyOnce(fs, path, join(folder, QUARANTINE_FOLDER, `${basename(file)}.${mark}`));
  } catch {
    return false;
  }
}

/**
 * Copies damaged files (paths within the workspace); the originals stay. The same bytes are copied once,
 * however often the workspace is opened. Answers the quarantine's path, or `null` when nothing could be
 * copied.
 */
export async function copyToQuarantine(
  fs: StoreFs,
  folder: string,
  files: readonly string[],
): Promise<string | null> {
  let copied = 0;
  for (const file of files) copied += (await copyOne(fs, folder, file)) ? 1 : 0;
  return copied === 0 ? null : join(folder, QUARANTINE_FOLDER);
}

/**
 * Moves a left-over file away. False when that did not work; the file then stays where it is, which harms
 * nobody.
 */
export async function moveToQuarantine(fs: StoreFs, folder: string, file: string): Promise<boolean> {
  try {
    await fs.mkdir(join(folder, QUARANTINE_FOLDER));
    const target = join(folder, QUARANTINE_FOLDER, `${basename(file)}.${randomUUID().slice(0, 8)}`);
    await fs.rename(join(folder, file), target);
    return true;
  } catch {
    return false;
  }
}
