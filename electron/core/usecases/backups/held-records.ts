import type { Kind } from '../../../../shared/domain/kinds.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Backup } from '../../ports/backups.ts';
import { settle } from '../../store-errors.ts';

/** A backup with everything it holds. */
export interface Held {
  readonly backup: Backup;
  readonly records: readonly Rec<Kind>[];
}

/** Reads a backup of the open workspace. Errors: `not-found`, `damaged`. */
export async function heldBy(desk: Desk, name: string): Promise<Result<Held, AppError>> {
  const backups = desk.backups();
  const backup = (await backups?.list())?.find((one) => one.name === name);
  const missing = err({ code: 'not-found', entity: 'backup', id: name } as const);
  if (backups === undefined || backup === undefined) return missing;
  const read = await settle(backups.read(name));
  if (!read.ok) return read;
  return read.value === null ? missing : ok({ backup, records: read.value });
}
