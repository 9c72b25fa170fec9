import type { CaseLine } from '../../../../shared/domain/case.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import {
  type CaseDeps,
  decideLine,
  type LineDecision,
  readCustomerRecords,
  readShared,
} from './case-reading.ts';

/** A line as it is stored. */
export interface StoredLine {
  readonly open: OpenWorkspace;
  readonly found: Rec<'case'>;
  readonly line: CaseLine;
}

/** The line of a case. Errors: `not-found` of workspace, case or line. */
export async function readLine(
  deps: Pick<CaseDeps, 'desk'>,
  { id, lineId }: { readonly id: string; readonly lineId: string },
): Promise<Result<StoredLine, AppError>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('case', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'case', id });
  const line = found.body.lines.find((one) => one.lineId === lineId);
  if (line === undefined) return err({ code: 'not-found', entity: 'line', id: lineId });
  return ok({ open: open.value, found, line });
}

/** The same line with today's decision, and the edition it was decided in. */
export type ExplainedLine = StoredLine & LineDecision & { readonly edition: string };

/** The line decided today. Errors: `not-found`, also of its customer. */
export async function readDecidedLine(
  deps: CaseDeps,
  which: { readonly id: string; readonly lineId: string },
): Promise<Result<ExplainedLine, AppError>> {
  const stored = await readLine(deps, which);
  if (!stored.ok) return stored;
  const { open, found, line } = stored.value;
  const { customerId } = found.body;
  const customer = await open.store.get('customer', customerId);
  if (customer === undefined) return err({ code: 'not-found', entity: 'customer', id: customerId });
  const shared = await readShared(open, deps);
  const own = await readCustomerRecords(open, customerId);
  const decided = decideLine(deps.decisions, shared, own, customer.body, line);
  return ok({ ...stored.value, ...decided, edition: shared.workspace.baselineEdition });
}
