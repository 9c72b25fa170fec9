import type { ActivityLine, StagedSet } from '../store-engine/state.ts';
import { KEPT_CHANGES } from '../store-engine/state.ts';
import type { Keeper, KeepOutcome } from '../store-engine/store-engine.ts';
import { type ActivityLogFiles, lastHashOf } from './activity/activity-log-files.ts';
import type { DataKey } from './cipher/data-key.ts';
import { AppendFailed } from './journal/append-failed.ts';
import { groupLines, opsOf, type SetMark } from './journal/journal-lines.ts';
import { Segment } from './journal/segment.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { writeFault, writeRefusal } from './node-error.ts';
import type { ShardSet } from './shards/shard-set.ts';
import type { StoreFs } from './store-fs.ts';

/** Where the journal stands: last line, last set, end of the activity chain, ids of the last sets. */
export interface JournalPlace {
  readonly seq: number;
  readonly setSeq: number;
  readonly lastHash: string;
  readonly lastSets: readonly SetMark[];
}

export interface FolderKeeperParts {
  readonly fs: StoreFs;
  readonly folder: string;
  readonly key: DataKey | null;
  readonly manifest: Manifest;
  readonly manifestFile: ManifestFile;
  readonly shards: ShardSet;
  readonly activity: ActivityLogFiles;
  readonly segment: Segment;
  readonly place: JournalPlace;
  /** Bytes and lines of the journal that are not in the shards yet. */
  readonly waiting: { readonly bytes: number; readonly lines: number };
  /** Called after every kept group: the idle work begins to count anew. */
  readonly onKept: () => void;
  /** Stops and awaits whatever works beside the commits. */
  readonly beforeClose: () => Promise<void>;
  /** Lets go of what was taken at opening. */
  readonly release: () => Promise<void>;
}

/** What is sealed by a rotation: everything up to `at` may go into the snapshot. */
export interface Sealed {
  readonly at: JournalPlace;
  readonly segments: readonly string[];
  readonly tail: number;
}

/** Another program wrote the manifest of this workspace while it was open here. */
export class OtherWriter extends Error {}

/**
 * Keeps change sets in a folder: a group is one journal line (or a few parts), written and synced, and only then in
 * the shards lowdb holds (store.md 6.4). Rotation and manifest writes exclude appends, so a group never spans two
 * segments.
 */
export class FolderKeeper implements Keeper {
  readonly place: string;
  readonly activity: ActivityLogFiles;
  readonly shards: ShardSet;
  readonly #parts: FolderKeeperParts;
  #manifest: Manifest;
  #segment: Segment;
  #at: JournalPlace;
  #waiting: { readonly bytes: number; readonly lines: number };
  #gate: Promise<unknown> = Promise.resolve();
  #isFenced = false;
  #closed = false;

  constructor(parts: FolderKeeperParts) {
    this.#parts = parts;
    this.place = parts.folder;
    this.activity = parts.activity;
    this.shards = parts.shards;
    this.#manifest = parts.manifest;
    this.#segment = parts.segment;
    this.#at = parts.place;
    this.#waiting = parts.waiting;
  }

  get key(): DataKey | null {
    return this.#parts.key;
  }

  get seq(): number {
    return this.#at.seq;
  }

