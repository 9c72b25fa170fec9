import type { Attachments } from '../../../core/ports/attachments.ts';
import type { Backups } from '../../../core/ports/backups.ts';
import type { Clock } from '../../../core/ports/clock.ts';
import type { Ids } from '../../../core/ports/ids.ts';
import type { OpenNotice, WorkspaceStore } from '../../../core/ports/store.ts';
import type { DataKey } from '../cipher/data-key.ts';
import type { StoreFs } from '../store-fs.ts';

/** `holder` is shown to whoever finds the workspace in use, e.g. "anna on DESK-3". */
export interface JsonStoreOptions {
  readonly folder: string;
  /** True only when the person asked for a new workspace; works on a missing or empty folder. */
  readonly create: boolean;
  /** Only to be read: takes no lock, changes nothing, leaves out what is damaged. */
  readonly readOnly?: boolean;
  readonly clock: Clock;
  readonly appVersion: string;
  readonly holder: string;
  readonly ids?: Ids;
  readonly fs?: StoreFs;
  /** Milliseconds without a change before compaction and the day's backup. */
  readonly idleMs?: number;
  /** The key of a protected workspace, once it was unlocked. */
  readonly key?: DataKey | null;
}

export interface OpenedStore {
  readonly store: WorkspaceStore;
  readonly notices: readonly OpenNotice[];
  readonly backups: Backups;
  readonly attachments: Attachments;
  /** How it is encrypted; null = it is not. */
  readonly protection: { readonly hint: string } | null;
}

/** How a workspace is opened, with nothing left out. */
export type Opening = Required<JsonStoreOptions>;
