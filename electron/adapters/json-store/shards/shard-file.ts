import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Adapter } from 'lowdb';
import type { AnyRec } from '../../store-engine/state.ts';
import type { DataKey } from '../cipher/data-key.ts';
import { replaceFile } from '../durable-file.ts';
import { recordPieces } from '../json-pieces.ts';
import { type Place, SEALED } from '../place.ts';
import { sealFile, underKey, unsealFile } from '../sealed.ts';
import type { StoreFs } from '../store-fs.ts';

/** Number of shards a workspace is divided into. */
export const SHARDS = 256;

/** Content of one shard: everything up to journal line `seq`, by `kind/id`. */
export interface Shard {
  seq: number;
  records: Record<string, AnyRec>;
}

/** An empty shard. Its keys can never reach a prototype: each holds a slash. */
export const emptyShard = (): Shard => ({ seq: 0, records: {} });

/** Name of the shard in which everything of a home lies: "00" … "ff". */
export const shardOf = (home: string): string => (crc32(home) % SHARDS).toString(16).padStart(2, '0');

const SHARD_FILE = /^([0-9a-f]{2})\.(?:json|sealed)$/;

/** Name of a shard's file: one of bytes that are no text has an ending of its own. */
export const shardFile = (name: string, key: DataKey | null): string =>
  `${name}${key === null ? '.json' : SEALED}`;

/** The shard a file of this name holds, undefined when it is no shard's file. */
export const shardIn = (file: string): string | undefined => SHARD_FILE.exec(file)?.[1];

export const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind}/${id}`;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A hand check: the checksum says that the bytes are ours, and zod saw the record when it was committed
 * (store.md 1-5).
 */
export function isRecord(value: unknown): value is AnyRec {
  const rec = value as Partial<AnyRec>;
  return (
    isFields(value) &&
    typeof rec.kind === 'string' &&
    typeof rec.id === 'string' &&
    typeof rec.home === 'string' &&
    Number.isSafeInteger(rec.rev) &&
    isFields(rec.body)
  );
}

const isShard = (name: string, value: unknown): value is Shard =>
  isFields(value) &&
  Number.isSafeInteger(value['seq']) &&
  isFields(value['records']) &&
  Object.entries(value['records']).every(
    ([key, rec]) => isRecord(rec) && key === keyOf(rec) && shardOf(rec.home) === name,
  );

const underOf = (key: DataKey | null, name: string) => underKey(key, `shard ${name}`);

/** What the bytes of a shard's file hold, `null` when they are not what was written there. */
export function decodeShard(name: string, bytes: Uint8Array, key: DataKey | null): Shard | null {
  const body = unsealFile(bytes, underOf(key, name));
  return isShard(name, body) ? body : null;
}

function* shardPieces(seq: number, records: readonly (readonly [string, AnyRec])[]): Generator<string> {
  yield `{"seq":${seq},"records":{`;
  let comma = '';
  for (const [key, rec] of records) {
    yield* recordPieces(`${comma}${JSON.stringify(key)}:`, rec);
    comma = ',';
  }
  yield '}}';
}

/**
 * lowdb's adapter for one shard. lowdb's own would forgive a missing file, never sync and know no checksum
 * (store.md 1-5). `read` answers null when the bytes are not what was written; errors are Node's own.
 */
export class ShardFile implements Adapter<Shard> {
  readonly #fs: StoreFs;
  readonly #path: string;
  readonly #name: string;
  readonly #key: DataKey | null;

  /** `place.folder` = the folder of the shards. */
  constructor({ fs, folder, key }: Place, name: string) {
    this.#fs = fs;
    this.#name = name;
    this.#key = key;
    this.#path = join(folder, shardFile(name, key));
  }

  async read(): Promise<Shard | null> {
    return decodeShard(this.#name, await this.#fs.readFile(this.#path), this.#key);
  }

  /** Takes the records that are there when it is called; they never change, so changes of the meantime are not half in it. */
  async write(shard: Shard): Promise<void> {
    const bytes = await sealFile(
      shardPieces(shard.seq, Object.entries(shard.records)),
      underOf(this.#key, this.#name),
    );
    await replaceFile(this.#fs, this.#path, bytes, { syncFolder: false });
  }
}
