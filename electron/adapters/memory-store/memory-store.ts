import { randomUUID } from 'node:crypto';
import type { Clock } from '../../core/ports/clock.ts';
import type { Ids } from '../../core/ports/ids.ts';
import type { WorkspaceStore } from '../../core/ports/store.ts';
import { type ActivityLine, type StagedSet, State } from '../store-engine/state.ts';
import { StoreEngine } from '../store-engine/store-engine.ts';

/** `place` is what `status()` names; `ids` makes the ids of undo sets. */
export interface MemoryStoreOptions {
  readonly clock: Clock;
  readonly ids?: Ids;
  readonly place?: string;
}

/**
 * A workspace that lives in memory only; same behaviour as the JSON store (one contract suite runs against
 * both).
 */
export function openMemoryStore(options: MemoryStoreOptions): WorkspaceStore {
  const lines: ActivityLine[] = [];
  const keeper = {
    place: options.place ?? 'memory',
    activity: {
      get total() {
        return lines.length;
      },
      async *newestFirst(end: number) {
        yield* lines.slice(0, end).reverse();
      },
    },
    keep: async (sets: readonly StagedSet[]) => {
      lines.push(...sets.flatMap((set) => set.lines));
      return { kept: true } as const;
    },
    close: async () => {},
  };
  const ids = options.ids ?? { next: () => randomUUID() };
  return new StoreEngine({ state: State.empty(), keeper, clock: options.clock, ids });
}
