import type { Day } from '../../../../shared/domain/day.ts';
import type { ImportId } from '../../../../shared/domain/id.ts';
import type { ImportRecord } from '../../../../shared/domain/import-record.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { ChangeSet } from '../../ports/store.ts';
import { settle } from '../../store-errors.ts';
import type { ImportDeps } from './check-import.ts';
import type { ImportStamp } from './import-plan.ts';
import type { PendingImport } from './pending-imports.ts';

function importRecordOf(pending: PendingImport, asOf: Day, counts: ImportRecord['counts']): ImportRecord {
  const { report } = pending;
  const file = {
    name: pending.name.slice(0, 260),
    bytes: pending.bytes,
    sha256: pending.sha256,
    format: report.format,
    encoding: report.encoding ?? '',
    completeness: report.completeness,
  };
  return { file, asOf, counts };
}

/** An import of more records is backed up before (S-21). */
const BACKUP_FROM = 50;

const backUpFirst = async (deps: ImportDeps) => (await deps.desk.backups()?.make('before-import')) ?? null;

/**
 * Applies a checked file as one undoable change set; a large one only after a backup. Errors: `not-found` when it was
 * cancelled, and the store's.
 */
export async function applyImport(
  deps: ImportDeps,
  { importId, skipRows }: ParsedInput<'imports.apply'>,
): Promise<Reply<'imports.apply'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const pending = deps.pending.get(importId);
  if (pending === undefined) return err({ code: 'not-found', entity: 'import', id: importId });
  const { store, person } = open.value;
  const { plan, report } = pending;
  const stamp: ImportStamp = { importId: importId as ImportId, asOf: deps.clock.today(), by: person.id };
  const { ops, created, changed } = await plan.write(store, deps.ids, new Set(skipRows), stamp);
  const counts = {
    new: created,
    changed,
    unchanged: plan.counts.unchanged,
    rejected: report.rejected + plan.unplaced,
    missing: plan.counts.missing,
  };
  const backedUp = ops.length > BACKUP_FROM ? await settle(backUpFirst(deps)) : ok(null);
  if (!backedUp.ok) return backedUp;
  deps.events.send('import.progress', { importId, step: 'applying', done: 0, total: ops.length });
  const set: ChangeSet = {
    id: deps.ids.next(),
    actor: person.id,
    label: 'import.apply',
    undoable: true,
    ops: [
      ...ops,
      { kind: 'import', id: importId, ifRev: 0, put: importRecordOf(pending, stamp.asOf, counts) },
    ],
    activity: [{ type: 'import-applied', subject: { kind: 'import', id: importId }, source: 'import' }],
  };
  const saved = await settle(store.commit(set));
  if (!saved.ok) return saved;
  deps.pending.drop(importId);
  return ok({ changeSetId: set.id, counts });
}
