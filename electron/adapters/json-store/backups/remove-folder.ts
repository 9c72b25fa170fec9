import { join } from 'node:path';
import type { StoreFs } from '../store-fs.ts';

/** Removes a folder with everything in it, files first. What cannot be removed stays. Errors: none. */
export async function removeFolder(fs: StoreFs, folder: string): Promise<void> {
  try {
    for (const name of await fs.readdir(folder)) {
      const path = join(folder, name);
      if ((await fs.lstat(path)).isDirectory()) await removeFolder(fs, path);
      else await fs.unlink(path);
    }
    await fs.rmdir(folder);
  } catch {
    // An old backup that stays takes room and harms nobody.
  }
}
