import type { Breath } from './ports/breath.ts';

/** Long work gives way after so many milliseconds; windows and other requests never wait longer for it. */
export const SLICE_MS = 15;

/** So many cheap items are done before the clock is read. */
const STRIDE = 200;

/** Lets long work give way between its parts, and knows the longest stretch it did not. */
export class Pace {
  readonly #breath: Breath;
  #began: number;
  #longest = 0;

  constructor(breath: Breath) {
    this.#breath = breath;
    this.#began = breath.now();
  }

  get longestBlockMs(): number {
    return this.#longest;
  }

  /** Does `work` for each item, giving way in between. */
  async each<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
    for (const [index, item] of items.entries()) {
      work(item);
      if (index % STRIDE === STRIDE - 1) await this.giveWay();
    }
    await this.giveWay();
  }

  /** Called between two parts: gives way once the slice is spent, and answers whether it did. */
  async giveWay(): Promise<boolean> {
    const spent = this.#breath.now() - this.#began;
    this.#longest = Math.max(this.#longest, spent);
    if (spent < SLICE_MS) return false;
    await this.#breath.pause();
    this.#began = this.#breath.now();
    return true;
  }
}
