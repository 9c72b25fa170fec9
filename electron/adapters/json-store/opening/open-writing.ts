import { dirname, join } from 'node:path';
import { type OpenNotice, StoreError } from '../../../core/ports/store.ts';
import { State } from '../../store-engine/state.ts';
import { StoreEngine } from '../../store-engine/store-engine.ts';
import { ACTIVITY_FOLDER, ActivityLogFiles, monthFile } from '../activity/activity-log-files.ts';
import { ATTACHMENTS_FOLDER, attachmentNames } from '../attachments/attachment-files.ts';
import { folderAttachments } from '../attachments/folder-attachments.ts';
import { FolderBackups } from '../backups/folder-backups.ts';
import { linkFiles } from '../backups/make-backup.ts';
import type { DataKey } from '../cipher/data-key.ts';
import { compact, WORTH } from '../compaction.ts';
import { removeQuietly, replaceFile, syncFolder } from '../durable-file.ts';
import { FolderKeeper, type JournalPlace } from '../folder-keeper.ts';
import { IdleWork } from '../idle-work.ts';
import { abortLine } from '../journal/journal-lines.ts';
import { JOURNAL_FOLDER, Segment } from '../journal/segment.ts';
import { leaveCard, removeCard } from '../lock/holder-card.ts';
import type { WorkspaceLock } from '../lock/workspace-lock.ts';
import { decodeManifest, encodeManifest, MANIFEST_FILE, type Manifest, ManifestFile } from '../manifest.ts';
import { SCHEMA } from '../migrations/index.ts';
import { migrateFormat1, migrateWorkspace, otherData } from '../migrations/migrate-workspace.ts';
import { clearOtherForm } from '../protection/clear-other-form.ts';
import { shardFile } from '../shards/shard-file.ts';
import type { StoreFs } from '../store-fs.ts';
import { assertWorkspace, contentOf, damaged, keyFor, readManifest } from './find-workspace.ts';
import { clearLeftovers, findLeftovers, namesIn } from './leftovers.ts';
import { type LoadedWorkspace, type Loading, loadWorkspace } from './load-workspace.ts';
import type { OpenedStore, Opening } from './opening.ts';
import { QUARANTINE_FOLDER } from './quarantine.ts';
import { cutTornTail } from './torn-tail.ts';

const FOLDER_MODE = 0o700;

/** A manifest of today's form, the file that writes it, and the key of what it describes. */
interface Current {
  readonly key: DataKey | null;
  readonly manifest: Manifest;
  readonly manifestFile: ManifestFile;
  readonly isMigrated: boolean;
}

/** Only the manifest makes a folder a workspace, so a creation that is interrupted leaves an empty folder. */
async function createWorkspace({ fs, ids, appVersion }: Opening, folder: string): Promise<void> {
  if ((await contentOf(fs, folder)) !== 'empty') throw new StoreError({ code: 'not-empty', place: folder });
  await fs.chmod(folder, FOLDER_MODE);
  for (const name of ['data', JOURNAL_FOLDER, ACTIVITY_FOLDER]) await fs.mkdir(join(folder, name));
  const manifest: Manifest = {
    schema: SCHEMA,
    appVersion,
    workspaceId: ids.next(),
    data: 'data',
    cleanSeq: 0,
    cleanSetSeq: 0,
    lastHash: '',
    segments: [],
    shards: {},
    activity: {},
    lastSets: [],
  };
  await replaceFile(fs, join(folder, MANIFEST_FILE), encodeManifest(manifest));
  await syncFolder(fs, dirname(folder));
}

