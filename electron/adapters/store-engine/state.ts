import { setImmediate as breath } from 'node:timers/promises';
import type { Kind } from '../../../shared/domain/kinds.ts';
import type { Rec } from '../../../shared/domain/record.ts';
import type { Activity, ChangeSet, Committed } from '../../core/ports/store.ts';

/** A record of any kind. */
export type AnyRec = Rec<Kind>;

/** A change set without its ops. */
export type SetHead = Pick<ChangeSet, 'id' | 'actor' | 'label' | 'undoable' | 'activity'>;

/** Records of one kind by id. */
export type Table = ReadonlyMap<string, AnyRec>;

/** The next value of one record; `null` = deleted. `home` decides where it lies on the disk. */
export interface Write {
  readonly kind: Kind;
  readonly id: string;
  readonly home: string;
  readonly next: AnyRec | null;
}

/**
 * A line of the activity log. `prev` = SHA-256 of the line before as JSON text, "" for the first (data-model
 * 2, activity).
 */
export type ActivityLine = Activity & { readonly prev: string };

/** A checked change set, ready to be kept: its answer, what it writes, what the log says about it. */
export interface StagedSet {
  readonly committed: Committed;
  readonly writes: readonly Write[];
  readonly lines: readonly ActivityLine[];
}

/**
 * Change sets whose ids are kept for harmless retries, and for followers that ask what they missed (store.md
 * 6.5).
 */
export const KEPT_CHANGES = 1_000;

/** What a store starts from. `changes` is oldest first; `lastHash` is the hash of the newest activity line, "" for none. */
export interface Start {
  readonly records: Iterable<AnyRec>;
  readonly seq: number;
  readonly changes: readonly Committed[];
  readonly lastHash: string;
}

/** Records that are taken in between two breaths. */
const RECORDS_PER_BREATH = 2_000;

const ageOf = ({ createdAt, id }: AnyRec): string => `${createdAt} ${id}`;

/**
 * The working memory of a workspace: every record by kind and id, the last change sets, the end of the
 * activity chain. Records in it are never changed, only replaced; a change set is applied in one step, after
 * it was kept.
 */
export class State {
  readonly #tables = new Map<Kind, Map<string, AnyRec>>();
  readonly #ids = new Map<Kind, readonly string[]>();
  readonly #known = new Map<string, Committed>();
  #changes: Committed[] = [];
  #seq: number;
  #lastHash: string;

  private constructor({ seq, changes, lastHash }: Start) {
    this.#seq = seq;
    this.#lastHash = lastHash;
    for (const change of changes) this.#remember(change);
  }

  /** A workspace without any record. */
  static empty(): State {
    return new State({ records: [], seq: 0, changes: [], lastHash: '' });
  }

  /** The state a workspace begins with. The event loop comes round while many records are put into their tables. */
  static async load(start: Start): Promise<State> {
    const state = new State(start);
    let count = 0;
    for (const rec of start.records) {
      state.#writable(rec.kind).set(rec.id, rec);
      count += 1;
      if (count % RECORDS_PER_BREATH === 0) await breath();
    }
    state.#orderBatches();
    return state;
  }

  get seq(): number {
    return this.#seq;
  }

  get lastHash(): string {
    return this.#lastHash;
  }

  /** Oldest first, at most {@link KEPT_CHANGES}. */
  get changes(): readonly Committed[] {
    return this.#changes;
  }

  table(kind: Kind): Table {
    return this.#tables.get(kind) ?? new Map();
  }

  /** Ids of a kind in the order of a query without a sort; put in order once after records came or went. */
  ids(kind: Kind): readonly string[] {
    const known = this.#ids.get(kind);
    if (known !== undefined) return known;
    const ids = [...this.table(kind).keys()].sort();
    this.#ids.set(kind, ids);
    return ids;
  }

  get(kind: Kind, id: string): AnyRec | undefined {
    return this.#tables.get(kind)?.get(id);
  }

  /** The change set with this id, if it was committed lately. */
  committed(changeSetId: string): Committed | undefined {
    return this.#known.get(changeSetId);
  }

  /** Takes over sets that are durable now. `lastHash` is the end of the chain after them. */
  apply(sets: readonly StagedSet[], lastHash: string): void {
    for (const { committed, writes } of sets) {
      for (const { kind, id, next } of writes) {
        const table = this.#writable(kind);
        if (next === null || !table.has(id)) this.#ids.delete(kind);
        if (next === null) table.delete(id);
        else table.set(id, next);
      }
      this.#remember(committed);
      this.#seq = Number(committed.seq);
    }
    this.#lastHash = lastHash;
  }

  /** Inverses are let go of by age; every other order is the query's own. */
  #orderBatches(): void {
    const batches = [...(this.#tables.get('batch')?.values() ?? [])].sort((a, b) =>
      ageOf(a) < ageOf(b) ? -1 : 1,
    );
    this.#tables.set('batch', new Map(batches.map((rec) => [rec.id, rec])));
  }

  #remember(change: Committed): void {
    this.#changes.push(change);
    this.#known.set(change.changeSetId, change);
    if (this.#changes.length < 2 * KEPT_CHANGES) return;
    const gone = this.#changes.slice(0, -KEPT_CHANGES);
    this.#changes = this.#changes.slice(-KEPT_CHANGES);
    for (const { changeSetId } of gone) this.#known.delete(changeSetId);
  }

  #writable(kind: Kind): Map<string, AnyRec> {
    const table = this.#tables.get(kind) ?? new Map<string, AnyRec>();
    this.#tables.set(kind, table);
    return table;
  }
}
