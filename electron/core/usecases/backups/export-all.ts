import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { settle } from '../../store-errors.ts';

/**
 * Writes the whole workspace into one `.cdbackup` file where the user points, sealed when there is a passphrase. The name
 * proposed holds no outside text (R54). Errors: `cancelled`, `not-written`, `read-only`, `too-large`.
 */
export async function exportAll(
  deps: Pick<Deps, 'desk' | 'dialogs' | 'savedFiles' | 'clock'>,
  { passphrase }: ParsedInput<'backups.export-all'>,
): Promise<Reply<'backups.export-all'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const backups = deps.desk.backups();
  if (backups === undefined) return err({ code: 'not-found', entity: 'workspace', id: '' });
  const path = await deps.dialogs.chooseSavePath(`workspace-${deps.clock.today()}.cdbackup`, 'cdbackup');
  if (path === null) return err({ code: 'cancelled' });
  const bytes = await settle(backups.exportAll(passphrase));
  return bytes.ok ? deps.savedFiles.write(path, bytes.value) : bytes;
}
