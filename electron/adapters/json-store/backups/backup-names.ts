import type { Instant } from '../../../../shared/domain/day.ts';

/** Folder of the backups within a workspace. */
export const BACKUPS_FOLDER = 'backups';

/** Why a backup was made. Daily ones are rotated; those before a step are kept longer (store.md 6.8). */
export const BACKUP_REASONS = [
  'daily',
  'by-hand',
  'before-import',
  'before-migration',
  'before-restore',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

const NAME = /^(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})-([0-9a-f]{4})-([a-z-]+)$/;

/** Name of a backup's folder: time in UTC (no colons, which Windows refuses), a suffix, the reason. */
export const backupName = (at: Instant, suffix: string, reason: BackupReason): string =>
  `${at.slice(0, 19).replaceAll(':', '-')}-${suffix}-${reason}`;

/** What a backup's name says, null for a name that is not one. */
export function readBackupName(name: string): { readonly at: Instant; readonly reason: BackupReason } | null {
  const [, time, , word] = NAME.exec(name) ?? [];
  const reason = BACKUP_REASONS.find((one) => one === word);
  if (time === undefined || reason === undefined) return null;
  return { at: `${time.slice(0, 10)}T${time.slice(11).replaceAll('-', ':')}.000Z`, reason };
}
