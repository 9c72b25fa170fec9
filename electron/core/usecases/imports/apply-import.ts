import type { Customer } from '../../../../shared/domain/customer.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import type { ImportId, PersonId } from '../../../../shared/domain/id.ts';
import type { ImportRecord } from '../../../../shared/domain/import-record.ts';
import { type Known, type Source, withEntry } from '../../../../shared/domain/known.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { CustomerItem } from '../../formats/import-report.ts';
import { nameKey } from '../../name-key.ts';
import type { ChangeSet, Op, WorkspaceStore } from '../../ports/store.ts';
import { newCustomer } from '../../records.ts';
import { settle } from '../../store-errors.ts';
import type { ImportDeps } from './check-import.ts';
import type { PendingImport } from './pending-imports.ts';

interface Stamp {
  readonly importId: ImportId;
  readonly asOf: Day;
  readonly by: PersonId;
}

const LINKED = {
  reseller: 'yes',
  advisor: 'no',
  syndication: 'no',
  'microsoft-support': 'no',
  none: 'no',
  unknown: null,
} as const;

/**
 * The customer with what the list says. A "Cloud Reseller" row says that we are linked and nothing about admin access; where
 * a subscription was bought is never read from it.
 */
export function withListItem(customer: Customer, item: CustomerItem, stamp: Stamp): Customer {
  const source: Source = {
    type: 'import',
    importId: stamp.importId,
    row: item.row,
    ...(item.relationshipText === null ? {} : { text: item.relationshipText.slice(0, 500) }),
  };
  const add = <T>(field: Known<T>, value: T | null): Known<T> =>
    value === null
      ? field
      : withEntry(field, { value, asOf: stamp.asOf, source, by: stamp.by, state: 'confirmed' });
  const name = item.name ?? customer.name;
  return {
    ...customer,
    name,
    nameKey: nameKey(name),
    otherNames:
      name === customer.name
        ? customer.otherNames
        : [...new Set([...customer.otherNames, customer.name])].slice(-20),
    tenantId: add(customer.tenantId, item.tenantId),
    domain: add(customer.domain, item.domain),
    country: add(customer.country, item.country),
    customDomains:
      item.customDomains.length === 0 ? customer.customDomains : [...item.customDomains].slice(0, 50),
    resellerRelationship: add(customer.resellerRelationship, LINKED[item.relationship]),
    relationshipToPartner: add(
      customer.relationshipToPartner,
      item.relationship === 'unknown' ? null : item.relationship,
    ),
    tags: [...new Set([...customer.tags, ...item.tags])].slice(0, 50),
    missingSince: null,
    removedAt: null,
  };
}

async function customerOps(
  deps: ImportDeps,
  store: WorkspaceStore,
  pending: PendingImport,
  skip: ReadonlySet<number>,
  stamp: Stamp,
): Promise<{ readonly ops: Op[]; readonly created: number; readonly changed: number }> {
  const fresh = pending.changes.new.filter((item) => !skip.has(item.row));
  const ops: Op[] = fresh.map((item) => {
    const put = withListItem(newCustomer(item.name ?? item.domain ?? item.tenantId), item, stamp);
    return { kind: 'customer', id: deps.ids.next(), ifRev: 0, put };
  });
  for (const { id, item } of pending.changes.changed.filter((one) => !skip.has(one.item.row))) {
    const found = await store.get('customer', id);
    if (found !== undefined)
      ops.push({ kind: 'customer', id, ifRev: found.rev, put: withListItem(found.body, item, stamp) });
  }
  for (const { id } of pending.changes.missing) {
    const found = await store.get('customer', id);
    const put =
      found === undefined
        ? undefined
        : { ...found.body, missingSince: found.body.missingSince ?? stamp.asOf };
    if (found !== undefined && put !== undefined && found.body.missingSince === null) {
      ops.push({ kind: 'customer', id, ifRev: found.rev, put });
    }
  }
  return {
    ops,
    created: fresh.length,
    changed: pending.changes.changed.filter((one) => !skip.has(one.item.row)).length,
  };
}

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

/** Applies a checked file as one undoable change set. Errors: `not-found` when it was cancelled, and the store's. */
export async function applyImport(
  deps: ImportDeps,
  { importId, skipRows }: ParsedInput<'imports.apply'>,
): Promise<Reply<'imports.apply'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const pending = deps.pending.get(importId);
  if (pending === undefined) return err({ code: 'not-found', entity: 'import', id: importId });
  const { store, person } = open.value;
  const stamp: Stamp = { importId: importId as ImportId, asOf: deps.clock.today(), by: person.id };
  const { ops, created, changed } = await customerOps(deps, store, pending, new Set(skipRows), stamp);
  const counts = {
    new: created,
    changed,
    unchanged: pending.changes.unchanged.length,
    rejected: pending.report.rejected,
    missing: pending.changes.missing.length,
  };
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
