import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { Pace } from '../../pace.ts';
import { newTask, readAll } from '../../records.ts';
import { changeMany, type ManyDeps, NOT_REMOVED } from '../customers/batch-change.ts';

/** Adds the same task of our own to many customers, as one change with one undo. Errors: the store's. */
export async function addTasks(
  deps: ManyDeps,
  { customerIds, title, dueOn }: ParsedInput<'tasks.add-many'>,
): Promise<Reply<'tasks.add-many'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, workspace, person } = open.value;
  const pace = new Pace(deps.breath);
  const wanted = new Set<string>(customerIds);
  const found = await readAll(store, 'customer', NOT_REMOVED, pace);
  const actor = workspace.body.role === 'indirect-provider' ? 'provider' : 'reseller';
  const more = { title: title.trim(), assignee: person.id, dueOn };
  return changeMany(deps, open.value, pace, {
    label: 'task.add-many',
    items: found.filter((one) => wanted.has(one.id)),
    opOf: ({ id }) => ({
      kind: 'task',
      id: deps.ids.next(),
      ifRev: 0,
      put: { ...newTask(id, actor), ...more },
    }),
  });
}
