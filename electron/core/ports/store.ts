import type { Day, Instant } from '../../../shared/domain/day.ts';
import type { PersonId } from '../../../shared/domain/id.ts';
import type { Bodies, Kind } from '../../../shared/domain/kinds.ts';
import type { Rec } from '../../../shared/domain/record.ts';

/** One write of a change set. `ifRev` is the revision the writer saw; 0 = the record must not exist yet. */
export type Op = {
  readonly [K in Kind]:
    | { readonly kind: K; readonly id: string; readonly ifRev: number; readonly put: Bodies[K] }
    | { readonly kind: K; readonly id: string; readonly ifRev: number; readonly del: true };
}[Kind];

/** What the activity log says about a change set (one entry per set). */
export interface ActivityNote {
  readonly type: string;
  readonly subject: { readonly kind: Kind; readonly id: string; readonly customerId?: string };
  readonly source: string;
}

/** All or nothing. `id` makes a retry after a lost answer harmless; `actor` is a person id, null before one exists. */
export interface ChangeSet {
  readonly id: string;
  readonly actor: PersonId | null;
  readonly label: string;
  readonly undoable?: boolean;
  readonly ops: readonly Op[];
  readonly activity?: readonly ActivityNote[];
}

export interface Committed {
  readonly seq: string;
  readonly changeSetId: string;
  readonly at: Instant;
  readonly label: string;
  /** Touched records, without their bodies. */
  readonly touched: readonly { readonly kind: Kind; readonly id: string; readonly deleted: boolean }[];
}

export interface Activity extends ActivityNote {
  readonly seq: string;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly changeSetId: string;
  readonly label: string;
}

type Scalar = string | number | boolean | null;

/** One condition on a field of the body; `field` is a dotted path, a Known field counts by its `value`. */
export type Where =
  | { readonly field: string; readonly op: 'eq'; readonly value: Scalar }
  | { readonly field: string; readonly op: 'in'; readonly value: readonly Scalar[] }
  | { readonly field: string; readonly op: 'from-to'; readonly value: readonly [Scalar, Scalar] }
  | { readonly field: string; readonly op: 'prefix' | 'contains'; readonly value: string };

/** Filter, sort, page. All conditions hold together; `limit` is 1 to 500; `cursor` is the `next` of the page before. */
export interface Query {
  readonly where?: readonly Where[];
  readonly sort?: readonly { readonly field: string; readonly direction: 'asc' | 'desc' }[];
  readonly limit?: number;
  readonly cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Number of all matches, not only of this page. */
  readonly total: number;
  readonly next: string | null;
}

/** Filters hold together; `from` and `to` are inclusive days in UTC, `text` is found in the label in either case. */
export interface ActivityQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly by?: PersonId;
  readonly kind?: Kind;
  readonly customerId?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly text?: string;
}

/** Outcome of walking the log's chain: how many entries follow from the one before, and the first that does not. */
export interface ChainCheck {
  readonly entries: number;
  /** Position counted from the oldest (1 = the first), null when the chain is complete. */
  readonly brokenAt: {
    readonly position: number;
    readonly at: Instant | null;
    readonly label: string;
  } | null;
}

/** A record an undo would overwrite: it has another revision (0 = it is gone) than the one the set gave it. */
export interface UndoConflict {
  readonly kind: Kind;
  readonly id: string;
  readonly have: number;
  readonly expected: number;
}

/**
 * Why nothing can be written: the disk refuses, a write failed, another program wrote here too, files are
 * damaged, or it was opened only to be read.
 */
export type ReadOnlyReason = 'refused' | 'write-failed' | 'two-writers' | 'damaged' | 'asked';

/** `readOnly` says why nothing can be written until the workspace is opened again. */
export type StoreStatus =
  | { readonly state: 'ok'; readonly place: string; readonly lastSavedAt: Instant | null }
  | {
      readonly state: 'read-only';
      readonly place: string;
      readonly reason: ReadOnlyReason;
    };

/**
 * Something that was put right at opening: a last line that was not written whole (its change was never
 * acknowledged; the bytes are in quarantine), files that are not ours, a workspace of an older form.
 */
export type OpenNotice =
  | { readonly code: 'torn-tail'; readonly bytes: number; readonly quarantine: string }
  | { readonly code: 'leftovers-moved'; readonly files: readonly string[]; readonly quarantine: string }
  | { readonly code: 'migrated' }
  /** The folder seems to be copied to other computers by this program. */
  | { readonly code: 'synced-folder'; readonly by: string };

