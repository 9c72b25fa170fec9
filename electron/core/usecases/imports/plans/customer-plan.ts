import type { Customer } from '../../../../../shared/domain/customer.ts';
import type { PartnerId } from '../../../../../shared/domain/id.ts';
import { unknown } from '../../../../../shared/domain/known.ts';
import type { Rec } from '../../../../../shared/domain/record.ts';
import type { CheckedRow } from '../../../../../shared/ipc/contract/imports.ts';
import type { CustomerChanges, ExistingCustomer, FieldChange } from '../../../formats/import-changes.ts';
import type { CustomerItem, ListedRelationship } from '../../../formats/import-report.ts';
import { nameKey } from '../../../name-key.ts';
import type { Op, WorkspaceStore } from '../../../ports/store.ts';
import { newCustomer } from '../../../records.ts';
import {
  BLANK_ROW,
  fromImport,
  type ImportPlan,
  type ImportStamp,
  importSource,
  type NamedAbout,
  SHOWN_ROWS,
} from '../import-plan.ts';

const LINKED = {
  reseller: 'yes',
  advisor: 'no',
  syndication: 'no',
  'microsoft-support': 'no',
  none: 'no',
  unknown: null,
} as const;

/** The reseller whose customers the list holds, with the customer it is about. */
function withReseller(
  customer: Customer,
  reseller: PartnerId | null,
  stamp: ImportStamp,
  row: number,
): Customer {
  if (reseller === null) return customer;
  const add = fromImport(stamp, importSource(stamp, row, 'customer-list'));
  const others = customer.partnerRelationships.filter((one) => one.partnerId !== reseller);
  const own = customer.partnerRelationships.find((one) => one.partnerId === reseller);
  const has = add(own?.has ?? unknown<'yes' | 'no'>(), 'yes');
  return { ...customer, partnerRelationships: [...others, { partnerId: reseller, has }].slice(-50) };
}

/**
 * The customer with what the list says. A "Cloud Reseller" row says that we are linked and nothing about admin access; where
 * a subscription was bought is never read from it.
 */
export function withListItem(
  customer: Customer,
  item: CustomerItem,
  stamp: ImportStamp,
  reseller: PartnerId | null = null,
): Customer {
  const add = fromImport(stamp, importSource(stamp, item.row, 'customer-list'));
  const name = item.name ?? customer.name;
  const listed: Customer = {
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
    resellerRelationship: add(
      customer.resellerRelationship,
      LINKED[item.relationship],
      item.relationshipText,
    ),
    relationshipToPartner: add(
      customer.relationshipToPartner,
      item.relationship === 'unknown' ? null : item.relationship,
      item.relationshipText,
    ),
    tags: [...new Set([...customer.tags, ...item.tags])].slice(0, 50),
    missingSince: null,
    removedAt: null,
  };
  return withReseller(listed, reseller, stamp, item.row);
}

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

type Row = Omit<CheckedRow, 'group'>;

const itemRow = (item: CustomerItem): Row => ({
  ...BLANK_ROW,
  row: item.row,
  line: item.line,
  name: item.name ?? '',
  foreignId: item.tenantId,
  detail: item.domain,
  warnings: [...item.warnings],
  changes: [],
});

const shortRow = (one: CustomerChanges['missing'][number]): Row => ({
  ...BLANK_ROW,
  name: one.name,
  foreignId: one.tenantId,
  warnings: [],
  changes: [],
});

function rowsOf(changes: CustomerChanges): CheckedRow[] {
  const rows = <T>(group: CheckedRow['group'], list: readonly T[], make: (one: T) => Row): CheckedRow[] =>
    list.slice(0, SHOWN_ROWS).map((one) => ({ group, ...make(one) }));
  return [
    ...rows('new', changes.new, itemRow),
    ...rows('changed', changes.changed, (one) => ({
      ...itemRow(one.item),
      name: one.name,
      changes: one.fields.map(({ field, before, after }) => ({ field, before, after })),
    })),
    ...rows('unchanged', changes.unchanged, shortRow),
    ...rows('missing', changes.missing, shortRow),
  ];
}

