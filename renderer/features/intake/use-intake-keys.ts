import { useEffect } from 'react';
import type { Intake, Step } from './intake-store.ts';

const STEPS: Readonly<Record<string, Step>> = {
  '1': 'customer',
  '2': 'what',
  '3': 'where',
  '4': 'want',
  '5': 'check',
};

/** What a chord does on the intake screen; undefined when it does nothing here. */
function actionFor(event: KeyboardEvent, state: Intake, save: () => void): (() => void) | undefined {
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key.toLowerCase() === 's') return save;
  if (command && event.key.toLowerCase() === 'l') return state.addLine;
  if (!event.altKey) return undefined;
  const step = STEPS[event.key];
  if (step !== undefined && (step !== 'check' || state.asksCheck)) return () => state.open(step);
  const last = state.intake.lines.length - 1;
  if (event.key === 'ArrowUp') return () => state.toLine(Math.max(0, state.line - 1));
  if (event.key === 'ArrowDown') return () => state.toLine(Math.min(last, state.line + 1));
  if (event.key.toLowerCase() === 'm') return toggleMoreFacts;
  return undefined;
}

function toggleMoreFacts(): void {
  const box = document.querySelector<HTMLDetailsElement>('details[data-more-facts]');
  if (box === null) return;
  box.open = !box.open;
  if (box.open) box.querySelector<HTMLElement>('select, input')?.focus();
}

/** Ctrl+S saves, Ctrl+L adds a line, Alt+1…5 goes to a question, Alt+Up/Down to a line, Alt+M opens more facts. */
export function useIntakeKeys(state: Intake, save: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(event, state, save);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [state, save]);
}
