/**
 * Runs a job once the store has had nothing to do for a while, one run at a time. A job that fails is tried again
 * after the next idle time: what it left is valid.
 */
export class IdleWork {
  readonly #job: () => Promise<void>;
  readonly #idleMs: number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isClosed = false;

  /** `idleMs` = milliseconds without a change before the job runs (store.md 6.4). */
  constructor(job: () => Promise<void>, idleMs: number) {
    this.#job = job;
    this.#idleMs = idleMs;
  }

  /** Begins to wait anew. */
  touch(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run().catch(() => this.touch()), this.#idleMs);
    this.#timer.unref();
  }

  /** Runs the job now, after a run that is going on. Errors: the job's. */
  run(job: () => Promise<void> = this.#job): Promise<void> {
    if (this.#isClosed) return Promise.resolve();
    const turn = this.#running.then(() => (this.#isClosed ? undefined : job()));
    this.#running = turn.catch(() => undefined);
    return turn;
  }

  /** Starts nothing more; resolves when nothing runs. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