  /** Number of the newest change set. */
  get setSeq(): number {
    return this.#at.setSeq;
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  get waiting(): { readonly bytes: number; readonly lines: number } {
    return this.#waiting;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  keep(sets: readonly StagedSet[]): Promise<KeepOutcome> {
    return this.#exclusive(() => this.#append(sets));
  }

  /** Begins a new segment; what is before it may then be compacted. Errors: Node's own, {@link OtherWriter}. */
  rotate(): Promise<Sealed> {
    return this.#exclusive(async () => {
      const segment = await Segment.create(this.#parts.fs, this.place, this.#at.seq + 1);
      const segments = [...this.#manifest.segments, segment.name];
      try {
        await this.#writeManifest({ ...this.#manifest, segments });
      } catch (error) {
        // The file stays: the disk may name it already, and it is empty.
        await segment.close().catch(() => undefined);
        throw error;
      }
      await this.#segment.close().catch(() => undefined);
      this.#segment = segment;
      return { at: this.#at, segments: segments.slice(0, -1), tail: this.activity.tailLength };
    });
  }

  /** Replaces the manifest (`change` gets the newest one). Errors: Node's own, {@link OtherWriter}. */
  changeManifest(change: (manifest: Manifest) => Manifest): Promise<void> {
    return this.#exclusive(() => this.#writeManifest(change(this.#manifest)));
  }

  /** Does something while no change is written; `segments` are the journal's files with their durable bytes. */
  whileStill<T>(
    work: (
      manifest: Manifest,
      segments: readonly { name: string; bytes: number | undefined }[],
    ) => Promise<T>,
  ): Promise<T> {
    return this.#exclusive(() => {
      const segments = this.#manifest.segments.map((name) => ({
        name,
        bytes: name === this.#segment.name ? this.#segment.length : undefined,
      }));
      return work(this.#manifest, segments);
    });
  }

  /** The sealed part is in the snapshot: only what came since still waits. */
  compacted(): void {
    this.#waiting = { bytes: this.#segment.length, lines: 0 };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#parts.beforeClose();
    await this.#exclusive(() => this.#segment.close().catch(() => undefined));
    await this.#parts.release();
  }

  async #writeManifest(manifest: Manifest): Promise<void> {
    if (!(await this.#parts.manifestFile.isOurs())) {
      this.#isFenced = true;
      throw new OtherWriter();
    }
    await this.#parts.manifestFile.write(manifest);
    this.#manifest = manifest;
  }

  async #append(sets: readonly StagedSet[]): Promise<KeepOutcome> {
    if (this.#isFenced)
      return {
        kept: false,
        refusal: { code: 'read-only', place: this.place },
        readOnly: 'two-writers',
      };
    const from = this.#segment.length;
    let { seq } = this.#at;
    try {
      for await (const line of groupLines(this.#parts.key, seq + 1, sets)) {
        await this.#segment.append(line.bytes);
        seq = line.seq;
      }
    } catch (error) {
      if (error instanceof AppendFailed) return this.#failed(error, from);
      throw error;
    }
    this.#waiting = {
      bytes: this.#waiting.bytes + this.#segment.length - from,
      lines: this.#waiting.lines + seq - this.#at.seq,
    };
    this.#take(seq, sets);
    this.#parts.onKept();
    return { kept: true };
  }

  /** The group is durable: into lowdb's data, and the place moves on. */
  #take(seq: number, sets: readonly StagedSet[]): void {
    this.shards.apply(seq, opsOf(sets));
    const lines: ActivityLine[] = sets.flatMap((set) => set.lines);
    this.activity.add(lines);
    const marks = sets.map(({ committed }): SetMark => [committed.changeSetId, committed.seq, committed.at]);
    this.#at = {
      seq,
      setSeq: Number(sets.at(-1)?.committed.seq ?? this.#at.setSeq),
      lastHash: lastHashOf(lines, this.#at.lastHash),
      lastSets: [...this.#at.lastSets, ...marks].slice(-KEPT_CHANGES),
    };
  }

  async #failed({ reason, isCutBack }: AppendFailed, from: number): Promise<KeepOutcome> {
    const isClean = isCutBack && (this.#segment.length === from || (await this.#segment.cutTo(from)));
    const fault = writeFault(reason);
    const refusal = writeRefusal(fault, this.place);
    if (fault === 'full' && isClean) return { kept: false, refusal, readOnly: null };
    return { kept: false, refusal, readOnly: fault === 'refused' ? 'refused' : 'write-failed' };
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#gate.then(work);
    this.#gate = turn.catch(() => undefined);
    return turn;
  }
}
