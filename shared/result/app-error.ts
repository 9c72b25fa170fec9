/** One finding about input that did not parse. `path` is dotted, empty for the whole input. */
export interface InputIssue {
  readonly path: string;
  readonly problem: string;
}

/**
 * Every failure that may cross the bridge (closed union). Codes say what happened; the sentence that also says what was
 * not changed and what to do next stands in `renderer/messages/error-text.ts`, one per code and language.
 */
export type AppError =
  | { readonly code: 'invalid-input'; readonly issues: readonly InputIssue[] }
  | { readonly code: 'unknown-request'; readonly name: string }
  | { readonly code: 'not-found'; readonly entity: string; readonly id: string }
  | { readonly code: 'conflict'; readonly entity: string; readonly id: string }
  /** Records were edited since: nothing was undone; `rest` others still could be. */
  | {
      readonly code: 'undo-conflict';
      readonly batchId: string;
      readonly changed: number;
      readonly rest: number;
    }
  /** `reason` is known when the workspace itself can only be read, whatever one does. */
  | {
      readonly code: 'read-only';
      readonly place: string;
      readonly reason?: 'refused' | 'write-failed' | 'two-writers' | 'damaged' | 'asked';
    }
  | { readonly code: 'disk-full'; readonly place: string }
  /** `customers` = how many the damaged files held, 0 = not known; `two-writers` = two programs wrote there. */
  | {
      readonly code: 'damaged';
      readonly files: readonly string[];
      readonly quarantine: string | null;
      readonly customers: number;
      readonly because: 'bytes' | 'two-writers';
    }
  | { readonly code: 'migration-failed'; readonly kind: string; readonly id: string; readonly path: string }
  | { readonly code: 'newer-format'; readonly place: string; readonly found: number; readonly known: number }
  | {
      readonly code: 'locked';
      readonly place: string;
      readonly by: string | null;
      readonly since: string | null;
    }
  | { readonly code: 'cancelled' }
  | { readonly code: 'too-large'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'unreadable-file'; readonly name: string; readonly reason: UnreadableReason }
  | { readonly code: 'not-written'; readonly name: string }
  /** A sealed file that this passphrase does not open, or whose head was altered. */
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'not-allowed'; readonly what: string }
  | { readonly code: 'unexpected'; readonly reference: string };

/** Why a file cannot be read at all (closed words; sentences in the catalogues). */
export type UnreadableReason = 'missing' | 'not-a-file' | 'no-access' | 'handle-used' | 'altered' | 'failed';

/** A code of {@link AppError}. */
export type AppErrorCode = AppError['code'];
