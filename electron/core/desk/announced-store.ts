import type { Events } from '../ports/events.ts';
import { StoreError, type WorkspaceStore } from '../ports/store.ts';

/** Why the store is read-only goes with each refusal, so that the sentence can say what to do. */
function withReason(store: WorkspaceStore, error: unknown): unknown {
  const status = store.status();
  if (!(error instanceof StoreError) || error.refusal.code !== 'read-only') return error;
  return status.state === 'read-only' ? new StoreError({ ...error.refusal, reason: status.reason }) : error;
}

/** The store, which tells the page how many changes are on their way to the disk (ux 4.3). */
export function announcedStore(store: WorkspaceStore, events: Events): WorkspaceStore {
  let waiting = 0;
  const count = (by: number) => {
    waiting += by;
    events.send('store.saving', { waiting });
  };
  async function announced<T>(work: () => Promise<T>): Promise<T> {
    count(1);
    try {
      return await work();
    } catch (error) {
      throw withReason(store, error);
    } finally {
      count(-1);
    }
  }
  return {
    get: (kind, id) => store.get(kind, id),
    query: (kind, query) => store.query(kind, query),
    commit: (set) => announced(() => store.commit(set)),
    undo: (batchId, actor, how) => announced(() => store.undo(batchId, actor, how)),
    activity: (query) => store.activity(query),
    checkActivity: () => store.checkActivity(),
    subscribe: (fromSeq, on) => store.subscribe(fromSeq, on),
    status: () => store.status(),
    close: () => store.close(),
  };
}
