import { join } from 'node:path';
import { StoreError } from '../../../core/ports/store.ts';
import { ACTIVITY_FOLDER } from '../activity/activity-log-files.ts';
import { ATTACHMENTS_FOLDER } from '../attachments/attachment-files.ts';
import { BACKUPS_FOLDER } from '../backups/backup-names.ts';
import type { DataKey } from '../cipher/data-key.ts';
import { isUnfinished } from '../durable-file.ts';
import { JOURNAL_FOLDER } from '../journal/segment.ts';
import { HOLDER_FILE } from '../lock/holder-card.ts';
import { decodeManifest, type FoundManifest, MANIFEST_FILE, type Manifest } from '../manifest.ts';
import { FORMAT } from '../migrations/index.ts';
import { errorCode, writeFault } from '../node-error.ts';
import type { StoreFs } from '../store-fs.ts';
import { namesIn } from './leftovers.ts';
import { copyToQuarantine, QUARANTINE_FOLDER } from './quarantine.ts';

/** Folders of a workspace that may stand empty before it is one. */
const FOLDERS: readonly string[] = ['data', JOURNAL_FOLDER, ACTIVITY_FOLDER, ATTACHMENTS_FOLDER];
const OURS: ReadonlySet<string> = new Set([...FOLDERS, BACKUPS_FOLDER, QUARANTINE_FOLDER, HOLDER_FILE]);

/** What a folder holds; `ours` = parts of a workspace without its manifest. */
export async function contentOf(
  fs: StoreFs,
  folder: string,
): Promise<'workspace' | 'empty' | 'ours' | 'foreign'> {
  const names = await fs.readdir(folder);
  if (names.includes(MANIFEST_FILE)) return 'workspace';
  const filled: string[] = [];
  for (const name of names) {
    if (name === HOLDER_FILE || isUnfinished(name)) continue;
    if (FOLDERS.includes(name) && (await namesIn(fs, join(folder, name))).length === 0) continue;
    filled.push(name);
  }
  if (filled.length === 0) return 'empty';
  return filled.some((name) => OURS.has(name)) ? 'ours' : 'foreign';
}

const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EEXIST']);

/** The real path of a folder, made first when asked for. Errors: StoreError `no-workspace`, `not-empty`; Node's own. */
export async function findFolder(fs: StoreFs, folder: string, create: boolean): Promise<string> {
  try {
    if (create) await fs.mkdir(folder);
    const path = await fs.realpath(folder);
    if ((await fs.lstat(path)).isDirectory()) return path;
  } catch (error) {
    if (!NOT_THERE.has(errorCode(error))) throw error;
  }
  throw new StoreError({ code: create ? 'not-empty' : 'no-workspace', place: folder });
}

/** Error: StoreError `damaged` with copies of the files that exist in quarantine. */
export async function damaged(
  fs: StoreFs,
  folder: string,
  files: readonly string[],
  more: { readonly customers?: number; readonly because?: 'bytes' | 'two-writers' } = {},
): Promise<StoreError> {
  const quarantine = await copyToQuarantine(fs, folder, files);
  const { customers = 0, because = 'bytes' } = more;
  return new StoreError({ code: 'damaged', files, quarantine, customers, because });
}

export async function assertWorkspace(fs: StoreFs, folder: string): Promise<void> {
  const content = await contentOf(fs, folder);
  if (content === 'workspace') return;
  if (content === 'ours')
    throw new StoreError({
      code: 'damaged',
      files: [MANIFEST_FILE],
      quarantine: null,
      customers: 0,
      because: 'bytes',
    });
  throw new StoreError({ code: 'no-workspace', place: folder });
}

async function manifestBytes(fs: StoreFs, path: string): Promise<Uint8Array | null> {
  try {
    return (await fs.lstat(path)).isFile() ? await fs.readFile(path) : null;
  } catch (error) {
    // A file this account may not read is whole, for all we know.
    if (writeFault(error) === 'refused') throw error;
    return null;
  }
}

/**
 * The key for what a manifest describes: none for one in the clear. Error: StoreError `protected` when the key is needed and
 * not there; nothing else was read.
 */
export function keyFor({ protection }: Manifest, place: string, key: DataKey | null): DataKey | null {
  if (protection === undefined) return null;
  const { company, hint } = protection;
  if (key === null) throw new StoreError({ code: 'protected', place, company, hint });
  return key;
}

/** A manifest and the bytes it was read from. */
export interface ReadManifest {
  readonly found: FoundManifest;
  readonly bytes: Uint8Array;
}

/**
 * Reads the manifest. Errors: StoreError `newer-format` (nothing was touched) or `damaged` (a copy is in quarantine);
 * Node's own where it may not be read.
 */
export async function readManifest(fs: StoreFs, folder: string): Promise<ReadManifest> {
  const bytes = await manifestBytes(fs, join(folder, MANIFEST_FILE));
  if (bytes === null) throw await damaged(fs, folder, [MANIFEST_FILE]);
  const found = decodeManifest(bytes);
  if (found.ok) return { found: found.value, bytes };
  if (found.error.code === 'damaged') throw await damaged(fs, folder, [MANIFEST_FILE]);
  throw new StoreError({ code: 'newer-format', place: folder, found: found.error.found, known: FORMAT });
}
