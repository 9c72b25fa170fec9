import type { Backup } from '../../../core/ports/backups.ts';

/** Kept (store.md 6.8): 7 daily, 4 weekly, 6 monthly ones, and the newest ones of each other reason. */
export const KEPT = { days: 7, weeks: 4, months: 6, others: 10 } as const;

const DAY_MS = 86_400_000;

/** Week a day belongs to, counted in whole weeks from Monday 1970-01-05. */
const weekOf = (at: string): string => String(Math.floor((Date.parse(at.slice(0, 10)) / DAY_MS - 4) / 7));

/** The newest backup of each of the newest `count` spans. */
function newestOfEach(backups: readonly Backup[], spanOf: (at: string) => string, count: number): Backup[] {
  const spans = new Map<string, Backup>();
  for (const backup of backups) if (!spans.has(spanOf(backup.at))) spans.set(spanOf(backup.at), backup);
  return [...spans.values()].slice(0, count);
}

/** Names of the backups that are no longer kept. `backups` is newest first. */
export function outlived(backups: readonly Backup[]): string[] {
  const daily = backups.filter(({ reason }) => reason === 'daily');
  const kept = new Set<Backup>([
    ...newestOfEach(daily, (at) => at.slice(0, 10), KEPT.days),
    ...newestOfEach(daily, weekOf, KEPT.weeks),
    ...newestOfEach(daily, (at) => at.slice(0, 7), KEPT.months),
  ]);
  for (const reason of ['by-hand', 'before-import', 'before-restore', 'before-migration'] as const)
    for (const backup of backups.filter((one) => one.reason === reason).slice(0, KEPT.others))
      kept.add(backup);
  return backups.filter((backup) => !kept.has(backup)).map(({ name }) => name);
}
