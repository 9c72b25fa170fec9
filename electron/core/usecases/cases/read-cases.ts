import type { CaseBody } from '../../../../shared/domain/case.ts';
import type { CasePage, CaseRow, OwnDecision } from '../../../../shared/ipc/contract/cases.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { Decision } from '../../../../shared/rules/decision.ts';
import { VERDICT_SEVERITY } from '../../../../shared/rules/vocabulary.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { readAll } from '../../records.ts';
import {
  type CaseDeps,
  decideLine,
  readCustomerRecords,
  readEveryCustomersRecords,
  readShared,
} from './case-reading.ts';
import { decideAll } from './decide-draft.ts';
import { decidedDifferently } from './then-and-now.ts';

const gravest = <V extends keyof typeof VERDICT_SEVERITY>(verdicts: readonly V[], none: V): V =>
  verdicts.reduce(
    (worst, one) => (VERDICT_SEVERITY[one] > VERDICT_SEVERITY[worst] ? one : worst),
    verdicts[0] ?? none,
  );

export async function peopleNames({ store }: OpenWorkspace): Promise<ReadonlyMap<string, string>> {
  return new Map((await readAll(store, 'person')).map((one) => [one.id, one.body.name]));
}

/** What lists show of a decided case: the gravest verdict of its lines on each side. */
export function summariseLines(decisions: readonly Decision[]) {
  return {
    support: gravest(
      decisions.map((one) => one.support),
      'not-requested',
    ),
    move: gravest(
      decisions.map((one) => one.move),
      'not-requested',
    ),
    openQuestions: new Set(decisions.flatMap((one) => one.questions)).size,
    needsReview: decisions.some((one) => one.support === 'needs-review' || one.move === 'needs-review'),
    drift: decisions.some((one) => one.drift.length > 0),
  };
}

/** Where the lines were bought, as they are decided today. */
const channelsOf = (decisions: readonly Decision[]): string[] => [
  ...new Set(decisions.map((one) => String(one.facts.acquisitionChannel ?? 'unknown'))),
];

/** Why some line is decided differently today, each reason once. */
const whyDifferent = (
  deps: CaseDeps,
  { lines }: CaseBody,
  decisions: readonly Decision[],
): CaseRow['decidedDifferently'] => [
  ...new Set(
    decisions.flatMap((decision, index) => decidedDifferently(deps, decision, lines[index]?.snapshot)),
  ),
];

/** Rows of every case, newest first. */
export async function readCaseRows(deps: CaseDeps, open: OpenWorkspace): Promise<CaseRow[]> {
  const shared = await readShared(open, deps);
  const names = await peopleNames(open);
  const cases = (await readAll(open.store, 'case')).sort((a, b) => b.body.number - a.body.number);
  const rows: CaseRow[] = [];
  const recordsOf = await readEveryCustomersRecords(open);
  for (const found of cases) {
    const customer = await open.store.get('customer', found.body.customerId);
    const own = recordsOf(found.body.customerId);
    const decisions =
      customer === undefined
        ? []
        : found.body.lines.map(
            (line) => decideLine(deps.decisions, shared, own, customer.body, line).decision,
          );
    rows.push({
      id: found.id,
      number: found.body.number,
      customerId: found.body.customerId,
      customerName: customer?.body.name ?? '',
      takenOn: found.body.takenOn,
      takenBy: names.get(found.body.takenBy) ?? '',
      state: found.body.state,
      lines: found.body.lines.length,
      ...summariseLines(decisions),
      decidedDifferently: whyDifferent(deps, found.body, decisions),
      ownDecision: found.body.lines.some((line) => line.ownDecision !== undefined),
      channels: channelsOf(decisions),
      key: `${found.body.number}|${customer?.body.nameKey ?? ''}`,
    });
  }
  return rows;
}

export async function listCases(deps: CaseDeps): Promise<Reply<'cases.list'>> {
  const open = await requireOpen(deps.desk);
  return open.ok ? ok({ rows: await readCaseRows(deps, open.value) }) : open;
}

const boughtOf = (body: CaseBody): CasePage['bought'] =>
  body.lines.map((line) => ({
    lineId: line.lineId,
    serviceType: line.serviceType.value,
    acquisitionChannel: line.acquisitionChannel.value,
    commerceGeneration: line.commerceGeneration.value,
    wish: line.wish,
    productText: line.productText ?? null,
  }));

const ownDecisionsOf = ({ lines }: CaseBody, names: ReadonlyMap<string, string>): OwnDecision[] =>
  lines.flatMap(({ lineId, ownDecision: own }) =>
    own === undefined
      ? []
      : [
          {
            lineId,
            support: own.support ?? null,
            move: own.move ?? null,
            reason: own.reason,
            until: own.until ?? null,
            by: names.get(own.by) ?? '',
            at: own.at,
          },
        ],
  );

/** A case with today's decision of each line. Errors: `not-found`. */
export async function readCasePage(
  deps: CaseDeps,
  open: OpenWorkspace,
  id: string,
): Promise<Result<CasePage, AppError>> {
  const found = await open.store.get('case', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'case', id });
  const customer = await open.store.get('customer', found.body.customerId);
  if (customer === undefined)
    return err({ code: 'not-found', entity: 'customer', id: found.body.customerId });
  const shared = await readShared(open, deps);
  const own = await readCustomerRecords(open, customer.id);
  const names = await peopleNames(open);
  return ok({
    ...decideAll(deps, { shared, own, customer: customer.body }, found.body.lines),
    id: found.id,
    number: found.body.number,
    customerId: customer.id,
    customerName: customer.body.name,
    takenOn: found.body.takenOn,
    takenBy: names.get(found.body.takenBy) ?? '',
    note: found.body.note,
    tenantId: customer.body.tenantId.value,
    ownDecisions: ownDecisionsOf(found.body, names),
    bought: boughtOf(found.body),
  });
}

export async function getCase(deps: CaseDeps, { id }: ParsedInput<'cases.get'>): Promise<Reply<'cases.get'>> {
  const open = await requireOpen(deps.desk);
  return open.ok ? readCasePage(deps, open.value, id) : open;
}
