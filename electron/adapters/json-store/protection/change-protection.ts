import { join } from 'node:path';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import { StoreError, type StoreRefusal } from '../../../core/ports/store.ts';
import type { Secret, Watch } from '../../../core/ports/workspaces.ts';
import { isReadable } from '../../store-engine/chain-check.ts';
import type { ActivityLine } from '../../store-engine/state.ts';
import { ACTIVITY_FOLDER, ActivityLogFiles, monthFile } from '../activity/activity-log-files.ts';
import { keptContents, rewriteAttachment } from '../attachments/attachment-files.ts';
import { DataKey } from '../cipher/data-key.ts';
import { closeKeyBox, openKeyBox } from '../cipher/key-box.ts';
import { KEY_COST, type KeyCost } from '../cipher/passphrase-key.ts';
import { takeLock } from '../lock/workspace-lock.ts';
import { MANIFEST_FILE, type Manifest, ManifestFile, type Protection } from '../manifest.ts';
import { SCHEMA } from '../migrations/index.ts';
import { migrateWorkspace, otherData } from '../migrations/migrate-workspace.ts';
import { openRefusal } from '../node-error.ts';
import { damaged, findFolder, keyFor, readManifest } from '../opening/find-workspace.ts';
import { loadWorkspace } from '../opening/load-workspace.ts';
import type { Place } from '../place.ts';
import type { StoreFs } from '../store-fs.ts';
import { clearOtherForm } from './clear-other-form.ts';
import { rewriteQuarantine } from './quarantine-form.ts';

/** The manifest of a workspace of today's form. Errors: StoreError, Node's own. */
async function manifestOf(fs: StoreFs, folder: string): Promise<{ manifest: Manifest; file: ManifestFile }> {
  const { found, bytes } = await readManifest(fs, folder);
  // It was open here, so it was brought up to date.
  if (found.format === 1 || found.manifest.schema !== SCHEMA)
    throw await damaged(fs, folder, [MANIFEST_FILE]);
  return { manifest: found.manifest, file: new ManifestFile(fs, join(folder, MANIFEST_FILE), bytes) };
}

async function protectionOf(
  key: DataKey,
  { passphrase, company, hint }: Secret,
  cost: KeyCost = KEY_COST,
): Promise<Protection> {
  return { box: await closeKeyBox(key, passphrase, cost), company, hint };
}

/** Every line of the log. Error: StoreError `damaged` when one cannot be read: written anew it would be lost. */
async function linesOf(
  place: Place,
  manifest: Manifest,
  tail: readonly ActivityLine[],
): Promise<ActivityLine[]> {
  const log = new ActivityLogFiles(place, manifest.activity, tail);
  const lines: ActivityLine[] = [];
  for await (const line of log.newestFirst(log.total)) lines.push(line);
  if (lines.every(isReadable)) return lines.reverse();
  const files = Object.keys(manifest.activity).map(
    (month) => `${ACTIVITY_FOLDER}/${monthFile(month, place.key)}`,
  );
  throw await damaged(place.fs, place.folder, files);
}

const UNWATCHED: Watch = { progress: () => undefined, isCancelled: () => false };

/** Called before each of so many parts; throws StoreError `cancelled` when the work is not wanted any more. */
function steps(total: number, { progress, isCancelled }: Watch): () => void {
  let done = 0;
  return () => {
    if (isCancelled()) throw new StoreError({ code: 'cancelled' });
    progress(Math.min(done, total), total);
    done += 1;
  };
}

