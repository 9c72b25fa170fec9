import { StoreError, type StoreRefusal } from '../../core/ports/store.ts';
import { AppendFailed } from './journal/append-failed.ts';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);
const REFUSED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Code of an error of Node's file system, "" for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What a failed write means: no room, not allowed to write here, or a disk that cannot be relied on. */
export type WriteFault = 'full' | 'refused' | 'failed';

export function writeFault(error: unknown): WriteFault {
  const code = errorCode(error);
  if (FULL.has(code)) return 'full';
  return REFUSED.has(code) ? 'refused' : 'failed';
}

/** The refusal for a failed write in `place`. */
export const writeRefusal = (fault: WriteFault, place: string): StoreRefusal =>
  fault === 'full' ? { code: 'disk-full', place } : { code: 'read-only', place };

/** The refusal that ended an opening: our own, else what the disk's error means there. */
export function openRefusal(error: unknown, place: string): StoreRefusal {
  if (error instanceof StoreError) return error.refusal;
  const fault = writeFault(error instanceof AppendFailed ? error.reason : error);
  return fault === 'failed'
    ? { code: 'damaged', files: [place], quarantine: null, customers: 0, because: 'bytes' }
    : writeRefusal(fault, place);
}
