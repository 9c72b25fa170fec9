import type { Kind } from '../../../shared/domain/kinds.ts';
import type { ChangeSet, Committed } from '../../core/ports/store.ts';
import { type ActivityLine, type AnyRec, KEPT_CHANGES, type Snapshot, type Table } from './snapshot.ts';

/** The next value of one record; `null` = deleted. */
export interface Write {
  readonly kind: Kind;
  readonly id: string;
  readonly next: AnyRec | null;
}

/** A record that a set touches: what it was before the set, what it is after it. */
export interface Touch {
  readonly kind: Kind;
  readonly id: string;
  readonly before: AnyRec | null;
  readonly after: AnyRec | null;
}

/** A change set without its ops. */
export type SetHead = Pick<ChangeSet, 'id' | 'actor' | 'label' | 'undoable' | 'activity'>;

/**
 * The next snapshot while it is being made. Tables are copied at their first write, so the base stays as it
 * is. Only whole, checked change sets are applied; there is no way back within a draft.
 */
export class Draft {
  readonly #base: Snapshot;
  readonly #copies = new Map<Kind, Map<string, AnyRec>>();
  readonly #activity: ActivityLine[] = [];
  readonly #changes: Committed[] = [];
  readonly #known: Map<string, Committed>;

  constructor(base: Snapshot) {
    this.#base = base;
    this.#known = new Map(base.changes.map((change) => [change.changeSetId, change]));
  }

  get seq(): number {
    return this.#base.seq + this.#changes.length;
  }

  get isUnchanged(): boolean {
    return this.#changes.length === 0;
  }

  /** Kinds with another content than in the base. */
  get touchedKinds(): readonly Kind[] {
    return [...this.#copies.keys()];
  }

  table(kind: Kind): Table {
    return this.#copies.get(kind) ?? this.#base.tables.get(kind) ?? new Map();
  }

  get lastActivity(): ActivityLine | undefined {
    return this.#activity.at(-1) ?? this.#base.activity.at(-1);
  }

  /** The change set with this id, if it was committed lately (also within this draft). */
  committed(changeSetId: string): Committed | undefined {
    return this.#known.get(changeSetId);
  }

  apply(writes: readonly Write[], lines: readonly ActivityLine[], committed: Committed): void {
    for (const { kind, id, next } of writes) {
      const table = this.#writable(kind);
      if (next === null) table.delete(id);
      else table.set(id, next);
    }
    this.#activity.push(...lines);
    this.#changes.push(committed);
    this.#known.set(committed.changeSetId, committed);
  }

  finish(): Snapshot {
    return {
      seq: this.seq,
      tables: new Map<Kind, Table>([...this.#base.tables, ...this.#copies]),
      activity: [...this.#base.activity, ...this.#activity],
      changes: [...this.#base.changes, ...this.#changes].slice(-KEPT_CHANGES),
    };
  }

  #writable(kind: Kind): Map<string, AnyRec> {
    const copy = this.#copies.get(kind) ?? new Map(this.#base.tables.get(kind));
    this.#copies.set(kind, copy);
    return copy;
  }
}
