import { basename, join } from 'node:path';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import { StoreError, type StoreRefusal } from '../../../core/ports/store.ts';
import { replaceFile, syncFolder } from '../durable-file.ts';
import { takeLock } from '../lock/workspace-lock.ts';
import { MANIFEST_FILE, type Manifest, ManifestFile } from '../manifest.ts';
import { openRefusal } from '../node-error.ts';
import { findFolder, keyFor, readManifest } from '../opening/find-workspace.ts';
import { loadWorkspace } from '../opening/load-workspace.ts';
import { copyToQuarantine } from '../opening/quarantine.ts';
import type { Place } from '../place.ts';
import { decodeShard, shardFile, shardIn } from '../shards/shard-file.ts';
import { entryOf } from '../shards/shard-set.ts';
import { BACKUPS_FOLDER, readBackupName } from './backup-names.ts';

interface Mending extends Place {
  readonly manifest: Manifest;
  readonly backup: string;
}

/** The bytes of one shard in the backup, proven; null when the backup has none such. */
async function shardBytes(
  { fs, folder, key, manifest, backup }: Mending,
  name: string,
): Promise<Uint8Array | null> {
  for (const data of new Set([manifest.data, 'data', 'data.next'])) {
    try {
      const bytes = await fs.readFile(join(folder, BACKUPS_FOLDER, backup, data, shardFile(name, key)));
      if (decodeShard(name, bytes, key) !== null) return bytes;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

async function mendShards(mending: Mending, files: readonly string[]): Promise<Manifest> {
  const { fs, folder, key, manifest } = mending;
  const shards = { ...manifest.shards };
  for (const file of files) {
    const name = shardIn(basename(file)) ?? '';
    const bytes = await shardBytes(mending, name);
    const shard = bytes === null ? null : decodeShard(name, bytes, key);
    const entry = shard === null ? null : entryOf(shard);
    if (bytes === null || entry === null)
      throw new StoreError({
        code: 'damaged',
        files: [file],
        quarantine: null,
        customers: 0,
        because: 'bytes',
      });
    await replaceFile(fs, join(folder, file), bytes, { syncFolder: false });
    shards[name] = entry;
  }
  await syncFolder(fs, join(folder, manifest.data));
  return { ...manifest, shards };
}

async function mendLocked(place: Place, backup: string): Promise<number> {
  const { fs, folder } = place;
  const { found, bytes } = await readManifest(fs, folder);
  if (found.format === 1)
    throw new StoreError({
      code: 'damaged',
      files: [MANIFEST_FILE],
      quarantine: null,
      customers: 0,
      because: 'bytes',
    });
  const { manifest } = found;
  const key = keyFor(manifest, folder, place.key);
  const { bad } = await loadWorkspace({ fs, folder, key, manifest });
  const files = bad.map(({ file }) => file).filter((file) => file.startsWith(`${manifest.data}/`));
  if (files.length < bad.length)
    throw new StoreError({
      code: 'damaged',
      files: bad.map(({ file }) => file),
      quarantine: null,
      customers: 0,
      because: 'bytes',
    });
  await copyToQuarantine(fs, folder, files);
  const next = await mendShards({ fs, folder, key, manifest, backup }, files);
  await new ManifestFile(fs, join(folder, MANIFEST_FILE), bytes).write(next);
  return files.length;
}

/**
 * Puts the damaged shards of a workspace back from one of its backups, under its lock. The damaged bytes are copied to
 * quarantine first; the journal's later lines are applied when it is opened. Only shards can be mended: any other
 * damage is refused with `damaged`, and nothing is changed.
 */
export async function mendFromBackup(
  { fs, folder: place, key }: Place,
  backup: string,
): Promise<Result<{ readonly files: number }, StoreRefusal>> {
  try {
    if (readBackupName(backup) === null) return err({ code: 'no-workspace', place: backup });
    const folder = await findFolder(fs, place, false);
    const lock = await takeLock(fs.platform, folder);
    if (lock === null) return err({ code: 'locked', place: folder, by: null, since: null });
    try {
      return ok({ files: await mendLocked({ fs, folder, key }, backup) });
    } finally {
      await lock.release();
    }
  } catch (error) {
    return err(openRefusal(error, place));
  }
}
