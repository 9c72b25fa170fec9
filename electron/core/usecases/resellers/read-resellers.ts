import { currentEntry, type Known } from '../../../../shared/domain/known.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import { regionOf } from '../../../../shared/domain/region-table.ts';
import type { CaseRow } from '../../../../shared/ipc/contract/cases.ts';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import type { PartnerFact, ResellerRow } from '../../../../shared/ipc/contract/resellers.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { resellerStanding } from '../../../../shared/rules/reseller-standing.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { nameOrder } from '../../name-key.ts';
import { readAll } from '../../records.ts';
import type { CaseDeps } from '../cases/case-reading.ts';
import { readCaseRows } from '../cases/read-cases.ts';
import { resellersOf } from '../customers/customer-partners.ts';
import { customerRowsOf } from '../customers/customer-rows.ts';
import { isOpenRequest, readRequestRows } from '../requests/read-requests.ts';

/** Everything reseller rows are counted from, each kind read once. */
export interface ResellerReading {
  readonly resellers: readonly Rec<'partner'>[];
  readonly customers: readonly Rec<'customer'>[];
  readonly cases: readonly CaseRow[];
  readonly requests: readonly RequestRow[];
}

export async function readResellers(deps: CaseDeps, open: OpenWorkspace): Promise<ResellerReading> {
  const isThere = [{ field: 'removedAt', op: 'eq', value: null } as const];
  return {
    resellers: await readAll(open.store, 'partner', [
      { field: 'partnerKind', op: 'eq', value: 'indirect-reseller' },
      ...isThere,
    ]),
    customers: await readAll(open.store, 'customer', isThere),
    cases: await readCaseRows(deps, open),
    requests: await readRequestRows(open, deps.clock.today()),
  };
}

/** Customers by the reseller they are linked with. */
export function customersByReseller(
  customers: readonly Rec<'customer'>[],
): ReadonlyMap<string, readonly Rec<'customer'>[]> {
  const found = new Map<string, Rec<'customer'>[]>();
  for (const one of customers) {
    for (const id of resellersOf(one.body)) {
      const group = found.get(id);
      if (group === undefined) found.set(id, [one]);
      else group.push(one);
    }
  }
  return found;
}

/** Rows of every linked reseller. */
export function resellerRows(
  { regions }: Pick<Deps, 'regions'>,
  { workspace }: OpenWorkspace,
  { resellers, customers, cases, requests }: ResellerReading,
): ResellerRow[] {
  const byReseller = customersByReseller(customers);
  const openRequests = requests.filter(isOpenRequest);
  const withCase = new Set(cases.filter((one) => one.state === 'open').map((one) => one.customerId));
  const withRequest = new Set(openRequests.map((one) => one.customerId));
  return resellers.map(({ id, body }) => {
    const own = byReseller.get(id) ?? [];
    const ids = new Set<string>(own.map((one) => one.id));
    const country = body.country.value;
    return {
      id,
      name: body.name,
      key: [body.nameKey, body.partnerId, body.tenantId, country?.toLowerCase()].filter(Boolean).join('|'),
      order: nameOrder(body.nameKey),
      partnerId: body.partnerId,
      partnerIdKind: body.partnerIdKind.value ?? 'not-sure',
      country,
      region: country === null ? null : (regionOf(regions, country) ?? null),
      partnership: body.partnership.value,
      mpa: body.mpa.value,
      standing: copyOf(resellerStanding(body, workspace.body, regions)),
      customers: own.length,
      openRequests: openRequests.filter((one) => ids.has(one.customerId ?? one.id)).length,
      waiting: own.filter((one) => withCase.has(one.id) || withRequest.has(one.id)).length,
    };
  });
}

const copyOf = (standing: ReturnType<typeof resellerStanding>): ResellerRow['standing'] => ({
  ...standing,
  blocks: [...standing.blocks],
  open: [...standing.open],
});

/** Day of the newest status list, `null` when none was imported. */
export async function mpaListAsOf({ store }: OpenWorkspace): Promise<string | null> {
  const days = (await readAll(store, 'import'))
    .filter((one) => one.body.file.format === 'mpa-status')
    .map((one) => one.body.asOf);
  return days.sort().at(-1) ?? null;
}

export async function listResellers(deps: CaseDeps): Promise<Reply<'resellers.list'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const rows = resellerRows(deps, open.value, await readResellers(deps, open.value));
  return ok({ rows, mpaListAsOf: await mpaListAsOf(open.value) });
}

function factOf(field: PartnerFact['field'], known: Known<string>): PartnerFact {
  const entry = currentEntry(known);
  return {
    field,
    value: known.value,
    text: entry?.source.text ?? null,
    origin: entry?.source.type ?? null,
    asOf: entry?.asOf ?? null,
  };
}

const factsOf = ({ body }: Rec<'partner'>): PartnerFact[] => [
  factOf('partnership', body.partnership),
  factOf('mpa', body.mpa),
  factOf('vettingStatus', body.vettingStatus),
  factOf('programmeStatus', body.programmeStatus),
  factOf('country', body.country),
  factOf('partnerIdKind', body.partnerIdKind),
  factOf('partnerIdCountry', body.partnerIdCountry),
  factOf('adminAccessToReseller', body.adminAccessToReseller),
];

/** One reseller with what is known of it, its customers and their requests. Errors: `not-found`. */
export async function getReseller(
  deps: CaseDeps,
  { id }: ParsedInput<'resellers.get'>,
): Promise<Reply<'resellers.get'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const reading = await readResellers(deps, open.value);
  const found = reading.resellers.find((one) => one.id === id);
  if (found === undefined) return err({ code: 'not-found', entity: 'partner', id });
  const [row] = resellerRows(deps, open.value, { ...reading, resellers: [found] });
  if (row === undefined) return err({ code: 'not-found', entity: 'partner', id });
  const own = customersByReseller(reading.customers).get(id) ?? [];
  const ids = new Set<string>(own.map((one) => one.id));
  return ok({
    ...row,
    tenantId: found.body.tenantId,
    contact: found.body.contact,
    facts: factsOf(found),
    customerRows: customerRowsOf(own, reading.cases, new Map([[id, found.body.name]])),
    requestRows: reading.requests.filter((one) => ids.has(one.customerId ?? one.id)),
  });
}