/**
 * The changes of a list that holds one reseller's customers: that reseller is new to some of them, and nobody can be
 * missing from it.
 */
export function changesForReseller(
  changes: CustomerChanges,
  items: readonly CustomerItem[],
  customers: readonly Rec<'customer'>[],
  reseller: { readonly id: string; readonly name: string },
): CustomerChanges {
  const byId = new Map<string, Rec<'customer'>>(customers.map((one) => [one.id, one]));
  const byTenant = new Map(items.map((item) => [item.tenantId, item]));
  const isNews = (id: string): boolean =>
    byId.get(id)?.body.partnerRelationships.find((one) => one.partnerId === reseller.id)?.has.value !== 'yes';
  const field: FieldChange = { field: 'reseller', before: null, after: reseller.name };
  const changed = changes.changed.map((one) =>
    isNews(one.id) ? { ...one, fields: [...one.fields, field] } : one,
  );
  const news = changes.unchanged.flatMap((one) => {
    const item = byTenant.get(one.tenantId.toLowerCase());
    return item !== undefined && isNews(one.id) ? [{ ...one, fields: [field], item }] : [];
  });
  return {
    new: changes.new,
    changed: [...changed, ...news],
    unchanged: changes.unchanged.filter((one) => !news.some(({ id }) => id === one.id)),
    missing: [],
  };
}

async function changedOps(
  store: WorkspaceStore,
  changes: CustomerChanges['changed'],
  edit: (before: Customer, item: CustomerItem) => Customer,
): Promise<Op[]> {
  const ops: Op[] = [];
  for (const { id, item } of changes) {
    const found = await store.get('customer', id);
    if (found !== undefined)
      ops.push({ kind: 'customer', id, ifRev: found.rev, put: edit(found.body, item) });
  }
  return ops;
}

/** Absence from a whole list is a question: only its day is noted. */
async function missingOps(
  store: WorkspaceStore,
  missing: CustomerChanges['missing'],
  { asOf }: ImportStamp,
): Promise<Op[]> {
  const ops: Op[] = [];
  for (const { id } of missing) {
    const found = await store.get('customer', id);
    if (found !== undefined && found.body.missingSince === null)
      ops.push({ kind: 'customer', id, ifRev: found.rev, put: { ...found.body, missingSince: asOf } });
  }
  return ops;
}

/** A list of customers; in a provider's workspace a person may say that it holds one reseller's customers only. */
export function customerPlan(changes: CustomerChanges, about: NamedAbout, asksReseller: boolean): ImportPlan {
  const reseller = about?.kind === 'reseller' ? about.id : null;
  return {
    of: 'customers',
    asks: asksReseller ? 'reseller' : null,
    counts: {
      new: changes.new.length,
      changed: changes.changed.length,
      unchanged: changes.unchanged.length,
      missing: changes.missing.length,
    },
    unplaced: 0,
    rows: rowsOf(changes),
    write: async (store, ids, skip, stamp) => {
      const fresh = changes.new.filter((item) => !skip.has(item.row));
      const changed = changes.changed.filter((one) => !skip.has(one.item.row));
      const added: Op[] = fresh.map((item) => {
        const blank = newCustomer(item.name ?? item.domain ?? item.tenantId);
        return {
          kind: 'customer',
          id: ids.next(),
          ifRev: 0,
          put: withListItem(blank, item, stamp, reseller),
        };
      });
      const edited = await changedOps(store, changed, (before, item) =>
        withListItem(before, item, stamp, reseller),
      );
      const missing = await missingOps(store, changes.missing, stamp);
      return { ops: [...added, ...edited, ...missing], created: fresh.length, changed: changed.length };
    },
  };
}
