import type { CaseRow } from '../../../../shared/ipc/contract/cases.ts';
import type { NeedsYouRow } from '../../../../shared/ipc/contract/today.ts';
import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { CaseDeps } from '../cases/case-reading.ts';
import { readDraft } from '../cases/keep-draft.ts';
import { readCaseRows } from '../cases/read-cases.ts';
import { isOpenRequest, readRequestRows } from '../requests/read-requests.ts';
import { dataAges } from './data-ages.ts';

const EMPTY = { caseId: null, caseNumber: null, customerName: null, since: null, questions: 0 } as const;

/** Next moves in the order of their urgency: questions that block a case (oldest first), a draft, unfinished set-up. */
async function needsYou(open: OpenWorkspace, cases: readonly CaseRow[]): Promise<NeedsYouRow[]> {
  const blocked = cases
    .filter((one) => one.state === 'open' && one.needsReview)
    .sort((a, b) => a.number - b.number)
    .map((one) => ({
      kind: 'blocked-by-question' as const,
      caseId: one.id,
      caseNumber: one.number,
      customerName: one.customerName,
      since: one.takenOn,
      questions: one.openQuestions,
    }));
  const draft = await readDraft(open);
  const found: NeedsYouRow[] =
    draft === undefined ? [] : [{ ...EMPTY, kind: 'draft-found', since: draft.updatedAt.slice(0, 10) }];
  const setUp: NeedsYouRow[] = open.workspace.body.setupFinished
    ? []
    : [{ ...EMPTY, kind: 'unfinished-set-up' }];
  return [...found, ...blocked, ...setUp];
}

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
  return ok({
    needsYou: await needsYou(open, cases),
    openCases: openCases.length,
    needsReview: openCases.filter((one) => one.needsReview).length,
    openRequests: (await readRequestRows(open, deps.clock.today())).filter(isOpenRequest).length,
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
