import { SLICE_MS } from './pace.ts';
import type { Breath } from './ports/breath.ts';

/** What a run over many items was like. */
export interface SlicedRun {
  readonly done: number;
  readonly cancelled: boolean;
  /** The longest stretch without giving way, in milliseconds. */
  readonly longestBlockMs: number;
}

interface Options {
  readonly breath: Breath;
  readonly isCancelled: () => boolean;
  readonly onSlice: (done: number) => void;
}

/** Does `work` for each item in slices that give way to everything else, until the end or until it is cancelled. */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T) => void,
  { breath, isCancelled, onSlice }: Options,
): Promise<SlicedRun> {
  let began = breath.now();
  let longestBlockMs = 0;
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    const spent = breath.now() - began;
    longestBlockMs = Math.max(longestBlockMs, spent);
    if (spent < SLICE_MS) continue;
    onSlice(done);
    await breath.pause();
    if (isCancelled()) return { done, cancelled: true, longestBlockMs };
    began = breath.now();
  }
  return { done, cancelled: false, longestBlockMs };
}
