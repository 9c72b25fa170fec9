import { useCallback, useEffect, useState } from 'react';
import type { DevicePreferences, StartState } from '../../../shared/ipc/contract/app.ts';
import { closeOverlay } from '../overlays.ts';
import type { Saving } from '../saving/saving-store.ts';
import type { IdleState } from './idle-lock.ts';
import { useIdleLock } from './use-idle-lock.ts';

export interface LockingOfPage {
  /** Leaves every screen, so that each saves what is being typed, and then locks. */
  readonly lock: () => void;
  readonly isLeaving: boolean;
  /** It was locked, or cannot be: shows what there is now. */
  readonly arrive: () => void;
  readonly idle: IdleState;
}

interface Given {
  readonly saving: Saving;
  readonly start: StartState | undefined;
  readonly preferences: DevicePreferences | undefined;
  readonly restart: () => Promise<void>;
}

/** Locks a protected workspace by itself, by the menu, or by a command (S-21). */
export function useLocking({ saving, start, preferences, restart }: Given): LockingOfPage {
  const [isLeaving, setLeaving] = useState(false);
  const { bridge, store } = saving;
  const canLock = start?.state === 'ready' && start.workspace.isProtected;
  const lock = useCallback(() => {
    // A field saves on leaving it what it would not save on being taken away.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    closeOverlay();
    setLeaving(true);
  }, []);
  const arrive = useCallback(() => {
    void restart().then(() => setLeaving(false));
  }, [restart]);
  useEffect(() => bridge.subscribe('protection.locked', arrive), [bridge, arrive]);
  useEffect(
    () =>
      bridge.subscribe('protection.leaving', () => {
        if (canLock) lock();
      }),
    [bridge, canLock, lock],
  );
  // Locking makes this computer ask again, so only a person does it where that was not wanted.
  const locksItself = canLock && !start.workspace.opensItself;
  const after = locksItself && !isLeaving ? (preferences?.lockAfter ?? null) : null;
  return { lock, isLeaving, arrive, idle: useIdleLock(after, store, lock) };
}
