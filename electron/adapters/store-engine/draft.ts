import type { Kind } from '../../../shared/domain/kinds.ts';
import type { Committed } from '../../core/ports/store.ts';
import { lineHash } from './activity-log.ts';
import type { AnyRec, StagedSet, State } from './state.ts';

/** A record that a set touches: what it was before the set, what it is after it. */
export interface Touch {
  readonly kind: Kind;
  readonly id: string;
  readonly before: AnyRec | null;
  readonly after: AnyRec | null;
}

/**
 * What a group of change sets would make of the state, while it is being checked: the state stays as it is
 * until the group was kept. Only whole, checked sets are added; there is no way back within a draft.
 */
export class Draft {
  readonly #state: State;
  readonly #over = new Map<string, AnyRec | null>();
  readonly #sets: StagedSet[] = [];
  readonly #byId = new Map<string, Committed>();
  #lastHash: string;

  constructor(state: State) {
    this.#state = state;
    this.#lastHash = state.lastHash;
  }

  /** Number of the next set. */
  get nextSeq(): string {
    return String(this.#state.seq + this.#sets.length + 1);
  }

  get sets(): readonly StagedSet[] {
    return this.#sets;
  }

  /** End of the activity chain so far. */
  get lastHash(): string {
    return this.#lastHash;
  }

  get(kind: Kind, id: string): AnyRec | null {
    const over = this.#over.get(`${kind}/${id}`);
    return over === undefined ? (this.#state.get(kind, id) ?? null) : over;
  }

  /** Every kept inverse, oldest first. */
  batches(): AnyRec[] {
    const kept = [...this.#state.table('batch').values()].map((rec) => this.get('batch', rec.id));
    const fresh = [...this.#over.values()].filter(
      (rec) => rec?.kind === 'batch' && this.#state.get('batch', rec.id) === undefined,
    );
    return [...kept, ...fresh].filter((rec) => rec !== null);
  }

  /** The change set with this id, if it was committed lately (also within this draft). */
  committed(changeSetId: string): Committed | undefined {
    return this.#byId.get(changeSetId) ?? this.#state.committed(changeSetId);
  }

  add(set: StagedSet): void {
    for (const { kind, id, next } of set.writes) this.#over.set(`${kind}/${id}`, next);
    const last = set.lines.at(-1);
    if (last !== undefined) this.#lastHash = lineHash(last);
    this.#sets.push(set);
    this.#byId.set(set.committed.changeSetId, set.committed);
  }
}
