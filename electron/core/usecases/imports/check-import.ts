import type { CheckedRow, ImportCheck } from '../../../../shared/ipc/contract/imports.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { FileReport } from '../../formats/import-report.ts';
import { readAll } from '../../records.ts';
import { BLANK_ROW, SHOWN_ROWS } from './import-plan.ts';
import { makePlan, type PlanAbout } from './make-plan.ts';
import { existingFrom } from './plans/customer-plan.ts';

export type ImportDeps = Pick<
  Deps,
  'desk' | 'files' | 'imports' | 'pending' | 'ids' | 'clock' | 'dialogs' | 'events'
>;

const rejectedRows = (report: FileReport): CheckedRow[] =>
  report.rejectedRows.slice(0, SHOWN_ROWS).map((remark) => ({
    ...BLANK_ROW,
    group: 'rejected' as const,
    row: remark.row,
    line: remark.line,
    reason: remark.reason,
    column: remark.column ?? null,
    text: remark.message,
    warnings: [],
    changes: [],
  }));

const problemOf = ({ error }: FileReport): ImportCheck['problem'] =>
  error === undefined
    ? null
    : {
        kind: error.kind,
        line: error.line ?? null,
        column: error.column ?? null,
        hint: error.hint ?? null,
      };

function checkOf(
  importId: string,
  bytes: number,
  report: FileReport,
  { plan, about }: PlanAbout,
): ImportCheck {
  return {
    importId,
    file: report.file,
    bytes,
    format: report.format,
    of: plan.of,
    asks: report.error === undefined ? plan.asks : null,
    about: about === null ? null : { kind: about.kind, id: about.id, name: about.name },
    detected: report.detected,
    encoding: report.encoding ?? '',
    bom: report.bom,
    delimiter: report.delimiter,
    completeness: about?.kind === 'reseller' ? 'partial' : report.completeness,
    records: report.records,
    counts: { ...plan.counts, rejected: report.rejected + plan.unplaced },
    warnings: [...report.warnings],
    problem: problemOf(report),
    rows: [...plan.rows, ...rejectedRows(report)],
  };
}

/** Opens the file dialog. The page gets handles, never paths. */
export async function chooseFiles(deps: ImportDeps): Promise<Reply<'imports.choose-files'>> {
  const paths = await deps.dialogs.chooseFiles();
  if (paths.length === 0) return err({ code: 'cancelled' });
  const admitted = await deps.files.admit(paths);
  const refused = admitted.find((one) => !one.ok);
  if (refused !== undefined && !refused.ok) return refused;
  return ok({ files: admitted.flatMap((one) => (one.ok ? [one.value] : [])) });
}

/** Reads an admitted file away from the main thread and compares it with the workspace. Nothing is stored. */
export async function checkImport(
  deps: ImportDeps,
  { handle, about }: ParsedInput<'imports.check'>,
): Promise<Reply<'imports.check'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const importId = deps.ids.next();
  deps.events.send('import.progress', { importId, step: 'reading', done: 0, total: 0 });
  const file = await deps.files.read(handle);
  if (!file.ok) return file;
  const existing = (await readAll(open.value.store, 'customer')).map(existingFrom);
  deps.events.send('import.progress', {
    importId,
    step: 'checking',
    done: 0,
    total: file.value.bytes.byteLength,
  });
  const { name, bytes, sha256 } = file.value;
  const read = await deps.imports.read({ name, bytes, options: {}, existing });
  if (!read.ok) return read;
  const { report, changes } = read.value;
  const made = await makePlan(open.value, report, changes, about);
  if (!made.ok) return made;
  if (report.error === undefined) {
    const size = bytes.byteLength;
    deps.pending.put(importId, { name, bytes: size, sha256, report, changes, plan: made.value.plan });
  }
  return ok(checkOf(importId, bytes.byteLength, report, made.value));
}

/** Compares a checked file anew after a person said whose list it is. Errors: `not-found` when it was cancelled. */
export async function setImportAbout(
  deps: ImportDeps,
  { importId, about }: ParsedInput<'imports.set-about'>,
): Promise<Reply<'imports.set-about'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const pending = deps.pending.get(importId);
  if (pending === undefined) return err({ code: 'not-found', entity: 'import', id: importId });
  const made = await makePlan(open.value, pending.report, pending.changes, about);
  if (!made.ok) return made;
  deps.pending.put(importId, { ...pending, plan: made.value.plan });
  return ok(checkOf(importId, pending.bytes, pending.report, made.value));
}

/** Forgets a checked file. */
export async function cancelImport(
  deps: ImportDeps,
  { importId }: ParsedInput<'imports.cancel'>,
): Promise<Reply<'imports.cancel'>> {
  deps.pending.drop(importId);
  return ok({});
}
