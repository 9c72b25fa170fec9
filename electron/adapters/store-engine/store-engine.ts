import type { PersonId } from '../../../shared/domain/id.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import type { Rec } from '../../../shared/domain/record.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Ids } from '../../core/ports/ids.ts';
import {
  type ActivityQuery,
  type ChangeSet,
  type Committed,
  type Page,
  type Query,
  StoreError,
  type StoreRefusal,
  type StoreStatus,
  type WorkspaceStore,
} from '../../core/ports/store.ts';
import { activityPage } from './activity-log.ts';
import { ChangeFeed } from './change-feed.ts';
import { CommitQueue } from './commit-queue.ts';
import { deepFreeze } from './deep-freeze.ts';
import { Draft } from './draft.ts';
import { queryRecords } from './query/query-records.ts';
import type { Snapshot } from './snapshot.ts';
import { stageSet } from './stage-set.ts';
import { stageUndo } from './undo-set.ts';

/** How a failed write leaves the store: writable, or read-only until it is opened again. */
export type KeepOutcome =
  | { readonly kept: true }
  | {
      readonly kept: false;
      readonly refusal: StoreRefusal;
      readonly readOnly: 'refused' | 'write-failed' | null;
    };

/**
 * What differs between the stores that use the engine: where a snapshot is kept, and what to do at the end.
 */
export interface Keeper {
  readonly place: string;
  /** Makes the snapshot durable. Answers only when it is, or when it certainly is not acknowledged. */
  keep(next: Snapshot, touched: readonly Kind[]): Promise<KeepOutcome>;
  close(): Promise<void>;
}

export interface EngineParts {
  readonly snapshot: Snapshot;
  readonly keeper: Keeper;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * The behaviour of a workspace (store.md 6.5) over a keeper: revisions, all-or-nothing sets, undo, activity,
 * queries. Readers always see the newest kept snapshot; records handed out are frozen.
 */
export class StoreEngine implements WorkspaceStore {
  readonly #parts: EngineParts;
  readonly #queue: CommitQueue;
  readonly #feed: ChangeFeed;
  #snapshot: Snapshot;
  #status: StoreStatus;
  #closing: Promise<void> | null = null;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#snapshot = parts.snapshot;
    const lastSavedAt = parts.snapshot.changes.at(-1)?.at ?? null;
    this.#status = { state: 'ok', place: parts.keeper.place, lastSavedAt };
    this.#feed = new ChangeFeed(parts.snapshot.changes);
    this.#queue = new CommitQueue({
      begin: () => new Draft(this.#snapshot),
      keep: (draft) => this.#keep(draft),
    });
  }

  async get<K extends Kind>(kind: K, id: string): Promise<Rec<K> | undefined> {
    this.#assertOpen();
    return deepFreeze(this.#snapshot.tables.get(kind)?.get(id)) as Rec<K> | undefined;
  }

  async query<K extends Kind>(kind: K, q: Query): Promise<Page<Rec<K>>> {
    this.#assertOpen();
    const page = queryRecords(kind, this.#snapshot.tables.get(kind) ?? new Map(), q);
    if (!page.ok) throw new StoreError(page.error);
    return page.value as unknown as Page<Rec<K>>;
  }

  async commit(set: ChangeSet): Promise<{ readonly seq: string }> {
    const { seq } = await this.#add((draft) => stageSet(draft, set, this.#parts.clock.now()));
    return { seq };
  }

  async undo(
    batchId: string,
    actor: PersonId | null,
  ): Promise<{ readonly seq: string; readonly changeSetId: string }> {
    const changeSetId = this.#parts.ids.next();
    const at = this.#parts.clock.now();
    const { seq } = await this.#add((draft) => stageUndo(draft, { batchId, changeSetId, actor, at }));
    return { seq, changeSetId };
  }

  async activity(q: ActivityQuery): ReturnType<WorkspaceStore['activity']> {
    this.#assertOpen();
    return activityPage(this.#snapshot.activity, q);
  }

  subscribe(fromSeq: string, on: (change: Committed) => void): () => void {
    return this.#feed.follow(fromSeq, on);
  }

  status(): StoreStatus {
    return this.#status;
  }

  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  #assertOpen(): void {
    if (this.#closing !== null) throw new StoreError({ code: 'closed' });
  }

  async #add(change: Parameters<CommitQueue['add']>[0]): Promise<Committed> {
    this.#assertOpen();
    return this.#queue.add(change);
  }

  async #keep(draft: Draft): Promise<StoreRefusal | null> {
    if (this.#status.state === 'read-only') return { code: 'read-only', place: this.#status.place };
    const next = draft.finish();
    const outcome = await this.#parts.keeper.keep(next, draft.touchedKinds);
    const { place } = this.#parts.keeper;
    if (!outcome.kept) {
      if (outcome.readOnly !== null) this.#status = { state: 'read-only', place, reason: outcome.readOnly };
      return outcome.refusal;
    }
    this.#snapshot = next;
    this.#status = { state: 'ok', place, lastSavedAt: next.changes.at(-1)?.at ?? null };
    this.#feed.publish(next.changes);
    return null;
  }

  async #end(): Promise<void> {
    await this.#queue.close();
    this.#feed.stop();
    await this.#parts.keeper.close();
  }
}
