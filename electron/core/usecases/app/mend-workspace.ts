import type { StartState } from '../../../../shared/ipc/contract/app.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { toAppError } from '../../store-errors.ts';

/** Opens the folder of a start-up problem only to be read. */
export async function openReadOnly(deps: Pick<Deps, 'desk'>): Promise<Reply<'app.open-read-only'>> {
  const before = await deps.desk.start();
  if (before.state === 'ready' || before.state === 'first-run') return ok(before);
  return ok(await deps.desk.openFolder(before.place, 'to-read'));
}

/**
 * Puts the damaged files of a workspace that cannot be opened back from one of its backups, then opens it. Errors:
 * `not-allowed` when nothing is damaged, else those of the store; then nothing was changed.
 */
export async function mendWorkspace(
  deps: Pick<Deps, 'desk' | 'workspaces'>,
  { backup }: ParsedInput<'app.mend'>,
): Promise<Reply<'app.mend'>> {
  const before = await deps.desk.start();
  if (before.state !== 'damaged') return err({ code: 'not-allowed', what: 'mend' });
  const mended = await deps.workspaces.mend(before.place, backup);
  return mended.ok ? ok(await deps.desk.openFolder(before.place)) : err(toAppError(mended.error));
}

/** What is known of a problem, line by line: file names, numbers and days; no folder, no name, no content. */
function reportOf(problem: StartState, version: string, now: string): string {
  const lines = [`Channel Desk ${version}`, `written: ${now}`, `state: ${problem.state}`];
  if (problem.state === 'damaged') {
    lines.push(`because: ${problem.because}`, `customers in these files: ${problem.customers}`);
    lines.push(`customers that can be read: ${problem.readable?.customers ?? 'none'}`);
    lines.push(...problem.files.map((file) => `file: ${file}`));
    lines.push(`newest backup: ${problem.backup?.at ?? 'none'}`);
  }
  if (problem.state === 'newer-format') lines.push(`found: ${problem.found}`, `known: ${problem.known}`);
  if (problem.state === 'migration-failed') lines.push(`kind: ${problem.kind}`, `path: ${problem.path}`);
  return `${lines.join('\r\n')}\r\n`;
}

/** Saves a report on a start-up problem where the user points. Errors: `cancelled`, `not-written`. */
export async function saveReport(
  deps: Pick<Deps, 'desk' | 'dialogs' | 'savedFiles' | 'clock' | 'version'>,
): Promise<Reply<'app.save-report'>> {
  const problem = await deps.desk.start();
  const path = await deps.dialogs.chooseSavePath(`channel-desk-report-${deps.clock.today()}.txt`, 'txt');
  if (path === null) return err({ code: 'cancelled' });
  return deps.savedFiles.write(path, reportOf(problem, deps.version, deps.clock.now()));
}
