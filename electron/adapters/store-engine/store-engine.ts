import type { PersonId } from '../../../shared/domain/id.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import type { Rec } from '../../../shared/domain/record.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Ids } from '../../core/ports/ids.ts';
import {
  type ActivityQuery,
  type ChainCheck,
  type ChangeSet,
  type Committed,
  type Page,
  type Query,
  type ReadOnlyReason,
  StoreError,
  type StoreRefusal,
  type StoreStatus,
  type WorkspaceStore,
} from '../../core/ports/store.ts';
import { type ActivitySource, activityPage } from './activity-page.ts';
import { checkChain } from './chain-check.ts';
import { ChangeFeed } from './change-feed.ts';
import { CommitQueue } from './commit-queue.ts';
import { deepFreeze } from './deep-freeze.ts';
import { Draft } from './draft.ts';
import { queryRecords } from './query/query-records.ts';
import { stageSet } from './stage-set.ts';
import type { StagedSet, State } from './state.ts';
import { stageUndo } from './undo-set.ts';

/** How a failed write leaves the store: writable, or read-only until it is opened again. */
export type KeepOutcome =
  | { readonly kept: true }
  | {
      readonly kept: false;
      readonly refusal: StoreRefusal;
      readonly readOnly: ReadOnlyReason | null;
    };

/** What differs between the stores that use the engine: where changes are kept, and what to do at the end. */
export interface Keeper {
  readonly place: string;
  readonly activity: ActivitySource;
  /** Makes a group of sets durable. Answers only when they are, or when they certainly are not acknowledged. */
  keep(sets: readonly StagedSet[]): Promise<KeepOutcome>;
  close(): Promise<void>;
}

/** `readOnly` = why nothing may be written from the beginning. */
export interface EngineParts {
  readonly state: State;
  readonly readOnly?: ReadOnlyReason | null;
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
  readonly #state: State;
  #status: StoreStatus;
  #closing: Promise<void> | null = null;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#state = parts.state;
    const { place } = parts.keeper;
    const lastSavedAt = this.#state.changes.at(-1)?.at ?? null;
    const reason = parts.readOnly ?? null;
    this.#status =
      reason === null ? { state: 'ok', place, lastSavedAt } : { state: 'read-only', place, reason };
    this.#feed = new ChangeFeed(() => this.#state.changes);
    this.#queue = new CommitQueue({
      begin: () => new Draft(this.#state),
      keep: (draft) => this.#keep(draft),
    });
  }

  async get<K extends Kind>(kind: K, id: string): Promise<Rec<K> | undefined> {
    this.#assertOpen();
    return deepFreeze(this.#state.get(kind, id)) as Rec<K> | undefined;
  }

  async query<K extends Kind>(kind: K, q: Query): Promise<Page<Rec<K>>> {
    this.#assertOpen();
    const page = queryRecords(kind, { table: this.#state.table(kind), ids: this.#state.ids(kind) }, q);
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
    how: { readonly leaveConflicts?: boolean } = {},
  ): Promise<{ readonly seq: string; readonly changeSetId: string }> {
    const changeSetId = this.#parts.ids.next();
    const at = this.#parts.clock.now();
    const leaveConflicts = how.leaveConflicts ?? false;
    const request = { batchId, changeSetId, actor, at, leaveConflicts };
    const { seq } = await this.#add((draft) => stageUndo(draft, request));
    return { seq, changeSetId };
  }

  async activity(q: ActivityQuery): ReturnType<WorkspaceStore['activity']> {
    this.#assertOpen();
    return activityPage(this.#parts.keeper.activity, q);
  }

  async checkActivity(): Promise<ChainCheck> {
    this.#assertOpen();
    return checkChain(this.#parts.keeper.activity);
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
    const { keeper } = this.#parts;
    const { place } = keeper;
    const outcome = await keeper.keep(draft.sets);
    if (!outcome.kept) {
      if (outcome.readOnly !== null) this.#status = { state: 'read-only', place, reason: outcome.readOnly };
      return outcome.refusal;
    }
    this.#state.apply(draft.sets, draft.lastHash);
    const committed = draft.sets.map((set) => set.committed);
    this.#status = { state: 'ok', place, lastSavedAt: committed.at(-1)?.at ?? null };
    this.#feed.publish(committed);
    return null;
  }

  async #end(): Promise<void> {
    await this.#queue.close();
    this.#feed.stop();
    await this.#parts.keeper.close();
  }
}
