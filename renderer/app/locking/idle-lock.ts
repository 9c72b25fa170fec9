import type { LockAfter } from '../../../shared/ipc/contract/app.ts';

/** What speaks against locking now: text that would be lost, or work that is still running. */
export type Held = 'text' | 'work' | null;

/** `due` = lock now; `text` and `work` = it would be due, but for what is held. */
export type IdleState = 'in-use' | 'warning' | 'due' | 'text' | 'work';

export interface IdleLock {
  /** How things stand now. */
  look(held: Held): IdleState;
  /** A key, pointer, wheel or touch. Too late once it is due: whoever comes back after a sleep does not keep it open. */
  used(held: Held): void;
}

const MINUTE_MS = 60_000;

/** Before locking it is said for a minute, at the shortest choice for half of it (ux 4.6). */
const WARNING_MS = 60_000;

/** Milliseconds without use until it locks; null = never. */
const limitOf = (after: LockAfter): number | null => (after === 'never' ? null : Number(after) * MINUTE_MS);

/** Counts the time without use by the wall clock, so that sleep counts; a clock that was set back begins anew. */
export function createIdleLock(after: LockAfter, now: () => number): IdleLock {
  const limit = limitOf(after);
  let last = now();
  const look = (held: Held): IdleState => {
    if (limit === null) return 'in-use';
    const passed = now() - last;
    if (passed < 0) last = now();
    if (passed >= limit) return held ?? 'due';
    return passed >= limit - Math.min(WARNING_MS, limit / 2) ? 'warning' : 'in-use';
  };
  return {
    look,
    used: (held) => {
      if (look(held) !== 'due') last = now();
    },
  };
}
