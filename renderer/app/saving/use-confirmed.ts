import { useState } from 'react';

/** A value that is shown at once and confirmed after (ux 4.3). */
export interface Confirmed<V> {
  readonly shown: V;
  readonly isSaving: boolean;
  /** What was chosen and refused. */
  readonly kept: V | null;
  readonly choose: (value: V) => void;
  readonly putBack: () => void;
}

interface State<V> {
  readonly chosen: { readonly value: V } | null;
  readonly isSaving: boolean;
  readonly kept: V | null;
}

/**
 * The chosen value from the moment it is chosen; the stored one again when `save` answers false, with the other one kept.
 * Any newly stored value wins.
 */
export function useConfirmed<V>(stored: V, save: (value: V) => Promise<boolean>): Confirmed<V> {
  const [state, setState] = useState<State<V>>({ chosen: null, isSaving: false, kept: null });
  // A value that was stored since wins over the one that was chosen before.
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    setState((before) => (before.isSaving ? before : { ...before, chosen: null }));
  }
  async function choose(value: V): Promise<void> {
    setState({ chosen: { value }, isSaving: true, kept: null });
    const isSaved = await save(value);
    setState({ chosen: isSaved ? { value } : null, isSaving: false, kept: isSaved ? null : value });
  }
  const { chosen, isSaving, kept } = state;
  return {
    shown: chosen === null ? stored : chosen.value,
    isSaving,
    kept,
    choose: (value) => void choose(value),
    putBack: () => {
      if (kept !== null) void choose(kept);
    },
  };
}
