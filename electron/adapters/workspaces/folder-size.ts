import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of all files below a folder. A backup's file that is a second name of today's counts once; what vanishes meanwhile, not. */
export async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const seen = new Map<string, number>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const found = await lstat(join(entry.parentPath, entry.name)).catch(() => null);
    if (found !== null) seen.set(`${found.dev}:${found.ino}`, found.size);
  }
  return [...seen.values()].reduce((sum, bytes) => sum + bytes, 0);
}
