import { join } from 'node:path';
import type { DataKey } from '../cipher/data-key.ts';
import { removeQuietly, replaceFile } from '../durable-file.ts';
import { errorCode } from '../node-error.ts';
import { QUARANTINE_FOLDER } from '../opening/quarantine.ts';
import { type Place, SEALED } from '../place.ts';
import type { StoreFs } from '../store-fs.ts';

/** Names in a folder; none when there is no such folder, and only then: what is not seen would stay in the clear. */
async function namesIn(fs: StoreFs, folder: string): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Files of the quarantine as paths within the workspace; what was moved there may have been a folder. */
async function filesIn(fs: StoreFs, folder: string, below = QUARANTINE_FOLDER): Promise<string[]> {
  const files: string[] = [];
  for (const name of await namesIn(fs, join(folder, below))) {
    const path = join(below, name);
    const found = await fs.lstat(join(folder, path));
    if (found.isFile()) files.push(path);
    else if (found.isDirectory()) files.push(...(await filesIn(fs, folder, path)));
  }
  return files;
}

const isSealed = (file: string): boolean => file.endsWith(SEALED);
const plainName = (file: string): string => file.slice(0, -SEALED.length);

/**
 * Writes what lies in the quarantine once more under another key, beside what is there: from before the protection it is in
 * the clear. What was put there while the workspace was protected is encrypted as it was, and stays. Errors: Node's own.
 */
export async function rewriteQuarantine({ fs, folder, key }: Place, to: DataKey | null): Promise<void> {
  for (const file of await filesIn(fs, folder)) {
    if (to !== null && !isSealed(file)) {
      const bytes = await fs.readFile(join(folder, file));
      await replaceFile(fs, join(folder, file + SEALED), to.encrypt(bytes, 'quarantine'));
    }
    if (to === null && key !== null && isSealed(file)) {
      const bytes = key.decrypt(await fs.readFile(join(folder, file)), 'quarantine');
      if (bytes !== undefined) await replaceFile(fs, join(folder, plainName(file)), bytes);
    }
  }
}

/** Names in the quarantine that are there in the form in use too, and so are not needed. Errors: Node's own. */
async function doubled({ fs, folder, key }: Place): Promise<readonly string[]> {
  const files = await filesIn(fs, folder);
  const both = files.filter((file) => isSealed(file) && files.includes(plainName(file)));
  if (key === null) return both;
  const proven: string[] = [];
  for (const file of both) {
    const bytes = key.decrypt(await fs.readFile(join(folder, file)), 'quarantine');
    if (bytes?.equals(await fs.readFile(join(folder, plainName(file)))) === true)
      proven.push(plainName(file));
  }
  return proven;
}

/** Removes from the quarantine what {@link rewriteQuarantine} wrote anew; a file that was not stays. */
export async function clearQuarantine(place: Place): Promise<void> {
  const { fs, folder } = place;
  for (const file of await doubled(place).catch(() => [])) await removeQuietly(fs, join(folder, file));
}
