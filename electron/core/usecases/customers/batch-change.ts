import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import type { Pace } from '../../pace.ts';
import type { Op } from '../../ports/store.ts';

export type ManyDeps = Pick<Deps, 'desk' | 'ids' | 'clock' | 'breath' | 'events' | 'runs'>;
export type Changed = Reply<'customers.tag'>;

interface Work<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** The write for one of them; none when it stays as it is. */
  readonly opOf: (item: T) => Op | undefined;
}

/** Makes the writes giving way in between, and saves them as one change; cancelled before that, nothing is changed. */
export async function changeMany<T>(
  deps: ManyDeps,
  open: OpenWorkspace,
  pace: Pace,
  work: Work<T>,
): Promise<Changed> {
  const isCancelled = deps.runs.begin();
  const { items, label } = work;
  const ops: Op[] = [];
  const cancelled = ok({ changeSetId: null, changed: 0, cancelled: true });
  for (const [at, item] of items.entries()) {
    const op = work.opOf(item);
    if (op !== undefined) ops.push(op);
    if (!(await pace.giveWay())) continue;
    deps.events.send('customers.progress', { done: at + 1, total: items.length });
    if (isCancelled()) return cancelled;
  }
  if (isCancelled()) return cancelled;
  if (ops.length === 0) return ok({ changeSetId: null, changed: 0, cancelled: false });
  deps.events.send('customers.progress', { done: items.length, total: items.length });
  const subject = { kind: 'workspace', id: open.workspace.id } as const;
  const saved = await commitByHand(deps, open, { label, ops, subject });
  return saved.ok
    ? ok({ changeSetId: saved.value.changeSetId, changed: ops.length, cancelled: false })
    : saved;
}

/** Records that were not removed. */
export const NOT_REMOVED = [{ field: 'removedAt', op: 'eq', value: null }] as const;
