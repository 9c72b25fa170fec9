import type { CaseLine } from '../../../../shared/domain/case.ts';
import type { Customer } from '../../../../shared/domain/customer.ts';
import type { IntakeDraft } from '../../../../shared/domain/draft.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { DecidedLines } from '../../../../shared/ipc/contract/cases.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { Decision } from '../../../../shared/rules/decision.ts';
import { usedFacts } from '../../decisions.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { newCustomer } from '../../records.ts';
import {
  type CaseDeps,
  type CustomerRecords,
  decideLine,
  readCustomerRecords,
  readShared,
  type SharedRecords,
} from './case-reading.ts';
import { linesFrom, type Statement, withQuickCheck } from './intake-records.ts';
import { decidedThen } from './then-and-now.ts';

/** A case being taken, as the records it would become. `existing` is the stored customer when it is not a new one. */
export interface IntakeRecords {
  readonly open: OpenWorkspace;
  readonly shared: SharedRecords;
  readonly own: CustomerRecords;
  readonly existing: Rec<'customer'> | undefined;
  readonly customer: Customer;
  readonly lines: readonly CaseLine[];
}

/** Name of a customer nobody has named yet: when it was met says which one it is. */
const unnamed = (now: string): string => `? ${now.slice(0, 10)} ${now.slice(11, 16)}`;

/** Reads what the intake says into records without storing anything. Errors: `not-found` for a customer that is gone. */
export async function readIntake(
  deps: CaseDeps,
  intake: IntakeDraft,
): Promise<Result<IntakeRecords, AppError>> {
  const required = await requireOpen(deps.desk);
  if (!required.ok) return required;
  const open = required.value;
  const id = intake.customer !== undefined && 'existing' in intake.customer ? intake.customer.existing : null;
  const existing = id === null ? undefined : await open.store.get('customer', id);
  if (id !== null && existing === undefined) return err({ code: 'not-found', entity: 'customer', id });
  const named =
    intake.customer !== undefined && 'newName' in intake.customer ? intake.customer.newName.trim() : '';
  const shared = await readShared(open, deps);
  const who: Statement = { by: open.person.id, on: shared.today };
  const before = existing?.body ?? newCustomer(named || unnamed(deps.clock.now()));
  return ok({
    open,
    shared,
    own: await readCustomerRecords(open, id),
    existing,
    customer: withQuickCheck(before, intake.quickCheck, shared.workspace, who),
    lines: linesFrom(intake, who),
  });
}

/** Cards of the given lines: decision, facts, and the texts of every rule that fired or drifted. */
export function decideAll(
  deps: CaseDeps,
  records: Pick<IntakeRecords, 'shared' | 'own' | 'customer'>,
  lines: readonly CaseLine[],
): DecidedLines {
  const edition = records.shared.workspace.baselineEdition;
  const decided = lines.map((line) => {
    const { caseFacts, decision } = decideLine(
      deps.decisions,
      records.shared,
      records.own,
      records.customer,
      line,
    );
    return {
      lineId: line.lineId,
      facts: usedFacts(caseFacts),
      decision,
      decidedThen: decidedThen(deps, decision, line.snapshot),
    };
  });
  return {
    lines: decided,
    rules: textsOf(
      deps,
      edition,
      decided.map(({ decision }) => decision),
    ),
  };
}

/** Texts of every rule that fired in one of the decisions or stands behind its drift. */
export function textsOf(
  deps: Pick<CaseDeps, 'decisions'>,
  edition: string,
  decisions: readonly Decision[],
): DecidedLines['rules'] {
  const ids = decisions.flatMap(({ ruleIds, drift }) => [...ruleIds, ...drift.flatMap((one) => one.ruleIds)]);
  return { ...deps.decisions.texts(edition, [...new Set(ids)]) };
}

/** The verdicts so far of a case being taken; nothing is stored. */
export async function decideDraft(
  deps: CaseDeps,
  { intake }: ParsedInput<'cases.decide-draft'>,
): Promise<Reply<'cases.decide-draft'>> {
  const read = await readIntake(deps, intake);
  return read.ok ? ok(decideAll(deps, read.value, read.value.lines)) : read;
}
