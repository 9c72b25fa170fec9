import { Low } from 'lowdb';
import type { AnyRec } from '../../store-engine/state.ts';
import type { ShardEntry } from '../manifest.ts';
import type { Place } from '../place.ts';
import { emptyShard, keyOf, type Shard, ShardFile, shardOf } from './shard-file.ts';

/** One op of a journal line: the whole record after it, or null. */
export interface LineOp {
  readonly kind: string;
  readonly id: string;
  readonly home: string;
  readonly doc: AnyRec | null;
}

/**
 * The shards of a workspace, each held by lowdb, and which of them the disk does not have yet. `dirty` maps a
 * shard to the first journal line that is not in its file.
 */
export class ShardSet {
  readonly #place: Place;
  readonly #shards = new Map<string, Low<Shard>>();
  readonly #dirty = new Map<string, number>();

  /** `place.folder` = the folder of the shards. */
  constructor(place: Place) {
    this.#place = place;
  }

  /** A shard as lowdb holds it; an empty one where none is. */
  low(name: string): Low<Shard> {
    const known = this.#shards.get(name);
    if (known !== undefined) return known;
    const low = new Low<Shard>(new ShardFile(this.#place, name), emptyShard());
    this.#shards.set(name, low);
    return low;
  }

  /** Takes over what was read of one shard. */
  hold(name: string, shard: Shard): void {
    this.low(name).data = shard;
  }

  /** Puts a line's ops in, skipping shards that hold them already. */
  apply(seq: number, ops: readonly LineOp[]): void {
    for (const op of ops) {
      const name = shardOf(op.home);
      const { data } = this.low(name);
      if (data.seq >= seq) continue;
      if (op.doc === null) delete data.records[keyOf(op)];
      else data.records[keyOf(op)] = op.doc;
      if (!this.#dirty.has(name)) this.#dirty.set(name, seq);
    }
  }

  /** Holds the shard no record? */
  isEmpty(name: string): boolean {
    return Object.keys(this.low(name).data.records).length === 0;
  }

  /** How many shards hold records. */
  get filled(): number {
    return [...this.#shards.keys()].filter((name) => !this.isEmpty(name)).length;
  }

  get dirty(): readonly string[] {
    return [...this.#dirty.keys()];
  }

  *records(): Generator<AnyRec> {
    for (const { data } of this.#shards.values()) yield* Object.values(data.records);
  }

  /** Writes one shard as it is after line `seq`, and answers what the manifest says about it (null = it is empty). */
  async write(name: string, seq: number): Promise<ShardEntry | null> {
    const low = this.low(name);
    const first = this.#dirty.get(name);
    this.#dirty.delete(name);
    low.data.seq = seq;
    // Counted now: while the file is written, changes go on.
    const entry = entryOf(low.data);
    try {
      await low.write();
    } catch (error) {
      if (first !== undefined) this.#dirty.set(name, Math.min(first, this.#dirty.get(name) ?? first));
      throw error;
    }
    return entry;
  }

  /** Marks a shard as not on the disk (a manifest that names it could not be written). */
  soil(name: string, seq: number): void {
    this.#dirty.set(name, Math.min(seq, this.#dirty.get(name) ?? seq));
  }
}

/** What the manifest says about a shard, null for an empty one, which has no file. */
export function entryOf({ seq, records }: Shard): ShardEntry | null {
  const all = Object.values(records);
  if (all.length === 0) return null;
  return { seq, records: all.length, customers: all.filter(({ kind }) => kind === 'customer').length };
}
