import type { StoreApi } from 'zustand/vanilla';
import type { SavingState } from '../saving/saving-store.ts';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Resolves when nothing runs and, a moment later, nothing has followed it: one save may wait for another. */
export async function untilQuiet(saving: StoreApi<SavingState>): Promise<void> {
  await turn();
  if (saving.getState().running > 0) {
    await new Promise<void>((resolve) => {
      const stop = saving.subscribe(({ running }) => {
        if (running > 0) return;
        stop();
        resolve();
      });
    });
    await untilQuiet(saving);
  }
}
