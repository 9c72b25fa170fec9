import type { AppError } from '../../../shared/result/app-error.ts';
import type { Result } from '../../../shared/result/result.ts';
import type { CustomerChanges, ExistingCustomer } from '../formats/import-changes.ts';
import type { FileReport, ImportOptions } from '../formats/import-report.ts';

/** One file to be read and compared. Without `existing` no comparison is made. */
export interface ImportJob {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ImportOptions;
  readonly existing?: readonly ExistingCustomer[];
}

export interface ImportOutcome {
  readonly report: FileReport;
  readonly changes: CustomerChanges | null;
}

/**
 * Reads a file away from the main thread (R22). Errors: `unreadable-file` (out of memory or out of time),
 * `cancelled` (the signal fired), `unexpected` (the worker ended). What is wrong *inside* the file stands in
 * the report.
 */
export interface ImportReader {
  read(job: ImportJob, signal?: AbortSignalLike): Promise<Result<ImportOutcome, AppError>>;
}

/** The part of an AbortSignal that is used here (the core knows no DOM). */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
