import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';

type PrintDeps = Pick<Deps, 'desk' | 'clock' | 'dialogs' | 'printer' | 'savedFiles'>;

/**
 * Saves the printed form of a case that the page shows as a PDF where the user points. The name proposed holds kind, day,
 * number and a short id, never outside text (R54). Errors: `not-found`, `cancelled`, `not-written`.
 */
export async function saveCasePdf(
  deps: PrintDeps,
  { id, copy }: ParsedInput<'cases.save-pdf'>,
): Promise<Reply<'cases.save-pdf'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('case', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'case', id });
  const name = `case-${deps.clock.today()}-${found.body.number}-${copy}-${id.slice(0, 4)}.pdf`;
  const path = await deps.dialogs.chooseSavePath(name, 'pdf');
  return path === null ? err({ code: 'cancelled' }) : deps.savedFiles.write(path, await deps.printer.toPdf());
}

/** Prints the printed form of a case through the system's dialog. */
export async function printCase(deps: Pick<PrintDeps, 'printer'>): Promise<Reply<'cases.print'>> {
  return ok({ printed: await deps.printer.print() });
}
