import type { Day } from '../../../../shared/domain/day.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Reply } from '../../../../shared/ipc/contract.ts';
import { afterEvent, dueNow } from '../../../../shared/requests/record-event.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { Op, WorkspaceStore } from '../../ports/store.ts';
import { readAll } from '../../records.ts';
import { settle } from '../../store-errors.ts';
import { noteOf } from './record-event.ts';

type TimerDeps = Pick<Deps, 'desk' | 'ids' | 'clock'>;

/** The day our timer last ran for a store: an undone lapse must not come back the next moment. */
const lastRun = new WeakMap<WorkspaceStore, Day>();

function lapsed(deps: TimerDeps, open: OpenWorkspace, { id, rev, body }: Rec<'request'>): Op[] {
  const event = {
    eventId: deps.ids.next(),
    type: 'lapsed' as const,
    on: deps.clock.today(),
    at: deps.clock.now(),
    by: open.person.id,
  };
  const put = afterEvent(body, event, open.workspace.body.timers);
  return put === undefined ? [] : [{ kind: 'request', id, ifRev: rev, put }];
}

/**
 * Records as lapsed every request that has waited as long as our timer says (a convention of this app): once a day and
 * workspace, in one change set with one undo. Errors: the store's.
 */
export async function runTimers(deps: TimerDeps): Promise<Reply<'requests.run-timers'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, workspace, person } = open.value;
  const today = deps.clock.today();
  if (lastRun.get(store) === today) return ok({ lapsed: 0, changeSetId: null });
  lastRun.set(store, today);
  const waiting = await readAll(store, 'request', [
    { field: 'state', op: 'in', value: ['sent', 'reminded'] },
  ]);
  const over = waiting.filter((one) => dueNow(one.body, workspace.body.timers, today) === 'lapse');
  if (over.length === 0) return ok({ lapsed: 0, changeSetId: null });
  const label = 'request.lapsed';
  const id = deps.ids.next();
  const set = {
    id,
    actor: person.id,
    label,
    undoable: true,
    ops: over.flatMap((one) => lapsed(deps, open.value, one)),
    activity: over.map((one) => noteOf(label, one.id, one.body, 'timer')),
  };
  const saved = await settle(store.commit(set));
  return saved.ok ? ok({ lapsed: over.length, changeSetId: id }) : saved;
}
