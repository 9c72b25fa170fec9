import type { Result } from '../../../shared/result/result.ts';
import { type Committed, StoreError, type StoreRefusal } from '../../core/ports/store.ts';
import type { Draft } from './draft.ts';

/** A change that waits: it stages itself on the draft, or says why not and leaves the draft as it was. */
export type Change = (
  draft: Draft,
) => Result<Committed, StoreRefusal> | Promise<Result<Committed, StoreRefusal>>;

interface Waiting {
  readonly change: Change;
  readonly resolve: (committed: Committed) => void;
  readonly reject: (reason: unknown) => void;
}

interface Staged {
  readonly one: Waiting;
  readonly committed: Committed;
}

/** What the queue does with a group: a fresh draft, and keeping it (durably) or saying why that failed. */
export interface GroupSink {
  begin(): Draft;
  keep(draft: Draft): Promise<StoreRefusal | null>;
}

/**
 * One write after another. Whatever waits when a write ends goes into the next one together (group commit):
 * each change is still all or nothing with an answer of its own, and no answer comes before the disk has it.
 */
export class CommitQueue {
  readonly #sink: GroupSink;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(sink: GroupSink) {
    this.#sink = sink;
  }

  add(change: Change): Promise<Committed> {
    if (this.#closed) return Promise.reject(new StoreError({ code: 'closed' }));
    return new Promise<Committed>((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Takes no more changes; resolves when those that wait are answered. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    // A tick, so that changes made in one go share a write.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      await this.#write(group);
    }
    this.#running = null;
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    const draft = this.#sink.begin();
    const staged: Staged[] = [];
    for (const one of group) {
      const committed = await this.#stage(one, draft);
      if (committed !== null) staged.push({ one, committed });
    }
    try {
      const failure = draft.sets.length === 0 ? null : await this.#sink.keep(draft);
      for (const { one, committed } of staged) {
        if (failure === null) one.resolve(committed);
        else one.reject(new StoreError(failure));
      }
    } catch (defect) {
      for (const { one } of staged) one.reject(defect);
    }
  }

  /**
   * Answers a refused change at once (null = it was). A defect belongs to the change that met it, not to its neighbours
   * in the group.
   */
  async #stage(one: Waiting, draft: Draft): Promise<Committed | null> {
    try {
      const outcome = await one.change(draft);
      if (outcome.ok) return outcome.value;
      one.reject(new StoreError(outcome.error));
    } catch (defect) {
      one.reject(defect);
    }
    return null;
  }
}
