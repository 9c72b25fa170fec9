import type { CustomerChanges, ExistingCustomer, FieldChange } from '../import-changes.ts';
import type { CustomerItem, FileReport } from '../import-report.ts';

type Change = FieldChange | null;

const changed = (field: FieldChange['field'], before: string | null, after: string | null): Change =>
  before === after ? null : { field, before, after };

const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join(', '));

/** A list without the value says nothing; it never empties what we have. */
const stated = (field: FieldChange['field'], before: string | null, after: string | null): Change =>
  after === null ? null : changed(field, before, after);

const sameDomain = (a: string | null, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();

const newIn = (before: readonly string[], after: readonly string[]): boolean =>
  after.some((one) => !before.includes(one));

/** What a row would change about a customer, field by field. Tags are only ever added. */
function fieldChanges(existing: ExistingCustomer, item: CustomerItem): FieldChange[] {
  const { customDomains, tags } = existing;
  const allTags = [...new Set([...tags, ...item.tags])];
  const found: readonly Change[] = [
    stated('name', existing.name, item.name),
    sameDomain(existing.domain, item.domain) ? null : stated('domain', existing.domain, item.domain),
    stated('country', existing.country, item.country),
    item.relationship === 'unknown'
      ? null
      : changed('relationship', existing.relationship, item.relationship),
    stated('customDomains', joined(customDomains), joined(item.customDomains)),
    newIn(tags, item.tags) ? changed('tags', joined(tags), joined(allTags)) : null,
    changed('missingSince', existing.missingSince, null),
    changed('removedAt', existing.removedAt, null),
  ];
  return found.filter((change) => change !== null);
}

const byTenant = (customers: readonly ExistingCustomer[]): Map<string, ExistingCustomer> =>
  new Map(
    customers.flatMap((one) => (one.tenantId === null ? [] : [[one.tenantId.toLowerCase(), one] as const])),
  );

const shortOf = (one: ExistingCustomer) => ({ id: one.id, tenantId: one.tenantId ?? '', name: one.name });

/**
 * Customers that were in a list before and are not in this one; asked about only when the list is a full one
 * (domain 5.5).
 */
function missingFrom(report: FileReport, existing: readonly ExistingCustomer[]): ExistingCustomer[] {
  if (report.completeness !== 'full') return [];
  const seen = new Set([...report.customers.map((item) => item.tenantId), ...report.rejectedTenantIds]);
  return existing.filter(
    (one) =>
      one.listed && one.removedAt === null && one.tenantId !== null && !seen.has(one.tenantId.toLowerCase()),
  );
}

/**
 * Compares a list with the customers we have. Only the tenant id joins: the same name or domain never does. A
 * repetition within the list counts once. Nothing is ever removed: `missing` is a question.
 */
export function diffCustomers(report: FileReport, existing: readonly ExistingCustomer[]): CustomerChanges {
  const known = byTenant(existing);
  const firsts = report.customers.filter((item) => !item.warnings.includes('duplicate'));
  const fresh: CustomerItem[] = [];
  const changes: CustomerChanges['changed'][number][] = [];
  const unchanged: CustomerChanges['unchanged'][number][] = [];
  for (const item of firsts) {
    const one = known.get(item.tenantId);
    const fields = one === undefined ? [] : fieldChanges(one, item);
    if (one === undefined) fresh.push(item);
    else if (fields.length === 0) unchanged.push(shortOf(one));
    else changes.push({ ...shortOf(one), fields, item });
  }
  return { new: fresh, changed: changes, unchanged, missing: missingFrom(report, existing).map(shortOf) };
}
