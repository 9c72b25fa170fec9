import { describe, expect, it } from 'vitest';
import { inSlices } from '../../../electron/core/in-slices.ts';

/** A clock that only work moves, and a count of how often the run gave way. */
function turns(costMs: number) {
  const state = { now: 0, pauses: 0, longest: 0, since: 0 };
  return {
    state,
    breath: {
      now: () => state.now,
      pause: async () => {
        state.pauses += 1;
        state.since = state.now;
      },
    },
    work: () => {
      state.now += costMs;
      state.longest = Math.max(state.longest, state.now - state.since);
    },
  };
}

const items = Array.from({ length: 1_000 }, (_, index) => index);

describe('long work in slices', () => {
  it('gives way before anything else waits long, and does every item once', async () => {
    const { state, breath, work } = turns(1);
    const seen: number[] = [];
    const note = (item: number) => {
      work();
      seen.push(item);
    };
    const run = await inSlices(items, note, {
      breath,
      isCancelled: () => false,
      onSlice: () => undefined,
    });
    expect(seen).toEqual(items);
    expect(run).toMatchObject({ done: 1_000, cancelled: false });
    expect(state.longest).toBeLessThan(50);
    expect(run.longestBlockMs).toBe(state.longest);
    expect(state.pauses).toBeGreaterThan(50);
  });

  it('ends at the next slice when it is cancelled, and says how far it came', async () => {
    const { breath, work } = turns(4);
    let slices = 0;
    const run = await inSlices(items, work, {
      breath,
      isCancelled: () => slices >= 3,
      onSlice: () => {
        slices += 1;
      },
    });
    expect(run.cancelled).toBe(true);
    expect(run.done).toBeGreaterThan(0);
    expect(run.done).toBeLessThan(50);
  });

  it('has nothing to do with nothing', async () => {
    const { breath, work } = turns(1);
    const run = await inSlices([], work, { breath, isCancelled: () => true, onSlice: () => undefined });
    expect(run).toEqual({ done: 0, cancelled: false, longestBlockMs: 0 });
  });
});
