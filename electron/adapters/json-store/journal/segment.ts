import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { syncFolder, writeAll } from '../durable-file.ts';
import type { StoreFile, StoreFs } from '../store-fs.ts';
import { AppendFailed } from './append-failed.ts';

/** Folder of the segments within a workspace. */
export const JOURNAL_FOLDER = 'journal';

const FILE_MODE = 0o600;

/** The one file of the journal that grows. Its handle stays open, so a commit needs no name and no new handle. */
export class Segment {
  readonly name: string;
  readonly #file: StoreFile;
  #length = 0;

  private constructor(name: string, file: StoreFile) {
    this.name = name;
    this.#file = file;
  }

  /** Makes a segment whose first line will have number `seq`. Its name is durable when this resolves. */
  static async create(fs: StoreFs, folder: string, seq: number): Promise<Segment> {
    const journal = join(folder, JOURNAL_FOLDER);
    const name = `${String(seq).padStart(12, '0')}-${randomUUID().slice(0, 6)}.jsonl`;
    const file = await fs.open(join(journal, name), 'wx', FILE_MODE);
    try {
      await syncFolder(fs, journal);
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    return new Segment(name, file);
  }

  /** Bytes that are durable. */
  get length(): number {
    return this.#length;
  }

  /**
   * Appends and syncs; resolves when durable. Error: {@link AppendFailed}; a failed sync is never tried again
   * (store.md 6.3, 8).
   */
  async append(bytes: Uint8Array): Promise<void> {
    try {
      await writeAll(this.#file, bytes, this.#length);
      await this.#file.datasync();
    } catch (reason) {
      throw new AppendFailed(reason, await this.cutTo(this.#length));
    }
    this.#length += bytes.byteLength;
  }

  /** Cuts the file back to a durable length. False when that failed. */
  async cutTo(length: number): Promise<boolean> {
    try {
      await this.#file.truncate(length);
      this.#length = length;
      return true;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
