import { join } from 'node:path';
import { isUnfinished, removeQuietly } from './durable-file.ts';
import type { Manifest } from './manifest.ts';
import { moveToQuarantine } from './quarantine.ts';
import type { StoreFs } from './store-fs.ts';

/** Folder of the documents within a workspace. */
export const DATA_FOLDER = 'data';

const VERSION = /^[a-z][a-z-]*\.(\d{12})\.json$/;

/** Number in the name of a document's file, `null` for a name that is not ours. */
function numberOf(file: string): number | null {
  const digits = VERSION.exec(file)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Names in a folder, none when it is not there. */
export async function namesIn(fs: StoreFs, folder: string): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder);
  } catch {
    return [];
  }
}

/**
 * A version the manifest has left behind: replaced by an acknowledged one, so only its removal was
 * interrupted.
 */
const isReplaced = (file: string, manifest: Manifest): boolean =>
  (numberOf(file) ?? Number.MAX_VALUE) <= manifest.lastFile;

/**
 * Clears up after an interrupted change, once everything the manifest names was read: unfinished temporary
 * files and replaced versions are removed, anything else in the data folder that the manifest does not name
 * goes to quarantine. Answers what was moved, and the first number that is free for a file.
 */
export async function clearLeftovers(
  fs: StoreFs,
  folder: string,
  manifest: Manifest,
): Promise<{ readonly moved: readonly string[]; readonly lastFile: number }> {
  for (const file of await namesIn(fs, folder))
    if (isUnfinished(file)) await removeQuietly(fs, join(folder, file));
  const named = new Set(manifest.documents.map(({ file }) => file));
  const found = (await namesIn(fs, join(folder, DATA_FOLDER))).filter((file) => !named.has(file));
  const moved: string[] = [];
  for (const file of found) {
    const path = `${DATA_FOLDER}/${file}`;
    if (isReplaced(file, manifest)) await removeQuietly(fs, join(folder, path));
    else if (await moveToQuarantine(fs, folder, path)) moved.push(path);
  }
  const numbers = found.map((file) => numberOf(file) ?? 0);
  return { moved, lastFile: Math.max(manifest.lastFile, ...numbers) };
}
