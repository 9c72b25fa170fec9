import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Somebody asked elsewhere for the question that turns the protection on. */
const wanted = createStore<{ readonly isWanted: boolean }>(() => ({ isWanted: false }));

/** The setting of the protection opens its question, once. */
export const wantProtection = (): void => wanted.setState({ isWanted: true });

/** Opens the question when it was asked for, as soon as it can be answered. */
export function useProtectionWanted(isReady: boolean, open: () => void): void {
  const { isWanted } = useStore(wanted);
  useEffect(() => {
    if (!isWanted || !isReady) return;
    wanted.setState({ isWanted: false });
    open();
  }, [isWanted, isReady, open]);
}
