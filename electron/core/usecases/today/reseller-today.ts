import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { CaseDeps } from '../cases/case-reading.ts';
import { readCaseRows } from '../cases/read-cases.ts';
import { isOpenRequest, readRequestRows } from '../requests/read-requests.ts';
import { dataAges } from './data-ages.ts';
import { needsYou } from './needs-you.ts';

/** The reseller's work list: what comes next, numbers that open lists of the same length, recent cases, age of sources. */
export async function resellerToday(deps: CaseDeps): Promise<Reply<'today.reseller'>> {
  const required = await requireOpen(deps.desk);
  if (!required.ok) return required;
  const open = required.value;
  const cases = await readCaseRows(deps, open);
  const openCases = cases.filter((one) => one.state === 'open');
  const customers = await open.store.query('customer', {
    where: [{ field: 'removedAt', op: 'eq', value: null }],
    limit: 1,
  });
  const requests = await readRequestRows(open, deps.clock.today());
  return ok({
    needsYou: await needsYou(open, cases, requests),
    openCases: openCases.length,
    needsReview: openCases.filter((one) => one.needsReview).length,
    openRequests: requests.filter(isOpenRequest).length,
    customers: customers.total,
    recent: cases.slice(0, 6).map((one) => ({
      caseId: one.id,
      number: one.number,
      customerName: one.customerName,
      at: one.takenOn,
    })),
    ages: await dataAges(open, ['customer-list', 'subscriptions'], deps.clock.today()),
  });
}
