import type { Rec } from '../../../../shared/domain/record.ts';
import type { CheckedRow, ImportCheck } from '../../../../shared/ipc/contract/imports.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { CustomerChanges, ExistingCustomer } from '../../formats/import-changes.ts';
import type { CustomerItem, FileReport, ListedRelationship } from '../../formats/import-report.ts';
import { readAll } from '../../records.ts';

export type ImportDeps = Pick<
  Deps,
  'desk' | 'files' | 'imports' | 'pending' | 'ids' | 'clock' | 'dialogs' | 'events'
>;

/** At most this many rows of each group go to the page; the counts hold the truth. */
const SHOWN = 500;

function listed({
  relationshipToPartner,
  resellerRelationship,
}: Rec<'customer'>['body']): ListedRelationship {
  const raw = relationshipToPartner.value;
  if (raw !== null) return raw === 'unrecognised' ? 'unknown' : raw;
  return resellerRelationship.value === 'yes' ? 'reseller' : 'unknown';
}

/** What the comparison needs of a customer we have. */
export const existingFrom = ({ id, body }: Rec<'customer'>): ExistingCustomer => ({
  id,
  tenantId: body.tenantId.value,
  name: body.name,
  domain: body.domain.value,
  country: body.country.value,
  relationship: listed(body),
  customDomains: body.customDomains,
  tags: body.tags,
  missingSince: body.missingSince,
  removedAt: body.removedAt,
  listed: body.resellerRelationship.value === 'yes' || body.relationshipToPartner.value !== null,
});

const EMPTY = { line: null, domain: null, reason: null, column: null, text: null, warnings: [], changes: [] };

const itemRow = (group: CheckedRow['group'], item: CustomerItem): CheckedRow => ({
  ...EMPTY,
  group,
  row: item.row,
  line: item.line,
  name: item.name ?? '',
  tenantId: item.tenantId,
  domain: item.domain,
  warnings: [...item.warnings],
});

function rowsOf(report: FileReport, changes: CustomerChanges): CheckedRow[] {
  const known = (group: CheckedRow['group'], list: CustomerChanges['missing']): CheckedRow[] =>
    list
      .slice(0, SHOWN)
      .map((one) => ({ ...EMPTY, group, row: null, name: one.name, tenantId: one.tenantId }));
  return [
    ...changes.new.slice(0, SHOWN).map((item) => itemRow('new', item)),
    ...changes.changed.slice(0, SHOWN).map((one) => ({
      ...itemRow('changed', one.item),
      name: one.name,
      changes: one.fields.map(({ field, before, after }) => ({ field, before, after })),
    })),
    ...known('unchanged', changes.unchanged),
    ...known('missing', changes.missing),
    ...report.rejectedRows.slice(0, SHOWN).map((remark) => ({
      ...EMPTY,
      group: 'rejected' as const,
      row: remark.row,
      line: remark.line,
      name: '',
      tenantId: null,
      reason: remark.reason,
      column: remark.column ?? null,
      text: remark.message,
    })),
  ];
}

const NO_CHANGES: CustomerChanges = { new: [], changed: [], unchanged: [], missing: [] };

function checkOf(importId: string, bytes: number, report: FileReport, changes: CustomerChanges): ImportCheck {
  const { error } = report;
  return {
    importId,
    file: report.file,
    bytes,
    format: report.format,
    detected: report.detected,
    encoding: report.encoding ?? '',
    bom: report.bom,
    delimiter: report.delimiter,
    completeness: report.completeness,
    records: report.records,
    counts: {
      new: changes.new.length,
      changed: changes.changed.length,
      unchanged: changes.unchanged.length,
      rejected: report.rejected,
      missing: changes.missing.length,
    },
    warnings: [...report.warnings],
    problem:
      error === undefined
        ? null
        : {
            kind: error.kind,
            line: error.line ?? null,
            column: error.column ?? null,
            hint: error.hint ?? null,
          },
    rows: rowsOf(report, changes),
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
  { handle }: ParsedInput<'imports.check'>,
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
  const { report } = read.value;
  const changes = read.value.changes ?? NO_CHANGES;
  if (report.error === undefined)
    deps.pending.put(importId, { name, bytes: bytes.byteLength, sha256, report, changes });
  return ok(checkOf(importId, bytes.byteLength, report, changes));
}

/** Forgets a checked file. */
export async function cancelImport(
  deps: ImportDeps,
  { importId }: ParsedInput<'imports.cancel'>,
): Promise<Reply<'imports.cancel'>> {
  deps.pending.drop(importId);
  return ok({});
}