/** Records of an older form: loaded strictly, backed up, written anew into the folder that is not in use. */
async function migrateSchema(opening: Opening, folder: string, current: Current): Promise<Current> {
  const { fs, clock, appVersion } = opening;
  const { manifest, manifestFile, key } = current;
  const loaded = await loadStrictly({ fs, folder, key, manifest });
  const files = [
    MANIFEST_FILE,
    ...Object.keys(manifest.shards).map((name) => `${manifest.data}/${shardFile(name, key)}`),
    ...manifest.segments.map((name) => `${JOURNAL_FOLDER}/${name}`),
    ...Object.keys(manifest.activity).map((month) => `${ACTIVITY_FOLDER}/${monthFile(month, key)}`),
    ...(await attachmentNames(fs, folder)).map((name) => `${ATTACHMENTS_FOLDER}/${name}`),
  ];
  await linkFiles(fs, folder, files, { at: clock.now(), reason: 'before-migration' });
  const old = {
    schema: manifest.schema,
    workspaceId: manifest.workspaceId,
    seq: loaded.place.seq,
    setSeq: loaded.place.setSeq,
    records: loaded.shards.records(),
    activity: loaded.tail,
    months: manifest.activity,
    lastHash: manifest.lastHash,
    sets: loaded.place.lastSets,
  };
  const { protection } = manifest;
  const target = { fs, folder, key, appVersion, data: otherData(manifest), manifestFile, protection };
  const next = await migrateWorkspace(old, target);
  for (const file of await namesIn(fs, join(folder, manifest.data)))
    await removeQuietly(fs, join(folder, manifest.data, file));
  return { manifest: next, manifestFile, key, isMigrated: true };
}

async function currentManifest(opening: Opening, folder: string): Promise<Current> {
  const { fs, clock, appVersion } = opening;
  const { found, bytes } = await readManifest(fs, folder);
  const manifestFile = new ManifestFile(fs, join(folder, MANIFEST_FILE), bytes);
  if (found.format === 1) {
    const manifest = await migrateFormat1({ fs, folder, key: null, appVersion, manifestFile }, (files) =>
      linkFiles(fs, folder, files, { at: clock.now(), reason: 'before-migration' }),
    );
    return { manifest, manifestFile, key: null, isMigrated: true };
  }
  const key = keyFor(found.manifest, folder, opening.key);
  const current = { manifest: found.manifest, manifestFile, key, isMigrated: false };
  return found.manifest.schema < SCHEMA ? migrateSchema(opening, folder, current) : current;
}

/** Loads everything or refuses with `damaged`; nothing but copies in quarantine is written. */
async function loadStrictly(loading: Loading): Promise<LoadedWorkspace> {
  const { fs, folder } = loading;
  const loaded = await loadWorkspace(loading);
  const { unknown } = await findLeftovers(loading, loaded);
  const bad = [...loaded.bad, ...unknown];
  if (bad.length === 0) return loaded;
  const isDouble = loaded.hasTwoWriters || (loaded.bad.length === 0 && unknown.length > 0);
  throw await damaged(
    fs,
    folder,
    bad.map(({ file }) => file),
    {
      customers: bad.reduce((sum, { customers }) => sum + customers, 0),
      because: isDouble ? 'two-writers' : 'bytes',
    },
  );
}

/** Puts right what an interrupted program left, and says so. */
async function tidyUp(place: Loading, loaded: LoadedWorkspace): Promise<OpenNotice[]> {
  const { fs, folder } = place;
  const quarantine = join(folder, QUARANTINE_FOLDER);
  const notices: OpenNotice[] = [];
  if (loaded.replay.torn !== null) {
    const bytes = await cutTornTail(fs, folder, loaded.replay.torn);
    notices.push({ code: 'torn-tail', bytes, quarantine });
  }
  await clearOtherForm(place);
  const moved = await clearLeftovers(place, await findLeftovers(place, loaded));
  if (moved.length > 0) notices.push({ code: 'leftovers-moved', files: moved, quarantine });
  return notices;
}

/** Segments of earlier openings that hold anything. */
async function filledSegments({ fs }: Opening, folder: string, { segments }: Manifest): Promise<string[]> {
  const filled: string[] = [];
  for (const name of segments)
    if ((await fs.lstat(join(folder, JOURNAL_FOLDER, name))).size > 0) filled.push(name);
  return filled;
}

