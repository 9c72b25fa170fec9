import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GridPress } from '../../ui/grid/virtual-grid.tsx';
import type { BindingId } from '../keys/bindings.ts';
import { pressedIn } from '../keys/key-choices.ts';
import { forgetLeft, leftChosen } from './left-rows.ts';

/** Where a run of Shift began, and what was chosen before it. */
interface Run {
  readonly anchor: number;
  readonly base: ReadonlySet<string>;
}

/** What is chosen with the rows of a run besides, which shrinks again when the run turns back. */
export function chosenByRun(
  ids: readonly string[],
  { anchor, base }: Run,
  target: number,
): ReadonlySet<string> {
  const [from, to] = [Math.min(anchor, target), Math.max(anchor, target)];
  return new Set([...base, ...ids.slice(from, to + 1)]);
}

/** The chosen ones without an id that was among them, or with it. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

const STEPS: Partial<Record<BindingId, 1 | -1>> = { customersDown: 1, customersUp: -1 };
const HELD: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Rows chosen by keys of the customer list: one, a run by Shift, or all that match. What is filtered away is not chosen
 * any more, so that nothing is changed that nobody sees. Coming back to the list finds chosen what was chosen when it was left.
 */
export function useRowSelection(rows: readonly { readonly id: string }[]) {
  const [wanted, setWanted] = useState<ReadonlySet<string>>(() => new Set(leftChosen()));
  useEffect(forgetLeft, []);
  const run = useRef<Run | null>(null);
  const ids = useMemo(() => rows.map((one) => one.id), [rows]);
  const chosen = useMemo(
    () => (wanted.size === 0 ? NOBODY : new Set(ids.filter((id) => wanted.has(id)))),
    [ids, wanted],
  );
  const clear = useCallback(() => setWanted(NOBODY), []);
  const toggle = useCallback((id: string) => setWanted((before) => toggled(before, id)), []);
  const isAll = chosen.size > 0 && chosen.size === ids.length;
  const toggleAll = () => setWanted(isAll ? NOBODY : new Set(ids));
  function extend(by: 1 | -1, { at, moveTo }: GridPress): void {
    const target = Math.max(0, Math.min(ids.length - 1, at + by));
    run.current ??= { anchor: at, base: chosen };
    setWanted(chosenByRun(ids, run.current, target));
    moveTo(target);
  }
  function onPress(event: KeyboardEvent, press: GridPress): boolean {
    const id = pressedIn('customers', event);
    const by = id === undefined ? undefined : STEPS[id];
    if (by !== undefined) {
      extend(by, press);
      return true;
    }
    // A held key announces itself with a press of its own, which ends no run.
    if (HELD.has(event.key)) return false;
    run.current = null;
    if (id === 'customersChoose') toggle(ids[press.at] ?? '');
    else if (id === 'customersAll') setWanted(new Set(ids));
    else if (event.key === 'Escape' && chosen.size > 0) clear();
    else return false;
    return true;
  }
  return { chosen, toggle, toggleAll, clear, onPress, isAll };
}
