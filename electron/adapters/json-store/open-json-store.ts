import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Ids } from '../../core/ports/ids.ts';
import { StoreError, type StoreRefusal, type WorkspaceStore } from '../../core/ports/store.ts';
import { StoreEngine } from '../store-engine/store-engine.ts';
import { isUnfinished, replaceFile, syncFolder } from './durable-file.ts';
import { FolderKeeper } from './folder-keeper.ts';
import { clearLeftovers, DATA_FOLDER, namesIn } from './leftovers.ts';
import { loadManifest, loadSnapshot } from './load-workspace.ts';
import { HOLDER_FILE, leaveCard, readCard, removeCard } from './lock/holder-card.ts';
import { takeLock, type WorkspaceLock } from './lock/workspace-lock.ts';
import { encodeManifest, MANIFEST_FILE } from './manifest.ts';
import { errorCode, openRefusal } from './node-error.ts';
import { QUARANTINE_FOLDER } from './quarantine.ts';
import { nodeFs, type StoreFs } from './store-fs.ts';

/** `holder` is shown to whoever finds the workspace in use, e.g. "anna on DESK-3". */
export interface JsonStoreOptions {
  readonly folder: string;
  /** True only when the person asked for a new workspace; works on a missing or empty folder. */
  readonly create: boolean;
  readonly clock: Clock;
  readonly appVersion: string;
  readonly holder: string;
  readonly ids?: Ids;
  readonly fs?: StoreFs;
}

/**
 * Something that was put right at opening and lost nothing: files of an interrupted change are in quarantine
 * now.
 */
export interface OpenNotice {
  readonly code: 'leftovers-moved';
  readonly files: readonly string[];
  readonly quarantine: string;
}

export interface OpenedStore {
  readonly store: WorkspaceStore;
  readonly notices: readonly OpenNotice[];
}

type Opening = Required<JsonStoreOptions>;

const FOLDER_MODE = 0o700;
const OURS: ReadonlySet<string> = new Set([DATA_FOLDER, QUARANTINE_FOLDER, HOLDER_FILE]);

/** What is in the folder, besides what an interrupted creation may have left. */
async function contentOf(fs: StoreFs, folder: string): Promise<'workspace' | 'empty' | 'ours' | 'foreign'> {
  const names = await fs.readdir(folder);
  if (names.includes(MANIFEST_FILE)) return 'workspace';
  const isDataEmpty = (await namesIn(fs, join(folder, DATA_FOLDER))).length === 0;
  const left = names.filter(
    (name) => name !== HOLDER_FILE && !isUnfinished(name) && !(name === DATA_FOLDER && isDataEmpty),
  );
  if (left.length === 0) return 'empty';
  return left.some((name) => OURS.has(name)) ? 'ours' : 'foreign';
}

const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EEXIST']);

async function findFolder({ fs, folder, create }: Opening): Promise<string> {
  try {
    if (create) await fs.mkdir(folder);
    const path = await fs.realpath(folder);
    if ((await fs.lstat(path)).isDirectory()) return path;
  } catch (error) {
    if (!NOT_THERE.has(errorCode(error))) throw error;
  }
  throw new StoreError({ code: create ? 'not-empty' : 'no-workspace', place: folder });
}

/** Only the manifest makes a folder a workspace, so a creation that is interrupted leaves an empty folder. */
async function createWorkspace({ fs, ids, appVersion }: Opening, folder: string): Promise<void> {
  if ((await contentOf(fs, folder)) !== 'empty') throw new StoreError({ code: 'not-empty', place: folder });
  await fs.chmod(folder, FOLDER_MODE);
  await fs.mkdir(join(folder, DATA_FOLDER));
  const manifest = { appVersion, workspaceId: ids.next(), seq: 0, lastFile: 0, documents: [] };
  await replaceFile(fs, join(folder, MANIFEST_FILE), encodeManifest(manifest));
  await syncFolder(fs, dirname(folder));
}

async function assertWorkspace(fs: StoreFs, folder: string): Promise<void> {
  const content = await contentOf(fs, folder);
  if (content === 'workspace') return;
  if (content === 'ours') throw new StoreError({ code: 'damaged', files: [MANIFEST_FILE], quarantine: null });
  throw new StoreError({ code: 'no-workspace', place: folder });
}

async function openLocked(opening: Opening, folder: string, lock: WorkspaceLock): Promise<OpenedStore> {
  const { fs, clock, ids, appVersion, holder } = opening;
  if (opening.create) await createWorkspace(opening, folder);
  else await assertWorkspace(fs, folder);
  const manifest = await loadManifest(fs, folder);
  const snapshot = await loadSnapshot(fs, folder, manifest);
  await fs.mkdir(join(folder, DATA_FOLDER));
  const { moved, lastFile } = await clearLeftovers(fs, folder, manifest);
  await leaveCard(fs, folder, holder, clock.now());
  const release = async () => {
    await removeCard(fs, folder);
    await lock.release();
  };
  const keeper = new FolderKeeper({ fs, folder, manifest: { ...manifest, appVersion, lastFile }, release });
  const quarantine = join(folder, QUARANTINE_FOLDER);
  const notices: OpenNotice[] =
    moved.length === 0 ? [] : [{ code: 'leftovers-moved', files: moved, quarantine }];
  return { store: new StoreEngine({ snapshot, keeper, clock, ids }), notices };
}

async function openFolder(opening: Opening): Promise<OpenedStore> {
  const { fs } = opening;
  const folder = await findFolder(opening);
  const lock = await takeLock(fs.platform, folder);
  if (lock === null) throw new StoreError({ code: 'locked', place: folder, ...(await readCard(fs, folder)) });
  try {
    return await openLocked(opening, folder, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Opens (or creates, when asked) the workspace in a folder (store.md 6.5, 6.6). The store must be closed in
 * the end; a process that is killed lets go of it at once. Refusals: `no-workspace`, `not-empty` (create),
 * `locked` with who and since when, `newer-format` (nothing was touched), `damaged` with the files and where
 * their copies are, `read-only`, `disk-full`.
 */
export async function openJsonStore(options: JsonStoreOptions): Promise<Result<OpenedStore, StoreRefusal>> {
  const opening: Opening = { ids: { next: () => randomUUID() }, fs: nodeFs, ...options };
  try {
    return ok(await openFolder(opening));
  } catch (error) {
    return err(openRefusal(error, options.folder));
  }
}
