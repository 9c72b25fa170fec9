import type { AppError } from '../../../shared/result/app-error.ts';
import type { Result } from '../../../shared/result/result.ts';

/** Opaque name of an admitted file: works once, says nothing about the path (R17). */
export type FileHandle = string & { readonly __brand: 'file-handle' };

/**
 * A file the person pointed at. `name` is the last part of its path, for showing only; `bytes` its size when
 * admitted.
 */
export interface AdmittedFile {
  readonly handle: FileHandle;
  readonly name: string;
  readonly bytes: number;
}

/** Content of an admitted file. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * The only way to outside files. Paths go in from a dialog or a drop and never come out; the page gets
 * handles (R17). Errors: `unreadable-file` (missing, not-a-file, no-access, handle-used, failed) and
 * `too-large` (R20).
 */
export interface Files {
  /** Looks at each path (regular file, size within the limit, the usual one if none is given) and answers in the same order. */
  admit(paths: readonly string[], limit?: number): Promise<readonly Result<AdmittedFile, AppError>[]>;
  /** Reads an admitted file; the handle is used up, also when reading fails. */
  read(handle: string): Promise<Result<ReadFile, AppError>>;
  /** Forgets a handle that nobody will read. */
  release(handle: string): void;
}
