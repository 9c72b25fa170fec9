import type { Committed } from '../../core/ports/store.ts';

interface Follower {
  last: number;
  active: boolean;
  readonly on: (change: Committed) => void;
}

/**
 * Tells followers what was committed, in order, each set once. Calls come from microtasks: a follower that
 * throws cannot hurt the store or the other followers, and is reported like any other defect.
 */
export class ChangeFeed {
  readonly #followers = new Set<Follower>();
  readonly #kept: () => readonly Committed[];

  /** `kept` answers the changes a late follower can still be told, oldest first. */
  constructor(kept: () => readonly Committed[]) {
    this.#kept = kept;
  }

  /** Tells everybody what was just committed. */
  publish(changes: readonly Committed[]): void {
    for (const follower of this.#followers) this.#tell(follower, changes);
  }

  /** Follows from after `fromSeq`; answers how to stop. */
  follow(fromSeq: string, on: (change: Committed) => void): () => void {
    const follower: Follower = { last: Number(fromSeq), active: true, on };
    this.#followers.add(follower);
    this.#tell(follower, this.#kept());
    return () => {
      follower.active = false;
      this.#followers.delete(follower);
    };
  }

  stop(): void {
    for (const follower of this.#followers) follower.active = false;
    this.#followers.clear();
  }

  #tell(follower: Follower, changes: readonly Committed[]): void {
    const missed = changes.filter((change) => Number(change.seq) > follower.last);
    follower.last = Math.max(follower.last, Number(missed.at(-1)?.seq ?? 0));
    for (const change of missed) {
      queueMicrotask(() => {
        if (follower.active) follower.on(change);
      });
    }
  }
}
