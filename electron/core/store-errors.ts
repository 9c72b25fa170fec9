import type { AppError } from '../../shared/result/app-error.ts';
import { assertNever, err, ok, type Result } from '../../shared/result/result.ts';
import { StoreError, type StoreRefusal } from './ports/store.ts';

/** A refusal of the store as the page knows it. What cannot happen to a correct use case is a defect and stays thrown. */
export function toAppError(refusal: StoreRefusal): AppError {
  switch (refusal.code) {
    case 'conflict':
      return { code: 'conflict', entity: refusal.kind, id: refusal.id };
    case 'nothing-to-undo':
      return { code: 'not-found', entity: 'batch', id: refusal.batchId };
    case 'undo-conflict':
      return {
        code: 'undo-conflict',
        batchId: refusal.batchId,
        changed: refusal.conflicts.length,
        rest: refusal.rest,
      };
    case 'read-only':
    case 'disk-full':
    case 'damaged':
    case 'migration-failed':
    case 'newer-format':
    case 'locked':
    case 'too-large':
    case 'wrong-passphrase':
    case 'cancelled':
      return refusal;
    case 'protected':
      return { code: 'not-allowed', what: 'protected' };
    case 'not-empty':
      return { code: 'not-allowed', what: 'folder-not-empty' };
    case 'foreign-files':
      return { code: 'not-allowed', what: 'folder-has-foreign-files' };
    case 'copy-unproven':
      return { code: 'not-allowed', what: refusal.because === 'older' ? 'copy-older' : 'copy-not-whole' };
    case 'inside-itself':
      return { code: 'not-allowed', what: 'folder-inside-itself' };
    case 'no-workspace':
    case 'closed':
      return { code: 'not-found', entity: 'workspace', id: '' };
    case 'invalid-record':
      return {
        code: 'invalid-input',
        issues: [{ path: `${refusal.kind}.${refusal.path}`, problem: 'record' }],
      };
    default:
      return assertNever(refusal);
  }
}

/** Waits for the store: its refusals become data, everything else stays a defect. */
export const settle = <T>(work: Promise<T>): Promise<Result<T, AppError>> =>
  work.then(ok, (error: unknown) => {
    if (error instanceof StoreError) return err(toAppError(error.refusal));
    throw error;
  });
