import { useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { useDesk } from '../desk-context.tsx';
import { openOverlay } from '../overlays.ts';
import { navigationOf, newCaseRoute } from '../routes.ts';
import { useNewestChange } from '../saving/use-newest-change.ts';
import { type BindingId, chordOf, isWriting } from './bindings.ts';
import { pressedIn } from './key-choices.ts';

/** First thing inside a landmark that can take the focus, else the landmark itself. */
function focusLandmark(landmark: HTMLElement): void {
  const inside = landmark.querySelector<HTMLElement>('a[href], button, input, [tabindex="0"]');
  if (landmark.id === 'main') landmark.focus();
  else (inside ?? landmark).focus();
}

/** F6 goes to the next of header, navigation, content, panel; Shift+F6 back. */
function walkLandmarks(backwards: boolean): void {
  const landmarks = [...document.querySelectorAll<HTMLElement>('header, nav, main, aside')].filter(
    (one) => one.offsetParent !== null,
  );
  const at = landmarks.findIndex((one) => one.contains(document.activeElement));
  const next = landmarks[(at + (backwards ? -1 : 1) + landmarks.length) % landmarks.length];
  if (next !== undefined) focusLandmark(next);
}

/** Inputs that hold no text of their own to undo. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['radio', 'checkbox', 'button', 'submit']);

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !WITHOUT_TEXT.has(target.type));

const searchField = () => document.querySelector<HTMLInputElement>('main input[type="search"]');

/** The button of this screen that records what happened, if there is one. */
export const recordButton = () => document.querySelector<HTMLElement>('main [data-record]');

type Actions = Partial<Record<BindingId, () => void>>;

/** What this press does; undefined when it does nothing here. Fields keep their own undo, and keys that write. */
function actionFor(event: KeyboardEvent, actions: Actions): (() => void) | undefined {
  const id = pressedIn('everywhere', event);
  if (id === undefined) return undefined;
  const keeps = id === 'undo' || id === 'redo' || isWriting(chordOf(event));
  if (keeps && isTextField(event.target)) return undefined;
  if (id === 'find' && searchField() === null) return undefined;
  if (id === 'record' && recordButton() === null) return undefined;
  return actions[id];
}

/** Keys that work everywhere, by the table of bindings. What can be undone is asked of the store, so it is the same after a restart. */
export function useGlobalKeys(): void {
  const [, go] = useHashLocation();
  const { workspace } = useDesk();
  const { undoNewest, redoNewest } = useNewestChange();
  const role = workspace?.role ?? 'indirect-reseller';
  useEffect(() => {
    const toEntry = (at: number) => () => go(navigationOf(role)[at]?.path ?? '/today');
    const actions: Actions = {
      newCase: () => go(newCaseRoute()),
      palette: () => openOverlay('palette'),
      help: () => openOverlay('help'),
      find: () => searchField()?.focus(),
      record: () => recordButton()?.click(),
      import: () => go('/import'),
      links: () => go('/links'),
      settings: () => go('/settings'),
      nav1: toEntry(0),
      nav2: toEntry(1),
      nav3: toEntry(2),
      nav4: toEntry(3),
      nav5: toEntry(4),
      nav6: toEntry(5),
      undo: () => void undoNewest(),
      redo: () => void redoNewest(),
      back: () => window.history.back(),
      nextRegion: () => walkLandmarks(false),
      previousRegion: () => walkLandmarks(true),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(event, actions);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [go, role, undoNewest, redoNewest]);
}
