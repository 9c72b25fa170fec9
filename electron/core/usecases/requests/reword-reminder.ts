import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { isReviewOn, offeredEvents } from '../../../../shared/requests/guards.ts';
import { err } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { ChangeDeps } from './change-request.ts';

/** Keeps the words of a reminder with its request. Errors: `not-found`, `not-allowed` where no reminder can be sent, the store's. */
export async function rewordReminder(
  deps: ChangeDeps,
  { id, blocks }: ParsedInput<'requests.reword-reminder'>,
): Promise<Reply<'requests.reword-reminder'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, workspace } = open.value;
  const found = await store.get('request', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'request', id });
  const { body, rev } = found;
  if (!offeredEvents(body, isReviewOn(workspace.body)).includes('reminded'))
    return err({ code: 'not-allowed', what: 'not-from-here' });
  return commitByHand(deps, open.value, {
    label: 'request.reminder-text',
    ops: [{ kind: 'request', id, ifRev: rev, put: { ...body, reminderBlocks: blocks } }],
    subject: {
      kind: 'request',
      id,
      ...(body.customerId === null ? {} : { customerId: body.customerId }),
    },
  });
}
