import { useEffect } from 'react';
import type { BindingId } from '../../app/keys/bindings.ts';
import { pressedIn } from '../../app/keys/key-choices.ts';
import type { Intake, Step } from './intake-store.ts';

const STEPS: Partial<Record<BindingId, Step>> = {
  intake1: 'customer',
  intake2: 'what',
  intake3: 'where',
  intake4: 'want',
  intake5: 'check',
};

/** What a chord does on the intake screen; undefined when it does nothing here. */
function actionFor(event: KeyboardEvent, state: Intake, save: () => void): (() => void) | undefined {
  const id = pressedIn('intake', event);
  if (id === undefined) return undefined;
  const step = STEPS[id];
  if (step !== undefined) return step !== 'check' || state.asksCheck ? () => state.open(step) : undefined;
  const last = state.intake.lines.length - 1;
  const actions: Partial<Record<BindingId, () => void>> = {
    intakeSave: save,
    intakeLine: state.addLine,
    intakeUp: () => state.toLine(Math.max(0, state.line - 1)),
    intakeDown: () => state.toLine(Math.min(last, state.line + 1)),
    intakeMore: toggleMoreFacts,
  };
  return actions[id];
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
