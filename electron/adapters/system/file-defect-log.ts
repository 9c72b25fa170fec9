import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DefectLog } from '../../core/ports/defect-log.ts';

const MAX_BYTES = 1024 * 1024;
const KEPT = 5;

function rotate(file: string): void {
  for (let number = KEPT - 1; number >= 1; number -= 1) {
    try {
      renameSync(number === 1 ? file : `${file}.${number - 1}`, `${file}.${number}`);
    } catch {
      // An older piece that does not exist yet.
    }
  }
}

/**
 * Defects with their stack in `defects.log` (5 pieces of 1 MiB, R37). The message of an error is left out: it may hold what
 * a user typed. Never throws; a log that cannot be written must not hide the defect's reference.
 */
export function fileDefectLog(folder: string): DefectLog {
  return {
    report: (error, where) => {
      const reference = `CD-${randomBytes(2).toString('hex').toUpperCase()}`;
      const [, ...frames] = error instanceof Error ? (error.stack ?? '').split('\n') : [];
      const kind = error instanceof Error ? error.name : typeof error;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const file = join(folder, 'defects.log');
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) rotate(file);
        const line = `${new Date().toISOString()} ${reference} ${where} ${kind}\n${frames.slice(0, 12).join('\n')}\n`;
        appendFileSync(file, line, { mode: 0o600 });
      } catch {
        return reference;
      }
      return reference;
    },
  };
}
