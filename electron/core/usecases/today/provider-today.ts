import type { CaseRow } from '../../../../shared/ipc/contract/cases.ts';
import type { ResellerRow } from '../../../../shared/ipc/contract/resellers.ts';
import type { ProviderToday } from '../../../../shared/ipc/contract/today.ts';
import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import { RESELLER_BLOCKS } from '../../../../shared/rules/reseller-standing.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { CaseDeps } from '../cases/case-reading.ts';
import { resellersOf } from '../customers/customer-partners.ts';
import { isOpenRequest } from '../requests/read-requests.ts';
import {
  customersByReseller,
  mpaListAsOf,
  type ResellerReading,
  readResellers,
  resellerRows,
} from '../resellers/read-resellers.ts';
import { dataAges } from './data-ages.ts';
import { requestMoves } from './needs-you.ts';

/** Resellers per reason, and the customers they have between them (one with two such resellers counts once). */
function blockedOf(rows: readonly ResellerRow[], { customers }: ResellerReading): ProviderToday['blocked'] {
  const byReseller = customersByReseller(customers);
  return RESELLER_BLOCKS.map((block) => {
    const found = rows.filter((row) => row.standing.blocks.includes(block));
    const touched = new Set(found.flatMap((row) => (byReseller.get(row.id) ?? []).map((one) => one.id)));
    return { block, resellers: found.length, customers: touched.size };
  });
}

/** Open cases by where their lines were bought, most first; a case with two channels counts in both. */
function boughtOf(cases: readonly CaseRow[]): ProviderToday['bought'] {
  const counts = new Map<string, number>();
  for (const channel of cases.flatMap((one) => one.channels))
    counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([channel, count]) => ({ channel: channel === 'unknown' ? null : channel, cases: count }));
}

/** The provider's day: whom an order would fail for, what customers bought where, drift, and what nobody looks after. */
export async function providerToday(deps: CaseDeps): Promise<Reply<'today.provider'>> {
  const required = await requireOpen(deps.desk);
  if (!required.ok) return required;
  const open = required.value;
  const reading = await readResellers(deps, open);
  const rows = resellerRows(deps, open, reading);
  const openCases = reading.cases.filter((one) => one.state === 'open');
  return ok({
    needsYou: requestMoves(reading.requests),
    setUpFinished: open.workspace.body.setupFinished,
    resellers: rows.length,
    customers: reading.customers.length,
    blocked: blockedOf(rows, reading),
    mpaListAsOf: await mpaListAsOf(open),
    bought: boughtOf(openCases),
    openCases: openCases.length,
    drift: openCases.filter((one) => one.drift).length,
    openRequests: reading.requests.filter(isOpenRequest).length,
    unassigned: reading.customers.filter((one) => resellersOf(one.body).length === 0).length,
    ages: await dataAges(
      open,
      ['customer-list', 'partner-relationships', 'mpa-status', 'subscriptions'],
      deps.clock.today(),
    ),
  });
}
