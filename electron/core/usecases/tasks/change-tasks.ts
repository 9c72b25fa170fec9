import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { Op } from '../../ports/store.ts';
import { newTask } from '../../records.ts';
import type { CaseDeps } from '../cases/case-reading.ts';
import { missingTasks, readTaskReading } from './read-tasks.ts';

/** Makes tasks of a case's steps, all in one change. Errors: `not-found`, `not-allowed` when there is none to make. */
export async function makeTasks(
  deps: CaseDeps,
  { caseId }: ParsedInput<'tasks.from-case'>,
): Promise<Reply<'tasks.from-case'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('case', caseId);
  if (found === undefined) return err({ code: 'not-found', entity: 'case', id: caseId });
  const { customerId } = found.body;
  const customer = await open.value.store.get('customer', customerId);
  if (customer === undefined) return err({ code: 'not-found', entity: 'customer', id: customerId });
  const tasks = missingTasks(deps, await readTaskReading(deps, open.value, customer), found);
  if (tasks.length === 0) return err({ code: 'not-allowed', what: 'no-steps-left' });
  const ops: Op[] = tasks.map((put) => ({ kind: 'task', id: deps.ids.next(), ifRev: 0, put }));
  const saved = await commitByHand(deps, open.value, {
    label: 'task.from-case',
    ops,
    subject: { kind: 'case', id: caseId, customerId },
  });
  return saved.ok ? ok({ created: tasks.length, changeSetId: saved.value.changeSetId }) : saved;
}

/** Adds a task of our own. Errors: `not-found`, and the store's. */
export async function addTask(
  deps: CaseDeps,
  { customerId, title, dueOn }: ParsedInput<'tasks.add'>,
): Promise<Reply<'tasks.add'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const customer = await open.value.store.get('customer', customerId);
  if (customer === undefined) return err({ code: 'not-found', entity: 'customer', id: customerId });
  const isProvider = open.value.workspace.body.role === 'indirect-provider';
  const put = {
    ...newTask(customerId, isProvider ? ('provider' as const) : ('reseller' as const)),
    title: title.trim(),
    assignee: open.value.person.id,
    dueOn,
  };
  const id = deps.ids.next();
  return commitByHand(deps, open.value, {
    label: 'task.add',
    ops: [{ kind: 'task', id, ifRev: 0, put }],
    subject: { kind: 'task', id, customerId },
  });
}

const OURS = { 'indirect-reseller': 'reseller', 'indirect-provider': 'provider' } as const;

/** What has to be said with the new state and is not. */
function unsaid(
  { state, reason, howKnown }: ParsedInput<'tasks.set-state'>,
  isOurs: boolean,
): 'reason' | 'howKnown' | undefined {
  if (state === 'not-needed' && reason.trim() === '') return 'reason';
  return state === 'done' && !isOurs && howKnown === undefined ? 'howKnown' : undefined;
}

/**
 * Marks a task done (of somebody else with how we know), not needed (with the reason), or open again. Errors: `not-found`,
 * `invalid-input` without what has to be said.
 */
export async function setTaskState(
  deps: CaseDeps,
  input: ParsedInput<'tasks.set-state'>,
): Promise<Reply<'tasks.set-state'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { id, state, reason, howKnown } = input;
  const found = await open.value.store.get('task', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'task', id });
  const isOurs = found.body.actor === OURS[open.value.workspace.body.role];
  const path = unsaid(input, isOurs);
  if (path !== undefined) return err({ code: 'invalid-input', issues: [{ path, problem: 'empty' }] });
  const { howKnown: _before, ...body } = found.body;
  const put = {
    ...body,
    ...(state === 'done' && !isOurs && howKnown !== undefined ? { howKnown } : {}),
    state,
    reason: state === 'not-needed' ? reason.trim() : '',
    doneOn: state === 'done' ? deps.clock.today() : null,
  };
  return commitByHand(deps, open.value, {
    label: 'task.state',
    ops: [{ kind: 'task', id, ifRev: found.rev, put }],
    subject: { kind: 'task', id, customerId: found.body.customerId },
  });
}
