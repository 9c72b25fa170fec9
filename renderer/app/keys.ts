import { useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { newCaseRoute } from './routes.ts';
import { undoableToast, useUndo } from './toasts.tsx';

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

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

interface Actions {
  readonly newCase: () => void;
  readonly checkLink: () => void;
  readonly undo: ReturnType<typeof useUndo>;
}

/** What a key does everywhere; undefined when it does nothing here. */
function actionFor(event: KeyboardEvent, { newCase, checkLink, undo }: Actions): (() => void) | undefined {
  if (event.key === 'F6') return () => walkLandmarks(event.shiftKey);
  if (event.altKey && event.key === 'ArrowLeft') return () => window.history.back();
  if (!(event.ctrlKey || event.metaKey)) return undefined;
  if (event.shiftKey) return event.key.toLowerCase() === 'l' ? checkLink : undefined;
  if (event.key.toLowerCase() === 'n') return newCase;
  const toast = undoableToast();
  const id = toast?.changeSetId;
  if (event.key !== 'z' || isTextField(event.target) || toast === undefined || !id) return undefined;
  return () => void undo(id, toast.text);
}

/** Keys that work everywhere: Ctrl+N new case, Ctrl+Shift+L link doctor, F6 landmarks, Ctrl+Z undo (a text field keeps its own), Alt+Left back. */
export function useGlobalKeys(): void {
  const [, go] = useHashLocation();
  const undo = useUndo();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(event, {
        newCase: () => go(newCaseRoute()),
        checkLink: () => go('/links'),
        undo,
      });
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
