import { describe, expect, it } from 'vitest';
import { createIdleLock } from '../../../../renderer/app/locking/idle-lock.ts';
import { LOCK_AFTER, type LockAfter } from '../../../../shared/ipc/contract/app.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A lock and the clock on the wall, which starts at noon of some day. */
function idleFor(after: LockAfter) {
  let wall = 1_795_608_000_000;
  const idle = createIdleLock(after, () => wall);
  return {
    ...idle,
    passes: (milliseconds: number) => {
      wall += milliseconds;
    },
  };
}

describe('AC-21-4 a window that nobody uses', () => {
  it.each(LOCK_AFTER.filter((after) => after !== 'never'))(
    'is locked after %s minutes, not a moment earlier',
    (after) => {
      const idle = idleFor(after);
      const limit = Number(after) * MINUTE;
      const warned = Math.min(MINUTE, limit / 2);
      idle.passes(limit - warned - 1);
      expect(idle.look(null)).toBe('in-use');
      idle.passes(1);
      expect(idle.look(null)).toBe('warning');
      idle.passes(warned - 1);
      expect(idle.look(null)).toBe('warning');
      idle.passes(1);
      expect(idle.look(null)).toBe('due');
    },
  );

  it('is never locked where somebody chose never', () => {
    const idle = idleFor('never');
    idle.passes(1_000 * MINUTE);
    expect(idle.look(null)).toBe('in-use');
  });

  it('is in use again by any key, also within the minute of the warning', () => {
    const idle = idleFor('15');
    idle.passes(14 * MINUTE + 30 * SECOND);
    expect(idle.look(null)).toBe('warning');
    idle.used(null);
    expect(idle.look(null)).toBe('in-use');
    idle.passes(14 * MINUTE);
    expect(idle.look(null)).toBe('warning');
  });

  it('locks after a sleep although the first thing is a key: nobody has shown yet who it is', () => {
    const idle = idleFor('5');
    idle.passes(600 * MINUTE);
    idle.used(null);
    expect(idle.look(null)).toBe('due');
  });

  it('is not locked over text that would be lost or over work, and says which; use then begins anew', () => {
    const idle = idleFor('5');
    idle.passes(4 * MINUTE);
    expect(idle.look('text')).toBe('warning');
    idle.passes(MINUTE);
    expect([idle.look('text'), idle.look('work'), idle.look(null)]).toEqual(['text', 'work', 'due']);
    idle.used('text');
    expect(idle.look(null)).toBe('in-use');
  });

  it('begins anew when the clock is set back', () => {
    const idle = idleFor('5');
    idle.passes(-60 * MINUTE);
    expect(idle.look(null)).toBe('in-use');
    idle.passes(5 * MINUTE);
    expect(idle.look(null)).toBe('due');
  });
});
