import type { Events } from '../ports/events.ts';
import { StoreError, type WorkspaceStore } from '../ports/store.ts';

/** Why the store is read-only goes with each refusal, so that the sentence can say what to do. */
function withReason(store: WorkspaceStore, error: unknown): unknown {
  const status = store.status();
  if (!(error instanceof StoreError) || error.refusal.code !== 'read-only') return error;
  return status.state === 'read-only' ? new StoreError({ ...error.refusal, reason: status.reason }) : error;
}

/** The store, which tells the page how many changes are on their way to the disk (ux 4.3); `waiting` holds them meanwhile. */
export function announcedStore(
  store: WorkspaceStore,
  events: Events,
  waiting: Set<{ readonly label: string }>,
): WorkspaceStore {
  const tell = (refused: boolean) => events.send('store.saving', { waiting: waiting.size, refused });
  async function announced<T>(label: string, work: () => Promise<T>): Promise<T> {
    const change = { label };
    waiting.add(change);
    tell(false);
    let refused = true;
    try {
      const done = await work();
      refused = false;
      return done;
    } catch (error) {
      throw withReason(store, error);
    } finally {
      waiting.delete(change);
      tell(refused);
    }
  }
  return {
    get: (kind, id) => store.get(kind, id),
    query: (kind, query) => store.query(kind, query),
    commit: (set) => announced(set.label, () => store.commit(set)),
    undo: (batchId, actor, how) => announced('undo', () => store.undo(batchId, actor, how)),
    activity: (query) => store.activity(query),
    checkActivity: () => store.checkActivity(),
    subscribe: (fromSeq, on) => store.subscribe(fromSeq, on),
    status: () => store.status(),
    close: () => store.close(),
  };
}
