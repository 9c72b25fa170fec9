import { join } from 'node:path';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Backup, BackupReason, Backups } from '../../../core/ports/backups.ts';
import type { Clock } from '../../../core/ports/clock.ts';
import { StoreError } from '../../../core/ports/store.ts';
import type { AnyRec } from '../../store-engine/state.ts';
import { attachmentBytes } from '../attachments/attachment-files.ts';
import { compact } from '../compaction.ts';
import type { FolderKeeper } from '../folder-keeper.ts';
import { readFormat1 } from '../format-1/read-format-1.ts';
import type { IdleWork } from '../idle-work.ts';
import { decodeManifest, MANIFEST_FILE, type Manifest } from '../manifest.ts';
import { openRefusal } from '../node-error.ts';
import { keyFor } from '../opening/find-workspace.ts';
import { namesIn } from '../opening/leftovers.ts';
import { checkWorkspace, loadWorkspace } from '../opening/load-workspace.ts';
import type { Place } from '../place.ts';
import type { StoreFs } from '../store-fs.ts';
import { exportWorkspace } from '../whole-file/export-workspace.ts';
import { seal } from '../whole-file/sealed-file.ts';
import { BACKUPS_FOLDER, readBackupName } from './backup-names.ts';
import { backUpOpen, PART } from './make-backup.ts';
import { removeFolder } from './remove-folder.ts';
import { outlived } from './retention.ts';

interface Parts {
  readonly fs: StoreFs;
  readonly clock: Clock;
  readonly keeper: FolderKeeper;
  readonly idle: IdleWork;
}

/** A workspace that is only read makes no backups. */
export class NoBackups implements Backups {
  readonly folder = '';
  async list(): Promise<readonly Backup[]> {
    return [];
  }
  async make(): Promise<Backup> {
    throw new StoreError({ code: 'read-only', place: this.folder });
  }
  async read(): Promise<null> {
    return null;
  }
  async dropOtherForm(): Promise<number> {
    return 0;
  }
  async exportAll(): Promise<never> {
    throw new StoreError({ code: 'read-only', place: this.folder });
  }
}

const sumOf = (manifest: Manifest, field: 'records' | 'customers'): number =>
  Object.values(manifest.shards).reduce((sum, entry) => sum + entry[field], 0);

/** Manifest of a backup; null when it cannot be read, 1 for one of the first layout. */
async function manifestIn(fs: StoreFs, folder: string): Promise<Manifest | 1 | null> {
  try {
    const found = decodeManifest(await fs.readFile(join(folder, MANIFEST_FILE)));
    if (!found.ok) return null;
    return found.value.format === 1 ? 1 : found.value.manifest;
  } catch {
    return null;
  }
}

/** A backup, and the number of the last change set it certainly holds (0 for one of the first layout). */
type Listed = Backup & { readonly setSeq: number };

/** What holds more is newer, whatever the clock said; the clock decides only between equals. */
const newerFirst = (a: Listed, b: Listed): number => b.setSeq - a.setSeq || (a.name < b.name ? 1 : -1);

async function listed(fs: StoreFs, workspace: string): Promise<Listed[]> {
  const folder = join(workspace, BACKUPS_FOLDER);
  const backups: Listed[] = [];
  for (const name of await namesIn(fs, folder)) {
    const said = readBackupName(name);
    const manifest = said === null ? null : await manifestIn(fs, join(folder, name));
    if (said === null || manifest === null) continue;
    const records = manifest === 1 ? null : sumOf(manifest, 'records');
    const customers = manifest === 1 ? null : sumOf(manifest, 'customers');
    const setSeq = manifest === 1 ? 0 : manifest.cleanSetSeq;
    const isProtected = manifest !== 1 && manifest.protection !== undefined;
    backups.push({ name, ...said, records, customers, isProtected, setSeq });
  }
  return backups.sort(newerFirst);
}

/** Every backup in a workspace's folder that has a whole manifest, newest first. */
export const listBackups = async (fs: StoreFs, workspace: string): Promise<Backup[]> =>
  (await listed(fs, workspace)).map(({ setSeq: _, ...backup }) => backup);

/** Every record of a backup, or the files in it that are not as they were written. */
async function recordsIn({
  fs,
  folder,
  key: given,
}: Place): Promise<{ records: readonly AnyRec[]; bad: readonly string[] } | null> {
  const manifest = await manifestIn(fs, folder);
  if (manifest === null) return null;
  if (manifest === 1) {
    const old = await readFormat1(fs, folder);
    return old.ok ? { records: old.value.records, bad: [] } : { records: [], bad: old.error };
  }
  const key = keyFor(manifest, folder, given);
  const loaded = await loadWorkspace({ fs, folder, key, manifest });
  return { records: [...loaded.start.records], bad: loaded.bad.map(({ file }) => file) };
}

/** The kept file a piece of evidence names, if it names one. */
function keptFile(rec: AnyRec): string | undefined {
  const file = rec.kind === 'evidence' ? (rec as Rec<'evidence'>).body.file : null;
  return file?.kept === true ? file.sha256 : undefined;
}

