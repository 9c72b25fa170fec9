import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { StoreError } from '../../core/ports/store.ts';
import { writeNew } from './durable-file.ts';
import { type DocumentEntry, sha256 } from './manifest.ts';
import type { StoreFs } from './store-fs.ts';

/**
 * How one sort of document is put into text and back. `decode` answers `null` for what is not such a
 * document.
 */
export interface Codec<T> {
  encode(data: T): string;
  decode(json: unknown): T | null;
  count(data: T): number;
}

const damaged = (file: string): StoreError =>
  new StoreError({ code: 'damaged', files: [file], quarantine: null });

/**
 * lowdb's adapter for one version of one document. lowdb's own would forgive a missing file, never sync and
 * know no checksum (store.md 1-5), so a file is only accepted byte for byte as the manifest names it, and is
 * never written twice. Errors: StoreError `damaged` from `read`; Node's own from `write` (translated by the
 * store).
 */
export class DocumentFile<T> implements Adapter<T> {
  readonly #fs: StoreFs;
  readonly #folder: string;
  readonly #codec: Codec<T>;
  #entry: DocumentEntry;

  constructor(fs: StoreFs, folder: string, codec: Codec<T>, entry: DocumentEntry) {
    this.#fs = fs;
    this.#folder = folder;
    this.#codec = codec;
    this.#entry = entry;
  }

  /** What the manifest has to say about the document. */
  get entry(): DocumentEntry {
    return this.#entry;
  }

  async read(): Promise<T> {
    const { file, bytes: size, sha256: sum, count } = this.#entry;
    const bytes = await this.#bytes();
    if (bytes.byteLength !== size || sha256(bytes) !== sum) throw damaged(file);
    const data = this.#codec.decode(JSON.parse(Buffer.from(bytes).toString('utf8')));
    if (data === null || this.#codec.count(data) !== count) throw damaged(file);
    return data;
  }

  async write(data: T): Promise<void> {
    const bytes = Buffer.from(this.#codec.encode(data));
    await writeNew(this.#fs, join(this.#folder, this.#entry.file), bytes);
    this.#entry = {
      ...this.#entry,
      count: this.#codec.count(data),
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
    };
  }

  async #bytes(): Promise<Uint8Array> {
    const path = join(this.#folder, this.#entry.file);
    try {
      const found = await this.#fs.lstat(path);
      if (found.isFile()) return await this.#fs.readFile(path);
    } catch {
      // Missing and unreadable are the same to the reader: the document is not there as it was written.
    }
    throw damaged(this.#entry.file);
  }
}

/** An entry for a version that is about to be written; sizes and checksum follow with the writing. */
export const newEntry = (name: string, number: number): DocumentEntry => ({
  name,
  file: `${name}.${String(number).padStart(12, '0')}.json`,
  count: 0,
  bytes: 0,
  sha256: '',
});