/** Writes everything anew under another key, beside what is there; one write of the manifest switches to it. */
async function rewrite(
  place: Place,
  { manifest, file }: { manifest: Manifest; file: ManifestFile },
  to: { readonly key: DataKey | null; readonly protection: Protection | undefined; readonly watch: Watch },
): Promise<Manifest> {
  const { fs, folder } = place;
  const loaded = await loadWorkspace({ ...place, manifest });
  if (loaded.bad.length > 0)
    throw await damaged(
      fs,
      folder,
      loaded.bad.map((one) => one.file),
    );
  const kept = await keptContents(place);
  const step = steps(kept.length + loaded.shards.filled, to.watch);
  for (const sha256 of kept) {
    step();
    await rewriteAttachment(place, to.key, sha256);
  }
  await rewriteQuarantine(place, to.key);
  const old = {
    schema: manifest.schema,
    workspaceId: manifest.workspaceId,
    seq: loaded.place.seq,
    setSeq: loaded.place.setSeq,
    records: loaded.shards.records(),
    activity: await linesOf(place, manifest, loaded.tail),
    months: {},
    lastHash: manifest.lastHash,
    sets: loaded.place.lastSets,
  };
  return migrateWorkspace(old, {
    fs,
    folder,
    key: to.key,
    appVersion: manifest.appVersion,
    data: otherData(manifest),
    manifestFile: file,
    protection: to.protection,
    spent: manifest.segments,
    step,
  });
}

async function locked<T>(
  fs: StoreFs,
  place: string,
  work: (folder: string) => Promise<T>,
): Promise<Result<T, StoreRefusal>> {
  try {
    const folder = await findFolder(fs, place, false);
    const lock = await takeLock(fs.platform, folder);
    if (lock === null) return err({ code: 'locked', place: folder, by: null, since: null });
    try {
      return ok(await work(folder));
    } finally {
      await lock.release();
    }
  } catch (error) {
    return err(openRefusal(error, place));
  }
}

/**
 * Encrypts a closed workspace under a new key (`secret`), or writes it in the clear (null), under its lock. After a crash it
 * is whole in one form or the other; what the other form left is removed here or at the next opening. Backups stay as they are.
 * Answers the new key. Refusals: `cancelled`, `locked`, `protected`, `damaged`, `disk-full`, `read-only`; nothing was switched then.
 */
export const changeProtection = (
  { fs, folder: place, key: given }: Place,
  secret: Secret | null,
  { cost = KEY_COST, watch = UNWATCHED }: { readonly cost?: KeyCost; readonly watch?: Watch } = {},
): Promise<Result<DataKey | null, StoreRefusal>> =>
  locked(fs, place, async (folder) => {
    const read = await manifestOf(fs, folder);
    const key = keyFor(read.manifest, folder, given);
    const next = secret === null ? null : DataKey.fresh();
    const protection = next === null || secret === null ? undefined : await protectionOf(next, secret, cost);
    const manifest = await rewrite({ fs, folder, key }, read, { key: next, protection, watch });
    await clearOtherForm({ fs, folder, key: next, manifest });
    return next;
  });

/**
 * Puts the key of a closed protected workspace under another passphrase. Earlier backups keep the passphrase they were made
 * with. Refusals: `locked`, `protected` (it is not unlocked), `disk-full`, `read-only`.
 */
export const changePassphrase = (
  { fs, folder: place, key: given }: Place,
  secret: Secret,
): Promise<Result<undefined, StoreRefusal>> =>
  locked(fs, place, async (folder) => {
    const { manifest, file } = await manifestOf(fs, folder);
    const key = keyFor(manifest, folder, given);
    if (key === null) throw new StoreError({ code: 'no-workspace', place: folder });
    await file.write({ ...manifest, protection: await protectionOf(key, secret) });
    return undefined;
  });

/**
 * The key of a protected workspace. Nothing is changed, and there is no limit on tries. Refusals: `wrong-passphrase`,
 * `no-workspace` (also when it is not protected), `newer-format`, `damaged`.
 */
export async function unlock(
  fs: StoreFs,
  place: string,
  passphrase: string,
): Promise<Result<DataKey, StoreRefusal>> {
  try {
    const folder = await findFolder(fs, place, false);
    const { found } = await readManifest(fs, folder);
    const protection = found.format === 1 ? undefined : found.manifest.protection;
    if (protection === undefined) return err({ code: 'no-workspace', place });
    const key = await openKeyBox(protection.box, passphrase);
    return key === null ? err({ code: 'wrong-passphrase' }) : ok(key);
  } catch (error) {
    return err(openRefusal(error, place));
  }
}
