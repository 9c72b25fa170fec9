import type { Rec } from '../../../../shared/domain/record.ts';
import { compareKey } from '../../../../shared/domain/text.ts';
import type { CaseRow } from '../../../../shared/ipc/contract/cases.ts';
import type { CustomerRow } from '../../../../shared/ipc/contract/customers.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { nameOrder } from '../../name-key.ts';
import { readAll } from '../../records.ts';
import { resellersOf } from './customer-partners.ts';

/** Newest case per customer; rows come newest first. */
function newestByCustomer(rows: readonly CaseRow[]): ReadonlyMap<string, CaseRow> {
  const newest = new Map<string, CaseRow>();
  for (const row of rows) if (!newest.has(row.customerId)) newest.set(row.customerId, row);
  return newest;
}

function rowOf(
  { id, body }: Rec<'customer'>,
  newest: CaseRow | undefined,
  resellers: readonly string[],
): CustomerRow {
  const [domain, tenantId] = [body.domain.value, body.tenantId.value];
  return {
    id,
    name: body.name,
    key: [
      body.nameKey,
      ...body.otherNames.map(compareKey),
      domain?.toLowerCase(),
      ...body.customDomains.map((one) => one.toLowerCase()),
      tenantId,
      ...body.tags,
      ...resellers.map(compareKey),
    ]
      .filter(Boolean)
      .join('|'),
    order: nameOrder(body.nameKey),
    domain,
    tenantId,
    relationship: body.resellerRelationship.value ?? 'unknown',
    caseId: newest?.id ?? null,
    support: newest?.support ?? null,
    move: newest?.move ?? null,
    openQuestions: newest?.openQuestions ?? 0,
    knowsQuickCheck: body.isCspPartnerTenant.value !== null && body.country.value !== null,
    resellers: [...resellers],
  };
}

/** Rows of customers with the verdicts of their newest cases. `partnerNames` = names of the resellers by id. */
export function customerRowsOf(
  customers: readonly Rec<'customer'>[],
  cases: readonly CaseRow[],
  partnerNames: ReadonlyMap<string, string>,
): CustomerRow[] {
  const newest = newestByCustomer(cases);
  return customers.map((one) =>
    rowOf(
      one,
      newest.get(one.id),
      resellersOf(one.body).flatMap((id) => partnerNames.get(id) ?? []),
    ),
  );
}

/** Names of every linked reseller, by id. */
export async function resellerNames({ store }: OpenWorkspace): Promise<ReadonlyMap<string, string>> {
  const found = await readAll(store, 'partner', [
    { field: 'partnerKind', op: 'eq', value: 'indirect-reseller' },
  ]);
  return new Map(found.map((one) => [one.id, one.body.name]));
}
