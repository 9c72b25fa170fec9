import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EverythingDecided } from '../../../shared/ipc/contract/decisions.ts';
import type { AppBridge } from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/result/app-error.ts';

export interface DecideState {
  readonly running: boolean;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly result: EverythingDecided | null;
  readonly error: AppError | null;
  run(): Promise<void>;
  cancel(): Promise<void>;
}

/** State of the page that decides everything. The old answer stays until the new one is there. */
export function createDecideStore(bridge: AppBridge): StoreApi<DecideState> {
  let newest = 0;
  return createStore<DecideState>((set, get) => ({
    running: false,
    progress: null,
    result: null,
    error: null,
    run: async () => {
      newest += 1;
      const mine = newest;
      set({ running: true, progress: null, error: null });
      const stop = bridge.subscribe('decisions.progress', (progress) => {
        if (mine === newest) set({ progress });
      });
      const reply = await bridge.request('decisions.decide-everything', {});
      stop();
      if (mine !== newest) return;
      set(reply.ok ? { running: false, result: reply.value } : { running: false, error: reply.error });
    },
    cancel: async () => {
      if (get().running) await bridge.request('decisions.cancel', {});
    },
  }));
}