/** Is a backup all there: every file as its manifest says, and every file its evidence names with its own bytes? Nothing of it is kept. */
async function isWhole(place: Place): Promise<boolean> {
  const { fs, folder } = place;
  const manifest = await manifestIn(fs, folder);
  if (manifest === null || manifest === 1) return false;
  const named = new Set<string>();
  const bad = await checkWorkspace({ ...place, manifest }, (rec) => {
    const sha256 = keptFile(rec);
    if (sha256 !== undefined) named.add(sha256);
  });
  if (bad.length > 0) return false;
  for (const sha256 of named) if (!(await attachmentBytes(place, sha256))) return false;
  return true;
}

/** Backups of an open workspace, in its own folder. Making one compacts first and runs in the idle work's turn. */
export class FolderBackups implements Backups {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get #place(): Place {
    const { fs, keeper } = this.#parts;
    return { fs, folder: keeper.place, key: keeper.key };
  }

  get folder(): string {
    return join(this.#parts.keeper.place, BACKUPS_FOLDER);
  }

  list(): Promise<Backup[]> {
    return listBackups(this.#parts.fs, this.#parts.keeper.place);
  }

  async make(reason: BackupReason): Promise<Backup> {
    let made: Backup | null = null;
    try {
      await this.#parts.idle.run(async () => {
        made = await this.#make(reason);
      });
    } catch (error) {
      throw new StoreError(openRefusal(error, this.folder));
    }
    if (made === null) throw new StoreError({ code: 'closed' });
    return made;
  }

  async read(name: string): Promise<readonly AnyRec[] | null> {
    if (readBackupName(name) === null) return null;
    const found = await recordsIn({ ...this.#place, folder: join(this.folder, name) });
    if (found === null) return null;
    const files = found.bad.map((file) => `${BACKUPS_FOLDER}/${name}/${file}`);
    if (files.length > 0)
      throw new StoreError({ code: 'damaged', files, quarantine: null, customers: 0, because: 'bytes' });
    return found.records;
  }

  async exportAll(passphrase: string | null): Promise<Uint8Array> {
    const { keeper, clock } = this.#parts;
    const records = [...keeper.shards.records()];
    const bytes = await exportWorkspace({
      workspaceId: keeper.manifest.workspaceId,
      at: clock.now(),
      setSeq: keeper.setSeq,
      records,
      activity: keeper.activity,
      attachments: this.#place,
    });
    return passphrase === null ? bytes : seal(bytes, passphrase);
  }

  async dropOtherForm(): Promise<number> {
    const { fs, keeper } = this.#parts;
    const isOurs = (one: Backup) => one.isProtected === (keeper.key !== null);
    const all = await this.list();
    const [newest] = all.filter(isOurs);
    const isSafe =
      newest !== undefined && (await isWhole({ ...this.#place, folder: join(this.folder, newest.name) }));
    if (!isSafe) return 0;
    const others = all.filter((one) => !isOurs(one));
    for (const { name } of others) await removeFolder(fs, join(this.folder, name));
    return others.length;
  }

  /**
   * The day's backup, once on a day and only when something was changed since the last one. Called in the idle work's own
   * turn. What was changed is told by numbers, so a day the clock was wrong on stops none of the later ones.
   */
  async makeDaily(): Promise<void> {
    const { clock, keeper, fs } = this.#parts;
    if (keeper.setSeq === 0) return;
    const today = clock.now().slice(0, 10);
    const daily = (await listed(fs, keeper.place)).filter(({ reason }) => reason === 'daily');
    if (daily.some(({ at }) => at.slice(0, 10) === today)) return;
    if (daily[0] !== undefined && daily[0].setSeq >= keeper.setSeq) return;
    await this.#make('daily');
  }

  async #make(reason: BackupReason): Promise<Backup> {
    const { fs, clock, keeper } = this.#parts;
    await compact(fs, keeper);
    const { name, manifest } = await backUpOpen(fs, keeper, { at: clock.now(), reason });
    await this.#rotate(name);
    const said = readBackupName(name) ?? { at: clock.now(), reason };
    const isProtected = manifest.protection !== undefined;
    const [records, customers] = [sumOf(manifest, 'records'), sumOf(manifest, 'customers')];
    return { name, ...said, records, customers, isProtected };
  }

  /** Unfinished backups go, and old ones only after the new one was proven whole: a damaged source must not push out the good copy. */
  async #rotate(newest: string): Promise<void> {
    const { fs, keeper } = this.#parts;
    for (const name of await namesIn(fs, this.folder))
      if (name.endsWith(PART)) await removeFolder(fs, join(this.folder, name));
    const place = join(keeper.place, BACKUPS_FOLDER, newest);
    if (!(await isWhole({ ...this.#place, folder: place }))) return;
    for (const name of outlived(await this.list()))
      await removeFolder(fs, join(keeper.place, BACKUPS_FOLDER, name));
  }
}
