import type { WorkspaceRole } from '../../../shared/domain/workspace.ts';
import type { Result } from '../../../shared/result/result.ts';
import type { Attachments } from './attachments.ts';
import type { Backup, Backups } from './backups.ts';
import type { OpenNotice, StoreRefusal, WorkspaceStore } from './store.ts';

/** A workspace that was opened: its store, its backups, its kept files, and what was put right on the way. */
export interface OpenedWorkspace {
  readonly store: WorkspaceStore;
  readonly backups: Backups;
  readonly attachments: Attachments;
  readonly notices: readonly OpenNotice[];
  /** How it is encrypted; null = it is not. */
  readonly protection: { readonly hint: string } | null;
}

/** A `.cdbackup` that was saved: full path, and its passphrase when it is sealed. */
export interface SavedCopy {
  readonly path: string;
  readonly passphrase: string | null;
}

/** What protects a workspace from now on. `company` and `hint` are said before it is unlocked; "" = nothing. */
export interface Secret {
  readonly passphrase: string;
  readonly company: string;
  readonly hint: string;
}

/** Follows long work: told how many of how many parts are done, asked before each whether it is still wanted. */
export interface Watch {
  progress(done: number, total: number): void;
  isCancelled(): boolean;
}

/** Where workspaces lie and how one is opened. */
export interface Workspaces {
  /** Preset folder of the user's own workspace. */
  defaultFolder(): string;
  /** Folder of the sample workspace of a role. */
  sampleFolder(role: WorkspaceRole): string;
  /**
   * `existing` refuses a missing or empty folder as `no-workspace`; `new` refuses a folder that holds anything; `to-read`
   * takes no lock, changes nothing and leaves out what is damaged.
   */
  open(folder: string, how: 'existing' | 'new' | 'to-read'): Promise<Result<OpenedWorkspace, StoreRefusal>>;
  /**
   * Unlocks a protected workspace for as long as the program runs; it is not opened. There is no limit on tries. Refusals:
   * `wrong-passphrase`, `no-workspace` (also when it is not protected), `newer-format`, `damaged`.
   */
  unlock(folder: string, passphrase: string): Promise<Result<undefined, StoreRefusal>>;
  /** Name of the system's keychain for people; null = there is none the program relies on. */
  keychain(): string | null;
  /**
   * Lets the keychain keep the key of an unlocked workspace, so that {@link open} needs no passphrase on this computer. False =
   * it was not kept: no keychain, not unlocked, or the disk did not take it.
   */
  remember(folder: string): Promise<boolean>;
  /** Would {@link open} get the key from the keychain? */
  isRemembered(folder: string): Promise<boolean>;
  /** The key stays in memory, but this computer asks again once the program ended. */
  forgetRemembered(folder: string): Promise<void>;
  /** Forgets the key of a closed workspace, also the one this computer remembers. */
  lock(folder: string): Promise<void>;
  /**
   * Encrypts a closed workspace under a passphrase, or writes it in the clear (null). After a crash it is whole in one form or
   * the other. Its backups stay as they are; what was remembered is forgotten. Refusals: `cancelled`, `locked`, `protected`, `damaged`, `disk-full`, `read-only`;
   * nothing was changed then.
   */
  protect(folder: string, secret: Secret | null, watch?: Watch): Promise<Result<undefined, StoreRefusal>>;
  /**
   * Puts a closed protected workspace that was unlocked under another passphrase; whether its owner knows the one of today is
   * asked by {@link unlock} before. What this computer remembered it remembers anew. Refusals: those of {@link protect}.
   */
  changePassphrase(folder: string, secret: Secret): Promise<Result<undefined, StoreRefusal>>;
  /** Is this exported file sealed with a passphrase? */
  isSealed(bytes: Uint8Array): boolean;
  /**
   * The bytes of an exported file without their seal. Refusals: `wrong-passphrase` (also when none was given), `damaged`,
   * `newer-format`.
   */
  unseal(bytes: Uint8Array, passphrase: string | null): Promise<Result<Uint8Array, StoreRefusal>>;
  /** Makes a workspace in a missing or empty folder of the bytes of a `.cdbackup` file; it is not opened. */
  importAll(folder: string, bytes: Uint8Array): Promise<Result<{ readonly records: number }, StoreRefusal>>;
  /**
   * Copies a closed workspace with its backups into a missing or empty folder, and compares every file afterwards. What a
   * failed copy left is cleared away; the workspace itself is never touched. Refusals: `not-empty`, `inside-itself`,
   * `locked`, `disk-full`, `read-only`, `damaged` (a copied file differs).
   */
  copy(from: string, to: string): Promise<Result<{ readonly files: number }, StoreRefusal>>;
  /** What lies in a workspace's folder: counts, and paths within it that are not ours. */
  contentOf(folder: string): Promise<{
    readonly attachments: number;
    readonly backups: number;
    readonly foreign: readonly string[];
  }>;
  /** Does a file of this path lie in the folder, whatever links lead there? */
  holds(folder: string, path: string): Promise<boolean>;
  /**
   * Deletes a closed workspace with everything of ours in its folder; after a crash it is there whole or gone. First the copy is
   * read back from the disk and proven to hold everything, while nobody can change the workspace. `left` = files that could
   * not be removed. Refusals, with nothing changed: `foreign-files`, `copy-unproven`, `damaged`, `locked`, `no-workspace`, `read-only`.
   */
  remove(folder: string, copy: SavedCopy): Promise<Result<{ readonly left: number }, StoreRefusal>>;
  /** Bytes on the disk of everything in the folder; a file with two names counts once. */
  sizeOf(folder: string): Promise<number>;
  /** Backups in a folder whose workspace may be damaged, newest first. */
  backupsIn(folder: string): Promise<readonly Backup[]>;
  /**
   * Puts the damaged shards of a workspace that cannot be opened back from a backup; the journal's later lines are applied
   * at the next opening. The damaged bytes are in quarantine already.
   */
  mend(folder: string, backup: string): Promise<Result<{ readonly files: number }, StoreRefusal>>;
}
