import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { LockAfter } from '../../../shared/ipc/contract/app.ts';
import type { SavingState } from '../saving/saving-store.ts';
import { createIdleLock, type Held, type IdleState } from './idle-lock.ts';
import { UnsavedText } from './unsaved-text.ts';

/** Chrome makes all but the first of them slower in a hidden window; coming back looks at once. */
const LOOK_EVERY_MS = 5_000;

/** What counts as using the window. An input method's keys come as its text only, a screen reader's press as a click. */
const USES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'click', 'input'] as const;

/** A pointer moves on the screen, or only the screen below it. */
function pointerFollower(): (event: Event) => boolean {
  let [x, y] = [Number.NaN, Number.NaN];
  return (event) => {
    if (!(event instanceof PointerEvent) || event.type !== 'pointermove') return true;
    const isMoved = event.screenX !== x || event.screenY !== y;
    [x, y] = [event.screenX, event.screenY];
    return isMoved;
  };
}

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');

/** The key that keeps the window open does nothing else, unless it is typed into a field. */
function keepFromActing(event: Event): void {
  if (!(event instanceof KeyboardEvent) || isEditable(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Calls `onDue` when nobody used the window for so long; answers how things stand, `in-use` without a choice. */
export function useIdleLock(
  after: LockAfter | null,
  saving: StoreApi<SavingState>,
  onDue: () => void,
): IdleState {
  const [state, setState] = useState<IdleState>('in-use');
  useEffect(() => {
    if (after === null || after === 'never') return;
    const typed = new UnsavedText();
    const isMoved = pointerFollower();
    const idle = createIdleLock(after, () => Date.now());
    const held = (): Held => {
      if (saving.getState().running > 0) return 'work';
      return typed.isThere() ? 'text' : null;
    };
    const look = () => {
      const now = idle.look(held());
      setState(now);
      if (now === 'due') onDue();
    };
    const onUse = (event: Event) => {
      if (!isMoved(event)) return;
      if (idle.look(null) === 'warning') keepFromActing(event);
      idle.used(held());
      look();
    };
    const onFocus = (event: FocusEvent) => typed.entered(event.target);
    const timer = setInterval(look, LOOK_EVERY_MS);
    const passive = { capture: true };
    for (const use of USES) window.addEventListener(use, onUse, passive);
    window.addEventListener('focusin', onFocus);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    typed.entered(document.activeElement);
    return () => {
      clearInterval(timer);
      for (const use of USES) window.removeEventListener(use, onUse, passive);
      window.removeEventListener('focusin', onFocus);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      setState('in-use');
    };
  }, [after, saving, onDue]);
  return state;
}
