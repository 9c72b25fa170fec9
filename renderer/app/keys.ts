import { useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { newCaseRoute } from './routes.ts';
import { useNewestChange } from './saving/use-newest-change.ts';

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
  (target instanceof HTMLInputElement && !WITHOUT_TEXT.has(target.type));

interface Actions {
  readonly newCase: () => void;
  readonly checkLink: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Undo and redo; a text field keeps its own. */
function undoKey(event: KeyboardEvent, { undo, redo }: Actions): (() => void) | undefined {
  if (isTextField(event.target)) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? redo : undo;
  return key === 'y' && !event.shiftKey ? redo : undefined;
}

/** What a key does everywhere; undefined when it does nothing here. */
function actionFor(event: KeyboardEvent, actions: Actions): (() => void) | undefined {
  if (event.key === 'F6') return () => walkLandmarks(event.shiftKey);
  if (event.altKey && event.key === 'ArrowLeft') return () => window.history.back();
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'n' && !event.shiftKey) return actions.newCase;
  if (key === 'l' && event.shiftKey) return actions.checkLink;
  return undoKey(event, actions);
}

/**
 * Keys that work everywhere: Ctrl+N new case, Ctrl+Shift+L link doctor, F6 landmarks, Ctrl+Z undo, Ctrl+Y or Ctrl+Shift+Z redo, Alt+Left back. What
 * can be undone is asked of the store, so it is the same after a restart.
 */
export function useGlobalKeys(): void {
  const [, go] = useHashLocation();
  const { undoNewest, redoNewest } = useNewestChange();
  useEffect(() => {
    const actions: Actions = {
      newCase: () => go(newCaseRoute()),
      checkLink: () => go('/links'),
      undo: () => void undoNewest(),
      redo: () => void redoNewest(),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(event, actions);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [go, undoNewest, redoNewest]);
}
