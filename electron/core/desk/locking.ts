import type { Result } from '../../../shared/result/result.ts';
import type { Device } from '../ports/device.ts';
import type { Events } from '../ports/events.ts';
import type { Desk } from './desk.ts';

/** Locking the open workspace from outside of the page. */
export interface Locking {
  /** The computer sleeps or its screen is locked. Locks with the page if it answers in time, else without it. */
  left(): void;
  /** Somebody chose it in the menu. */
  asked(): void;
}

interface Wiring {
  readonly desk: Pick<Desk, 'opensItself' | 'protection' | 'store'>;
  readonly device: Pick<Device, 'read'>;
  readonly events: Events;
  /** Closes the workspace, once the changes on their way are on the disk, and forgets its key. */
  readonly lock: () => Promise<Result<unknown, unknown>>;
  /** Acts once the milliseconds are over. */
  readonly later: (milliseconds: number, act: () => void) => void;
}

/** How long the page has to save what is being typed. A computer that falls asleep meanwhile waits out the rest awake. */
const GRACE_MS = 2_000;

/**
 * Makes it. A workspace without a passphrase is never locked; nor is one left alone where somebody chose "never", or one this
 * computer opens without asking, which locking would end.
 */
export function createLocking({ desk, device, events, lock, later }: Wiring): Locking {
  const asked = (): void => {
    if (desk.protection() !== null) events.send('protection.leaving', {});
  };
  async function lockWithoutPage(): Promise<void> {
    const locked = await lock();
    if (locked.ok) events.send('protection.locked', {});
  }
  return {
    asked,
    left: () => {
      if (desk.protection() === null || desk.opensItself()) return;
      if (device.read().lockAfter === 'never') return;
      const before = desk.store();
      asked();
      later(GRACE_MS, () => {
        // Another store: the page locked it, and somebody may have opened it again since.
        if (desk.store() === before) void lockWithoutPage();
      });
    },
  };
}
