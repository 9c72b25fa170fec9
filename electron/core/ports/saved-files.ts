import type { AppError } from '../../../shared/result/app-error.ts';
import type { Result } from '../../../shared/result/result.ts';

/** Files that leave the app, where a person pointed. */
export interface SavedFiles {
  /** Replaces the file at `path` whole or not at all, and answers its name; text is UTF-8. Errors: `not-written`. */
  write(path: string, content: Uint8Array | string): Promise<Result<{ readonly name: string }, AppError>>;
  /** The same for a file of this name in a folder; one of that name is replaced. Errors: `not-written`. */
  writeIn(
    folder: string,
    name: string,
    content: Uint8Array,
  ): Promise<Result<{ readonly name: string }, AppError>>;
}
