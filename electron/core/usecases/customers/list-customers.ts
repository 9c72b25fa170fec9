import type { Rec } from '../../../../shared/domain/record.ts';
import { compareKey } from '../../../../shared/domain/text.ts';
import type { CaseRow } from '../../../../shared/ipc/contract/cases.ts';
import type { CustomerRow } from '../../../../shared/ipc/contract/customers.ts';
import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { nameOrder } from '../../name-key.ts';
import { readAll } from '../../records.ts';
import type { CaseDeps } from '../cases/case-reading.ts';
import { readCaseRows } from '../cases/read-cases.ts';

/** Newest case per customer; rows come newest first. */
function newestByCustomer(rows: readonly CaseRow[]): ReadonlyMap<string, CaseRow> {
  const newest = new Map<string, CaseRow>();
  for (const row of rows) if (!newest.has(row.customerId)) newest.set(row.customerId, row);
  return newest;
}

function rowOf({ id, body }: Rec<'customer'>, newest: CaseRow | undefined): CustomerRow {
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
  };
}

/** Every customer that was not removed, with the verdicts of its newest case. */
export async function listCustomers(deps: CaseDeps): Promise<Reply<'customers.list'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const newest = newestByCustomer(await readCaseRows(deps, open.value));
  const customers = await readAll(open.value.store, 'customer', [
    { field: 'removedAt', op: 'eq', value: null },
  ]);
  return ok({ rows: customers.map((one) => rowOf(one, newest.get(one.id))) });
}
