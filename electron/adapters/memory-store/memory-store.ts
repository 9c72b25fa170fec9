import { randomUUID } from 'node:crypto';
import type { Clock } from '../../core/ports/clock.ts';
import type { Ids } from '../../core/ports/ids.ts';
import type { WorkspaceStore } from '../../core/ports/store.ts';
import { emptySnapshot } from '../store-engine/snapshot.ts';
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
  const keeper = {
    place: options.place ?? 'memory',
    keep: async () => ({ kept: true }) as const,
    close: async () => {},
  };
  const ids = options.ids ?? { next: () => randomUUID() };
  return new StoreEngine({ snapshot: emptySnapshot, keeper, clock: options.clock, ids });
}
