import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { StoreError, type StoreRefusal } from '../../core/ports/store.ts';
import { takeLock } from '../json-store/lock/workspace-lock.ts';
import { errorCode, openRefusal } from '../json-store/node-error.ts';
import type { StoreFs } from '../json-store/store-fs.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Folders (before what is in them) and files below a folder, as paths within it. */
async function contentOf(
  fs: StoreFs,
  folder: string,
  below = '',
): Promise<{ folders: string[]; files: string[] }> {
  const content: { folders: string[]; files: string[] } = { folders: [], files: [] };
  for (const name of (await fs.readdir(join(folder, below))).toSorted()) {
    const path = join(below, name);
    const found = await fs.lstat(join(folder, path));
    if (found.isFile()) content.files.push(path);
    if (!found.isDirectory()) continue;
    const inside = await contentOf(fs, folder, path);
    content.folders.push(path, ...inside.folders);
    content.files.push(...inside.files);
  }
  return content;
}

async function syncFolder(fs: StoreFs, folder: string): Promise<void> {
  if (fs.platform === 'win32') return;
  const file = await fs.open(folder, 'r');
  await file.sync().finally(() => file.close());
}

/** Copies one file, waits for the disk, and compares what can be read there. Error: StoreError `damaged`. */
async function copyFile(fs: StoreFs, from: string, to: string, hash: string): Promise<void> {
  await fs.copyFile(from, to);
  const file = await fs.open(to, 'r+');
  await file.sync().finally(() => file.close());
  if (sha256(await fs.readFile(to)) === hash) return;
  throw new StoreError({ code: 'damaged', files: [to], quarantine: null, customers: 0, because: 'bytes' });
}

/** What a copy has made so far, to be cleared away when it fails; the newest last. */
type Made = { readonly path: string; readonly isFolder: boolean }[];

async function clearAway(fs: StoreFs, made: Made): Promise<void> {
  for (const { path, isFolder } of made.toReversed())
    await (isFolder ? fs.rmdir(path) : fs.unlink(path)).catch(() => undefined);
}

/** Makes the folder that is copied into. Errors: StoreError `not-empty`, `inside-itself`; Node's own. */
async function makeTarget(fs: StoreFs, from: string, to: string, made: Made): Promise<void> {
  const isInside = (path: string) => path === from || path.startsWith(from + sep);
  if (isInside(to)) throw new StoreError({ code: 'inside-itself', place: to });
  const names = await fs.readdir(to).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    return null;
  });
  if (names !== null && names.length > 0) throw new StoreError({ code: 'not-empty', place: to });
  if (names === null) made.push({ path: to, isFolder: true });
  await fs.mkdir(to);
  if (isInside(await fs.realpath(to))) throw new StoreError({ code: 'inside-itself', place: to });
}

/** Copies everything; files with the same bytes, as backups have them, become second names again. */
async function copyAll(fs: StoreFs, from: string, to: string, made: Made): Promise<number> {
  const { folders, files } = await contentOf(fs, from);
  for (const folder of folders) {
    made.push({ path: join(to, folder), isFolder: true });
    await fs.mkdir(join(to, folder));
  }
  const byHash = new Map<string, string>();
  for (const file of files) {
    const [source, target] = [join(from, file), join(to, file)];
    const hash = sha256(await fs.readFile(source));
    const same = file.startsWith(`backups${sep}`) ? byHash.get(hash) : undefined;
    made.push({ path: target, isFolder: false });
    const linked =
      same === undefined
        ? false
        : await fs.link(same, target).then(
            () => true,
            () => false,
          );
    if (!linked) await copyFile(fs, source, target, hash);
    byHash.set(hash, target);
  }
  for (const folder of ['', ...folders]) await syncFolder(fs, join(to, folder));
  return files.length;
}

/** Copies a closed workspace into a missing or empty folder. Refusals: see the port `Workspaces.copy`. */
export async function copyWorkspace(
  fs: StoreFs,
  from: string,
  to: string,
): Promise<Result<{ readonly files: number }, StoreRefusal>> {
  const made: Made = [];
  const place = await fs.realpath(from).catch(() => from);
  const lock = await takeLock(fs.platform, place);
  if (lock === null) return err({ code: 'locked', place, by: null, since: null });
  try {
    await makeTarget(fs, place, to, made);
    return ok({ files: await copyAll(fs, place, to, made) });
  } catch (error) {
    await clearAway(fs, made);
    return err(openRefusal(error, to));
  } finally {
    await lock.release();
  }
}
