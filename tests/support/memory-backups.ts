import type { Backup, Backups } from '../../electron/core/ports/backups.ts';
import type { Clock } from '../../electron/core/ports/clock.ts';
import type { WorkspaceStore } from '../../electron/core/ports/store.ts';
import { readAll } from '../../electron/core/records.ts';
import { type Kind, kinds } from '../../shared/domain/kinds.ts';
import type { Rec } from '../../shared/domain/record.ts';

/** Backups that live in memory: each one holds every record of the moment it was made. */
export function memoryBackups(store: WorkspaceStore, clock: Clock): Backups {
  const made: { readonly backup: Backup; readonly records: readonly Rec<Kind>[] }[] = [];
  const everything = async () =>
    (await Promise.all(Object.keys(kinds).map((kind) => readAll(store, kind as Kind)))).flat();
  return {
    folder: '/data/workspace/backups',
    list: async () => made.map(({ backup }) => backup).reverse(),
    make: async (reason) => {
      const records = await everything();
      const customers = records.filter(({ kind }) => kind === 'customer').length;
      const backup = {
        name: `backup-${made.length + 1}`,
        at: clock.now(),
        reason,
        customers,
        records: records.length,
        isProtected: false,
      };
      made.push({ backup, records });
      return backup;
    },
    exportAll: async () => Buffer.from(JSON.stringify(await everything())),
    dropOtherForm: async () => 0,
    read: async (name) => made.find(({ backup }) => backup.name === name)?.records ?? null,
  };
}