/** Removes a segment that was begun in vain, unless the manifest on the disk names it: then it must stay. */
async function dropUnnamed(fs: StoreFs, folder: string, name: string): Promise<void> {
  const read = decodeManifest(await fs.readFile(join(folder, MANIFEST_FILE)));
  if (read.ok && read.value.format !== 1 && !read.value.manifest.segments.includes(name))
    await removeQuietly(fs, join(folder, JOURNAL_FOLDER, name));
}

/** Begins the segment of this opening; parts without an end are taken back in it. */
async function beginSegment(
  opening: Opening,
  folder: string,
  { manifest, manifestFile, key }: Current,
  { place, replay }: LoadedWorkspace,
): Promise<{ segment: Segment; manifest: Manifest; place: JournalPlace }> {
  const { fs, appVersion } = opening;
  const filled = await filledSegments(opening, folder, manifest);
  const segment = await Segment.create(fs, folder, place.seq + 1);
  try {
    const next = { ...manifest, appVersion, segments: [...filled, segment.name] };
    await manifestFile.write(next);
    for (const name of manifest.segments)
      if (!filled.includes(name)) await removeQuietly(fs, join(folder, JOURNAL_FOLDER, name));
    if (!replay.isDangling) return { segment, manifest: next, place };
    const line = await abortLine(key, place.seq + 1);
    await segment.append(line.bytes);
    return { segment, manifest: next, place: { ...place, seq: line.seq } };
  } catch (error) {
    await segment.close().catch(() => undefined);
    await dropUnnamed(fs, folder, segment.name).catch(() => undefined);
    throw error;
  }
}

/** The idle work of a workspace: compaction when it is worth it, and the day's backup. */
function idleWork(opening: Opening, keeper: () => FolderKeeper, backups: () => FolderBackups): IdleWork {
  return new IdleWork(async () => {
    const { bytes, lines } = keeper().waiting;
    if (bytes > WORTH.bytes || lines > WORTH.lines) await compact(opening.fs, keeper());
    await backups().makeDaily();
  }, opening.idleMs);
}

/** Opens a workspace to write in it, under its lock (store.md 6.4). Errors: StoreError, Node's own. */
export async function openWriting(
  opening: Opening,
  folder: string,
  lock: WorkspaceLock,
): Promise<OpenedStore> {
  const { fs, clock, ids, holder } = opening;
  if (opening.create) await createWorkspace(opening, folder);
  else await assertWorkspace(fs, folder);
  const current = await currentManifest(opening, folder);
  const { key } = current;
  const loading = { fs, folder, key, manifest: current.manifest };
  const loaded = await loadStrictly(loading);
  const state = await State.load(loaded.start);
  for (const name of [current.manifest.data, JOURNAL_FOLDER, ACTIVITY_FOLDER])
    await fs.mkdir(join(folder, name));
  const notices = await tidyUp(loading, loaded);
  const { segment, manifest, place } = await beginSegment(opening, folder, current, loaded);
  await leaveCard(fs, folder, holder, clock.now());
  const idle = idleWork(
    opening,
    () => keeper,
    () => backups,
  );
  const keeper: FolderKeeper = new FolderKeeper({
    fs,
    folder,
    key,
    manifest,
    manifestFile: current.manifestFile,
    shards: loaded.shards,
    activity: new ActivityLogFiles({ fs, folder, key }, manifest.activity, loaded.tail),
    segment,
    place,
    waiting: loaded.waiting,
    onKept: () => idle.touch(),
    beforeClose: () => idle.close(),
    release: async () => {
      await removeCard(fs, folder);
      await lock.release();
    },
  });
  const backups: FolderBackups = new FolderBackups({ fs, clock, keeper, idle });
  idle.touch();
  if (current.isMigrated) notices.unshift({ code: 'migrated' });
  const store = new StoreEngine({ state, keeper, clock, ids });
  const attachments = folderAttachments({ fs, folder, key, readOnly: false });
  return { store, notices, backups, attachments, protection: manifest.protection ?? null };
}
