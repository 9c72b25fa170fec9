import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Kind } from '../../../shared/domain/kinds.ts';
import type { Snapshot } from '../store-engine/snapshot.ts';
import type { Keeper, KeepOutcome } from '../store-engine/store-engine.ts';
import { activityCodec, changesCodec, kindCodec } from './document-codecs.ts';
import { type Codec, DocumentFile, newEntry } from './document-file.ts';
import { putTemporary, removeQuietly, renameOver, syncFolder } from './durable-file.ts';
import { DATA_FOLDER } from './leftovers.ts';
import { type DocumentEntry, encodeManifest, MANIFEST_FILE, type Manifest } from './manifest.ts';
import { writeFault, writeRefusal } from './node-error.ts';
import type { StoreFs } from './store-fs.ts';

/**
 * How far a write came: while `beside`, nothing refers to the new files; from `renaming` on, the disk may
 * name them.
 */
type Stage = 'beside' | 'renaming' | 'renamed';

export interface FolderKeeperParts {
  readonly fs: StoreFs;
  readonly folder: string;
  readonly manifest: Manifest;
  /** Lets go of what was taken at opening. */
  readonly release: () => Promise<void>;
}

/**
 * Keeps snapshots in a folder. Order of one write, so that a kill or a power cut at any point leaves the old
 * or the new state:
 *
 * 1. each touched document is written beside its old version, under a number never used before, and synced
 *    (R30);
 * 2. the data folder is synced, so that the new names are durable before anything refers to them;
 * 3. the manifest that names the new versions is written under a temporary name and synced;
 * 4. it is renamed over the old manifest: **the commit point**; the folder is synced; only now is the change
 *    acknowledged;
 * 5. versions the manifest no longer names are removed (if that is interrupted, opening does it).
 *
 * A failure in 1-3 removes the new files. From the rename on they stay until a later write succeeded, because
 * the disk may already name them. No room (ENOSPC) leaves the store writable; a failed folder sync or any
 * other error makes it read-only.
 */
export class FolderKeeper implements Keeper {
  readonly place: string;
  readonly #fs: StoreFs;
  readonly #data: string;
  readonly #release: () => Promise<void>;
  #manifest: Manifest;
  #lastFile: number;
  #obsolete: string[] = [];

  constructor(parts: FolderKeeperParts) {
    this.place = parts.folder;
    this.#fs = parts.fs;
    this.#data = join(parts.folder, DATA_FOLDER);
    this.#release = parts.release;
    this.#manifest = parts.manifest;
    this.#lastFile = parts.manifest.lastFile;
  }

  async keep(next: Snapshot, touched: readonly Kind[]): Promise<KeepOutcome> {
    const written: DocumentEntry[] = [];
    let stage: Stage = 'beside';
    try {
      await this.#writeDocuments(next, touched, written);
      const manifest = this.#manifestWith(next, written);
      const path = join(this.place, MANIFEST_FILE);
      const temporary = await putTemporary(this.#fs, path, encodeManifest(manifest));
      stage = 'renaming';
      await this.#renameManifest(temporary, path);
      stage = 'renamed';
      await syncFolder(this.#fs, this.place);
      this.#accept(manifest);
    } catch (error) {
      return this.#failed(error, stage, written);
    }
    await this.#removeObsolete();
    return { kept: true };
  }

  close(): Promise<void> {
    return this.#release();
  }

  async #writeDocuments(next: Snapshot, touched: readonly Kind[], written: DocumentEntry[]): Promise<void> {
    const logs = [
      this.#writeLater('activity', activityCodec, { entries: next.activity }),
      this.#writeLater('changes', changesCodec, { entries: next.changes }),
    ];
    const tables = touched.map((kind) =>
      this.#writeLater(kind, kindCodec(kind), { kind, records: next.tables.get(kind) ?? new Map() }),
    );
    for (const write of [...tables, ...logs]) written.push(await write());
    await syncFolder(this.#fs, this.#data);
  }

  #writeLater<T>(name: string, codec: Codec<T>, data: T): () => Promise<DocumentEntry> {
    return async () => {
      this.#lastFile += 1;
      const file = new DocumentFile(this.#fs, this.#data, codec, newEntry(name, this.#lastFile));
      await new Low<T>(file, data).write();
      return file.entry;
    };
  }

  #manifestWith(next: Snapshot, written: readonly DocumentEntry[]): Manifest {
    const replaced = new Set(written.map(({ name }) => name));
    const documents = [...this.#manifest.documents.filter(({ name }) => !replaced.has(name)), ...written];
    return { ...this.#manifest, seq: next.seq, lastFile: this.#lastFile, documents };
  }

  async #renameManifest(temporary: string, path: string): Promise<void> {
    try {
      await renameOver(this.#fs, temporary, path);
    } catch (error) {
      await removeQuietly(this.#fs, temporary);
      throw error;
    }
  }

  #accept(manifest: Manifest): void {
    const named = new Set(manifest.documents.map(({ file }) => file));
    this.#obsolete.push(
      ...this.#manifest.documents.map(({ file }) => file).filter((file) => !named.has(file)),
    );
    this.#manifest = manifest;
  }

  async #removeObsolete(): Promise<void> {
    const files = this.#obsolete;
    this.#obsolete = [];
    for (const file of files) await removeQuietly(this.#fs, join(this.#data, file));
  }

  async #failed(error: unknown, stage: Stage, written: readonly DocumentEntry[]): Promise<KeepOutcome> {
    this.#obsolete.push(...written.map(({ file }) => file));
    if (stage === 'beside') await this.#removeObsolete();
    const fault = writeFault(error);
    const refusal = writeRefusal(fault, this.place);
    if (fault === 'full' && stage !== 'renamed') return { kept: false, refusal, readOnly: null };
    return { kept: false, refusal, readOnly: fault === 'refused' ? 'refused' : 'write-failed' };
  }
}
