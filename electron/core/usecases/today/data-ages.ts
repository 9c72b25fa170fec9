import { daysSince } from '../../../../shared/domain/day.ts';
import type { DataAge } from '../../../../shared/ipc/contract/today.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import type { ReadFormat } from '../../formats/import-report.ts';
import { readAll } from '../../records.ts';

/** When the newest list of each kind was applied; `old` beyond the workspace's own limit. */
export async function dataAges(
  { store, workspace }: OpenWorkspace,
  sources: readonly ReadFormat[],
  today: string,
): Promise<DataAge[]> {
  const imports = await readAll(store, 'import');
  return sources.map((format) => {
    const days = imports.filter((one) => one.body.file.format === format).map((one) => one.body.asOf);
    const asOf = days.sort().at(-1) ?? null;
    const age = asOf === null ? null : daysSince(asOf, today);
    return { format, asOf, days: age, old: age !== null && age > workspace.body.timers.staleDays };
  });
}
