import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppBridge, Reply, RequestName } from '../../../shared/ipc/contract.ts';

/** Why the disk did not take a change. */
export type RefusedWhy = 'disk-full' | 'read-only';

/** What is on its way to the disk, what arrived there, and what it did not take. */
export interface SavingState {
  /** Changes not yet on the disk, and since when there are any. */
  readonly waiting: number;
  readonly since: number | null;
  /** Requests of this page that were not answered yet: reads, changes, and work that takes long. */
  readonly running: number;
  readonly savedAt: string | null;
  /** Why the last change was refused; null once something was saved after it. */
  readonly refusal: RefusedWhy | null;
  /** Changes that were refused since something was saved. */
  readonly refused: number;
  /** One refused change is given up. */
  readonly drop: () => void;
}

export interface Saving {
  /** The bridge, whose refusals are seen. */
  readonly bridge: AppBridge;
  readonly store: StoreApi<SavingState>;
  /** Listens to the main process until the answer is called. */
  readonly follow: () => () => void;
}

/** What the page asks for by itself: nobody waits to be told that a workspace which is only read did not take it. */
const OURS: ReadonlySet<RequestName> = new Set(['requests.run-timers', 'cases.save-draft'] as const);

const whyOf = <N extends RequestName>(reply: Reply<N>): RefusedWhy | null => {
  if (reply.ok) return null;
  const { code } = reply.error;
  return code === 'disk-full' || code === 'read-only' ? code : null;
};

/** Watches what the bridge says of saving (ux 4.3). `onReadOnly` is told when the workspace can only be read from now on. */
export function createSaving(bridge: AppBridge, onReadOnly: () => void): Saving {
  const store = createStore<SavingState>((set) => ({
    waiting: 0,
    since: null,
    running: 0,
    savedAt: null,
    refusal: null,
    refused: 0,
    drop: () =>
      set(({ refused, refusal }) => ({
        refused: Math.max(refused - 1, 0),
        refusal: refused > 1 ? refusal : null,
      })),
  }));
  const count = (more: 1 | -1) => store.setState(({ running }) => ({ running: running + more }));
  async function request<N extends RequestName>(...asked: Parameters<typeof bridge.request<N>>) {
    count(1);
    const reply = await bridge.request(...asked).finally(() => count(-1));
    const why = whyOf(reply);
    const isQuiet = why === 'read-only' && OURS.has(asked[0]);
    if (why !== null && !isQuiet) {
      store.setState(({ refused }) => ({ refusal: why, refused: refused + 1 }));
      if (why === 'read-only') onReadOnly();
    }
    return reply;
  }
  const follow = () => {
    const stops = [
      bridge.subscribe('store.saving', ({ waiting }) =>
        store.setState(({ since }) => ({ waiting, since: waiting > 0 ? (since ?? Date.now()) : null })),
      ),
      bridge.subscribe('store.changed', ({ at }) =>
        store.setState({ savedAt: at, refusal: null, refused: 0 }),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
  return { store, follow, bridge: { ...bridge, request: request as AppBridge['request'] } };
}
