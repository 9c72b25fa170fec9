import type { Instant } from '../../../shared/domain/day.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import type { Rec } from '../../../shared/domain/record.ts';

/** Why a backup was made. */
export type BackupReason = 'daily' | 'by-hand' | 'before-import' | 'before-migration' | 'before-restore';

/** A backup as a list shows it; `customers` is null for one of an older layout. */
export interface Backup {
  readonly name: string;
  readonly at: Instant;
  readonly reason: BackupReason;
  readonly customers: number | null;
  readonly records: number | null;
  /** Encrypted, as the workspace was when it was made. */
  readonly isProtected: boolean;
}

/** Uncompressed bytes of a whole workspace in one file at most: 50,000 customers are half of it. A bomb stops there (R27). */
export const WHOLE_FILE_LIMIT = 1_073_741_824;

/** Backups of the open workspace (store.md 6.8). Refusals are StoreErrors: `disk-full`, `read-only`, `damaged`. */
export interface Backups {
  /** Newest first. */
  list(): Promise<readonly Backup[]>;
  /** Makes one now. */
  make(reason: BackupReason): Promise<Backup>;
  /** Every record of a backup, proven by its checksums; null when there is no backup of that name. */
  read(name: string): Promise<readonly Rec<Kind>[] | null>;
  /** The whole workspace as the bytes of one `.cdbackup` file (store.md 6.8), sealed when a passphrase is given (6.9). */
  exportAll(passphrase: string | null): Promise<Uint8Array>;
  /**
   * Removes the backups that are encrypted while the workspace is not, or the other way, once the newest was proven whole.
   * Answers how many.
   */
  dropOtherForm(): Promise<number>;
  /** Where they lie. */
  readonly folder: string;
}
