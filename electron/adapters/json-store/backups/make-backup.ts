import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Instant } from '../../../../shared/domain/day.ts';
import { ACTIVITY_FOLDER, monthFile } from '../activity/activity-log-files.ts';
import { ATTACHMENTS_FOLDER, attachmentNames } from '../attachments/attachment-files.ts';
import { syncFolder, writeNew } from '../durable-file.ts';
import type { FolderKeeper } from '../folder-keeper.ts';
import { JOURNAL_FOLDER } from '../journal/segment.ts';
import { encodeManifest, MANIFEST_FILE, type Manifest } from '../manifest.ts';
import { errorCode } from '../node-error.ts';
import { shardFile } from '../shards/shard-file.ts';
import type { StoreFs } from '../store-fs.ts';
import { BACKUPS_FOLDER, type BackupReason, backupName } from './backup-names.ts';

/** Unfinished backups end in this; they are no backups. */
export const PART = '.part';

interface When {
  readonly at: Instant;
  readonly reason: BackupReason;
}

/** Another name for a file that is only ever replaced; a copy where the disk knows no links. */
async function linkOrCopy(fs: StoreFs, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    await copy(fs, from, to);
  }
}

async function copy(fs: StoreFs, from: string, to: string, bytes?: number): Promise<void> {
  const all = await fs.readFile(from);
  await writeNew(fs, to, bytes === undefined ? all : all.subarray(0, bytes));
}

async function begin(fs: StoreFs, folder: string, { at, reason }: When): Promise<string> {
  const name = backupName(at, randomUUID().slice(0, 4), reason);
  await fs.mkdir(join(folder, BACKUPS_FOLDER, name + PART));
  return name;
}

/** Only a whole backup gets its name: the folders are durable before it is renamed. */
async function finish(fs: StoreFs, folder: string, name: string, folders: readonly string[]): Promise<void> {
  const part = join(folder, BACKUPS_FOLDER, name + PART);
  for (const inner of folders) await syncFolder(fs, join(part, inner));
  await syncFolder(fs, part);
  await fs.rename(part, join(folder, BACKUPS_FOLDER, name));
  await syncFolder(fs, join(folder, BACKUPS_FOLDER));
}

/**
 * A backup of a workspace nobody writes in (before a migration): its files under second names, the growing ones copied.
 * Errors: Node's own.
 */
export async function linkFiles(
  fs: StoreFs,
  folder: string,
  files: readonly string[],
  when: When,
): Promise<void> {
  const name = await begin(fs, folder, when);
  const part = join(folder, BACKUPS_FOLDER, name + PART);
  const folders = [...new Set(files.map((file) => dirname(file)))].filter((inner) => inner !== '.');
  for (const inner of folders) await fs.mkdir(join(part, inner));
  for (const file of files) {
    const isGrowing = file.startsWith(JOURNAL_FOLDER) || file.startsWith(ACTIVITY_FOLDER);
    await (isGrowing ? copy : linkOrCopy)(fs, join(folder, file), join(part, file));
  }
  await finish(fs, folder, name, folders);
}

/**
 * A backup of the open workspace right after a compaction: shards and kept files under second names (0.1 s for 100 MB, no space),
 * the journal's durable bytes and the activity log copied, the manifest written for them. Errors:
 * Node's own; an unfinished folder stays behind as `.part` and is no backup.
 */
export async function backUpOpen(
  fs: StoreFs,
  keeper: FolderKeeper,
  when: When,
): Promise<{ readonly name: string; readonly manifest: Manifest }> {
  const folder = keeper.place;
  const name = await begin(fs, folder, when);
  const part = join(folder, BACKUPS_FOLDER, name + PART);
  const { data } = keeper.manifest;
  const folders = [data, JOURNAL_FOLDER, ACTIVITY_FOLDER, ATTACHMENTS_FOLDER];
  for (const inner of folders) await fs.mkdir(join(part, inner));
  const manifest = await keeper.whileStill(async (now, segments) => {
    for (const name of Object.keys(now.shards)) {
      const shard = join(data, shardFile(name, keeper.key));
      await linkOrCopy(fs, join(folder, shard), join(part, shard));
    }
    for (const { name: segment, bytes } of segments)
      await copy(fs, join(folder, JOURNAL_FOLDER, segment), join(part, JOURNAL_FOLDER, segment), bytes);
    return now;
  });
  await copyActivity(keeper, fs, part, manifest);
  // A kept file is never changed in its place, so a second name holds it.
  for (const name of await attachmentNames(fs, folder))
    await linkOrCopy(fs, join(folder, ATTACHMENTS_FOLDER, name), join(part, ATTACHMENTS_FOLDER, name));
  await writeNew(fs, join(part, MANIFEST_FILE), encodeManifest(manifest));
  await finish(fs, folder, name, folders);
  return { name, manifest };
}

async function copyActivity(
  { place: folder, key }: FolderKeeper,
  fs: StoreFs,
  part: string,
  manifest: Manifest,
): Promise<void> {
  for (const [month, { bytes }] of Object.entries(manifest.activity)) {
    const file = join(ACTIVITY_FOLDER, monthFile(month, key));
    await copy(fs, join(folder, file), join(part, file), bytes);
  }
}
