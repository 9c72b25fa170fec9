import { join } from 'node:path';
import { Low } from 'lowdb';
import { StoreError } from '../../core/ports/store.ts';
import { emptySnapshot, type Snapshot } from '../store-engine/snapshot.ts';
import { activityCodec, changesCodec, isKind, kindCodec } from './document-codecs.ts';
import { type Codec, DocumentFile } from './document-file.ts';
import { DATA_FOLDER } from './leftovers.ts';
import { type DocumentEntry, decodeManifest, MANIFEST_FILE, type Manifest } from './manifest.ts';
import { FORMAT } from './migrations/index.ts';
import { copyToQuarantine } from './quarantine.ts';
import type { StoreFs } from './store-fs.ts';

async function manifestBytes(fs: StoreFs, path: string): Promise<Uint8Array | null> {
  try {
    return (await fs.lstat(path)).isFile() ? await fs.readFile(path) : null;
  } catch {
    return null;
  }
}

async function damaged(fs: StoreFs, folder: string, files: readonly string[]): Promise<StoreError> {
  return new StoreError({ code: 'damaged', files, quarantine: await copyToQuarantine(fs, folder, files) });
}

/**
 * Reads the manifest. Errors: StoreError `newer-format` (nothing was touched) or `damaged` (a copy is in
 * quarantine).
 */
export async function loadManifest(fs: StoreFs, folder: string): Promise<Manifest> {
  const bytes = await manifestBytes(fs, join(folder, MANIFEST_FILE));
  if (bytes === null) throw await damaged(fs, folder, [MANIFEST_FILE]);
  const manifest = decodeManifest(bytes);
  if (manifest.ok) return manifest.value;
  if (manifest.error.code === 'damaged') throw await damaged(fs, folder, [MANIFEST_FILE]);
  throw new StoreError({ code: 'newer-format', place: folder, found: manifest.error.found, known: FORMAT });
}

interface Loading {
  readonly fs: StoreFs;
  readonly folder: string;
  readonly bad: string[];
}

/**
 * The data of one document, held by lowdb; an empty one where it cannot be used (its name is then in `bad`).
 */
async function loadDocument<T>(
  loading: Loading,
  codec: Codec<T>,
  entry: DocumentEntry,
  empty: T,
): Promise<T> {
  const file = new DocumentFile(loading.fs, join(loading.folder, DATA_FOLDER), codec, entry);
  const low = new Low<T>(file, empty);
  try {
    await low.read();
  } catch {
    loading.bad.push(`${DATA_FOLDER}/${entry.file}`);
  }
  return low.data;
}

async function withDocument(loading: Loading, snapshot: Snapshot, entry: DocumentEntry): Promise<Snapshot> {
  const { name } = entry;
  if (name === 'activity') {
    const { entries } = await loadDocument(loading, activityCodec, entry, { entries: [] });
    return { ...snapshot, activity: entries };
  }
  if (name === 'changes') {
    const { entries } = await loadDocument(loading, changesCodec, entry, { entries: [] });
    return { ...snapshot, changes: entries };
  }
  if (!isKind(name)) {
    loading.bad.push(`${DATA_FOLDER}/${entry.file}`);
    return snapshot;
  }
  const { records } = await loadDocument(loading, kindCodec(name), entry, { kind: name, records: new Map() });
  return { ...snapshot, tables: new Map([...snapshot.tables, [name, records]]) };
}

/**
 * Reads every document the manifest names and proves it byte for byte. Error: StoreError `damaged` naming all
 * files that are missing or not as they were written; copies of those that exist are in quarantine, the
 * originals untouched.
 */
export async function loadSnapshot(fs: StoreFs, folder: string, manifest: Manifest): Promise<Snapshot> {
  const loading: Loading = { fs, folder, bad: [] };
  let snapshot: Snapshot = { ...emptySnapshot, seq: manifest.seq };
  for (const entry of manifest.documents) snapshot = await withDocument(loading, snapshot, entry);
  if (loading.bad.length > 0) throw await damaged(fs, folder, loading.bad);
  return snapshot;
}
