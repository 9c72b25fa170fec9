import { type Day, localDay } from '../../../../shared/domain/day.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Task } from '../../../../shared/domain/task.ts';
import type { TaskRow } from '../../../../shared/ipc/contract/tasks.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Decision, DecisionStep } from '../../../../shared/rules/decision.ts';
import type { DeadlineId, StepDueRule } from '../../../../shared/rules/listed-ids.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { newTask, readAll } from '../../records.ts';
import {
  type CaseDeps,
  type CustomerRecords,
  decideLine,
  readCustomerRecords,
  readShared,
  type SharedRecords,
} from '../cases/case-reading.ts';

const DAY_MS = 86_400_000;

const daysAfter = (today: Day, days: number): Day =>
  localDay(new Date(Date.parse(`${today}T12:00:00`) + days * DAY_MS));

/** The deadline that limits a step in time. */
const DEADLINE_OF: Readonly<Partial<Record<StepDueRule, DeadlineId>>> = {
  'gdap-request-90-days': 'gdap-request-expiry',
  'transfer-request-30-days': 'transfer-request-expiry',
  'before-expired-grace-ends': 'expired-grace',
};

/** Due day of a step: its deadline's, when the facts say it. A deadline without a day is named all the same. */
function dueOf(step: DecisionStep, { deadlines }: Decision, today: Day): Pick<Task, 'dueOn' | 'dueFrom'> {
  const dueFrom = step.dueRule === undefined ? undefined : DEADLINE_OF[step.dueRule];
  if (dueFrom === undefined) return { dueOn: null, dueFrom: null };
  const found = deadlines.find((one) => one.id === dueFrom);
  return { dueOn: found === undefined ? null : daysAfter(today, found.daysLeft), dueFrom };
}

const keyOf = ({ caseId, lineId, stepId, actor }: Task): string => [caseId, lineId, stepId, actor].join(' ');

/** What tasks of a customer's cases are made from. */
export interface TaskReading {
  readonly customer: Rec<'customer'>;
  readonly shared: SharedRecords;
  readonly own: CustomerRecords;
  readonly tasks: readonly Rec<'task'>[];
}

export async function readTaskReading(
  deps: CaseDeps,
  open: OpenWorkspace,
  customer: Rec<'customer'>,
): Promise<TaskReading> {
  const where = [{ field: 'customerId', op: 'eq', value: customer.id } as const];
  return {
    customer,
    shared: await readShared(open, deps),
    own: await readCustomerRecords(open, customer.id),
    tasks: (await readAll(open.store, 'task', where)).filter((one) => one.body.removedAt === null),
  };
}

/** Steps of a case that are no tasks yet, as tasks. A step that two lines share is one task of each line. */
export function missingTasks(
  deps: CaseDeps,
  { customer, shared, own, tasks }: TaskReading,
  found: Rec<'case'>,
): Task[] {
  const known = new Set(tasks.map((one) => keyOf(one.body)));
  return found.body.lines.flatMap((line, lineIndex) => {
    const { decision } = decideLine(deps.decisions, shared, own, customer.body, line);
    return decision.steps
      .map(
        (step, index): Task => ({
          ...newTask(customer.id, step.actor),
          caseId: found.id,
          lineId: line.lineId,
          stepId: step.id,
          position: lineIndex * 100 + index,
          ...dueOf(step, decision, shared.today),
        }),
      )
      .filter((one) => !known.has(keyOf(one)));
  });
}

function rowOf({ id, body }: Rec<'task'>, numbers: ReadonlyMap<string, number>, today: Day): TaskRow {
  const isOpen = body.state === 'open';
  return {
    id,
    stepId: body.stepId,
    title: body.title,
    actor: body.actor,
    caseId: body.caseId,
    caseNumber: body.caseId === null ? null : (numbers.get(body.caseId) ?? null),
    dueOn: body.dueOn,
    dueFrom: body.dueFrom,
    overdue: isOpen && body.dueOn !== null && body.dueOn < today,
    state: body.state,
    reason: body.reason,
    doneOn: body.doneOn,
    howKnown: body.howKnown ?? null,
  };
}

const padded = (value: number): string => String(value).padStart(9, '0');

/** Open ones first, by due day; those of one case in the order of its steps. */
function byUrgency(a: Ranked, b: Ranked): number {
  const rank = ({ row, position }: Ranked): string =>
    [row.state === 'open' ? 0 : 1, row.dueOn ?? '9999', padded(row.caseNumber ?? 0), padded(position)].join(
      ' ',
    );
  const [left, right] = [rank(a), rank(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

interface Ranked {
  readonly row: TaskRow;
  readonly position: number;
}

/** Tasks of a customer, and the open cases whose steps are no tasks yet. Errors: `not-found`. */
export async function listTasks(
  deps: CaseDeps,
  { customerId }: ParsedInput<'tasks.list'>,
): Promise<Reply<'tasks.list'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const customer = await open.value.store.get('customer', customerId);
  if (customer === undefined) return err({ code: 'not-found', entity: 'customer', id: customerId });
  const reading = await readTaskReading(deps, open.value, customer);
  const cases = await readAll(open.value.store, 'case', [
    { field: 'customerId', op: 'eq', value: customerId },
  ]);
  const numbers = new Map<string, number>(cases.map((one) => [one.id, one.body.number]));
  const waiting = cases
    .filter((one) => one.body.state === 'open')
    .map((one) => ({
      caseId: one.id,
      number: one.body.number,
      steps: missingTasks(deps, reading, one).length,
    }))
    .filter((one) => one.steps > 0);
  const ranked = reading.tasks.map((one) => ({
    row: rowOf(one, numbers, reading.shared.today),
    position: one.body.position,
  }));
  return ok({ rows: ranked.sort(byUrgency).map(({ row }) => row), waiting });
}