/** Refusals of the store, thrown by its promises and turned into an AppError at the use case's edge. */
export class StoreError extends Error {
  readonly refusal: StoreRefusal;
  constructor(refusal: StoreRefusal) {
    super(refusal.code);
    this.name = 'StoreError';
    this.refusal = refusal;
  }
}

export type StoreRefusal =
  /** Somebody stopped the work; nothing was changed. */
  | { readonly code: 'cancelled' }
  | {
      readonly code: 'conflict';
      readonly kind: string;
      readonly id: string;
      readonly have: number;
      readonly expected: number;
    }
  | { readonly code: 'invalid-record'; readonly kind: string; readonly id: string; readonly path: string }
  | { readonly code: 'nothing-to-undo'; readonly batchId: string }
  /** Nothing was undone; `rest` records could still be put back without the conflicts. */
  | {
      readonly code: 'undo-conflict';
      readonly batchId: string;
      readonly conflicts: readonly UndoConflict[];
      readonly rest: number;
    }
  /** `reason` is known when the workspace itself can only be read. */
  | { readonly code: 'read-only'; readonly place: string; readonly reason?: ReadOnlyReason }
  | { readonly code: 'disk-full'; readonly place: string }
  /** A whole workspace that does not fit into one file. */
  | { readonly code: 'too-large'; readonly name: string; readonly bytes: number; readonly limit: number }
  /** Opening: there is no workspace in the folder (missing, empty, or only foreign files). */
  | { readonly code: 'no-workspace'; readonly place: string }
  /** Creating: the folder holds something already. */
  | { readonly code: 'not-empty'; readonly place: string }
  /** Deleting: the folder holds what is not ours (paths within it). */
  | { readonly code: 'foreign-files'; readonly place: string; readonly files: readonly string[] }
  /** Deleting: the copy that was saved first cannot be read back whole, or the workspace was changed after it. */
  | { readonly code: 'copy-unproven'; readonly name: string; readonly because: 'not-whole' | 'older' }
  /** Copying: the folder lies in the workspace itself. */
  | { readonly code: 'inside-itself'; readonly place: string }
  /** `customers` = how many the damaged files held (0 = not known); `two-writers` = two programs wrote here. */
  | {
      readonly code: 'damaged';
      readonly files: readonly string[];
      readonly quarantine: string | null;
      readonly customers: number;
      readonly because: 'bytes' | 'two-writers';
    }
  /** A record of an older form does not fit today's; nothing was changed. */
  | { readonly code: 'migration-failed'; readonly kind: string; readonly id: string; readonly path: string }
  | { readonly code: 'newer-format'; readonly place: string; readonly found: number; readonly known: number }
  | {
      readonly code: 'locked';
      readonly place: string;
      readonly by: string | null;
      readonly since: string | null;
    }
  /** A sealed file that this passphrase does not open. */
  | { readonly code: 'wrong-passphrase' }
  /** Needs its passphrase first. `company` = whose it is, `hint` = what helps to remember; both may be "". */
  | { readonly code: 'protected'; readonly place: string; readonly company: string; readonly hint: string }
  | { readonly code: 'closed' };

/**
 * An open workspace (design: store.md 6.5). Reading hands out copies, never mutable memory; every method is
 * asynchronous; `commit` resolves only when the change is on the disk.
 */
export interface WorkspaceStore {
  get<K extends Kind>(kind: K, id: string): Promise<Rec<K> | undefined>;
  query<K extends Kind>(kind: K, q: Query): Promise<Page<Rec<K>>>;
  commit(set: ChangeSet): Promise<{ readonly seq: string }>;
  /**
   * Puts back what an undoable change set replaced. `batchId` is that change set's id. Rows edited since refuse the whole
   * undo with `undo-conflict`, unless they are to be left as they are. Undoing an undo is redo.
   */
  undo(
    batchId: string,
    actor: PersonId | null,
    how?: { readonly leaveConflicts?: boolean },
  ): Promise<{ readonly seq: string; readonly changeSetId: string }>;
  activity(q: ActivityQuery): Promise<Page<Activity>>;
  /** Walks the whole log: each entry must hold the hash of the one before (data-model 2, activity). */
  checkActivity(): Promise<ChainCheck>;
  /** Calls back for every set committed after `fromSeq` ("0" = from the first kept one); answers how to stop. */
  subscribe(fromSeq: string, on: (change: Committed) => void): () => void;
  status(): StoreStatus;
  close(): Promise<void>;
}
