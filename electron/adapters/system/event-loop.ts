import type { Breath } from '../../core/ports/breath.ts';

/** The turns of this process's event loop. */
export const eventLoop: Breath = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};
