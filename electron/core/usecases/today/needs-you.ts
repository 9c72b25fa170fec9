import type { CaseRow } from '../../../../shared/ipc/contract/cases.ts';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import type { NeedsYouRow } from '../../../../shared/ipc/contract/today.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { readDraft } from '../cases/keep-draft.ts';

const EMPTY = {
  caseId: null,
  caseNumber: null,
  customerName: null,
  since: null,
  questions: 0,
  requestId: null,
  requestNumber: null,
} as const;

/** The most urgent move first. */
const REQUEST_MOVES = ['sent-back', 'to-confirm', 'reminder-due', 'lapsed'] as const;

/** The one move a request calls for, and since when; undefined when somebody else has to move. */
function moveOf(row: RequestRow): Pick<NeedsYouRow, 'kind' | 'since'> | undefined {
  if (row.sentBackOn !== null) return { kind: 'sent-back', since: row.sentBackOn };
  const seen = row.proposals.map((one) => one.on).sort()[0];
  if (seen !== undefined) return { kind: 'to-confirm', since: seen };
  if (row.state === 'lapsed' || row.due === 'lapse') return { kind: 'lapsed', since: row.sentOn };
  return row.due === 'reminder' ? { kind: 'reminder-due', since: row.nextDueOn } : undefined;
}

/** Requests that need somebody here: by class of urgency, within a class the oldest first. */
export function requestMoves(rows: readonly RequestRow[]): NeedsYouRow[] {
  const moves = rows.flatMap((row): NeedsYouRow[] => {
    const move = moveOf(row);
    if (move === undefined) return [];
    const { id: requestId, number: requestNumber, customerName } = row;
    return [{ ...EMPTY, ...move, requestId, requestNumber, customerName }];
  });
  return REQUEST_MOVES.flatMap((kind) =>
    moves
      .filter((one) => one.kind === kind)
      .sort(
        (a, b) =>
          (a.since ?? '').localeCompare(b.since ?? '') || (a.requestNumber ?? 0) - (b.requestNumber ?? 0),
      ),
  );
}

/** Next moves of a reseller in the order of their urgency: a draft, requests, blocked cases (oldest first), set-up. */
export async function needsYou(
  open: OpenWorkspace,
  cases: readonly CaseRow[],
  requests: readonly RequestRow[],
): Promise<NeedsYouRow[]> {
  const blocked = cases
    .filter((one) => one.state === 'open' && one.needsReview)
    .sort((a, b) => a.number - b.number)
    .map((one) => ({
      ...EMPTY,
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
  return [...found, ...requestMoves(requests), ...blocked, ...setUp];
}
