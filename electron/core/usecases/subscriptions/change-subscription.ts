import type { SubscriptionId } from '../../../../shared/domain/id.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';
import type { SubscriptionEntry } from '../../../../shared/ipc/contract/subscriptions.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import { type ByHand, commitByHand, enteredByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { newSubscription } from '../../records.ts';
import { tenantIdIssue, typedTenantId } from '../../typed-ids.ts';

type ChangeDeps = Pick<Deps, 'desk' | 'ids' | 'clock'>;

const withEntryOf = (before: Subscription, entry: SubscriptionEntry, hand: ByHand): Subscription => ({
  ...before,
  name: entry.name.trim(),
  quantity: entry.quantity,
  subscriptionId: typedTenantId(entry.subscriptionId),
  serviceType: enteredByHand(before.serviceType, entry.serviceType, hand),
  commerceGeneration: enteredByHand(before.commerceGeneration, entry.commerceGeneration, hand),
  acquisitionChannel: enteredByHand(before.acquisitionChannel, entry.acquisitionChannel, hand),
});

const handOf = ({ person }: OpenWorkspace, deps: ChangeDeps): ByHand => ({
  by: person.id,
  today: deps.clock.today(),
});

/** Adds a subscription a colleague saw or heard of. Errors: `not-found`, `invalid-input` by field, and the store's. */
export async function addSubscription(
  deps: ChangeDeps,
  { customerId, entry }: ParsedInput<'subscriptions.add'>,
): Promise<Reply<'subscriptions.add'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const customer = await open.value.store.get('customer', customerId);
  if (customer === undefined) return err({ code: 'not-found', entity: 'customer', id: customerId });
  const issue = tenantIdIssue('subscriptionId', entry.subscriptionId);
  if (issue !== undefined) return err({ code: 'invalid-input', issues: [issue] });
  const id = deps.ids.next() as SubscriptionId;
  const put = withEntryOf(newSubscription(customerId, entry.name), entry, handOf(open.value, deps));
  const saved = await commitByHand(deps, open.value, {
    label: 'subscription.add',
    ops: [{ kind: 'subscription', id, ifRev: 0, put }],
    subject: { kind: 'subscription', id, customerId },
  });
  return saved.ok ? ok({ id, changeSetId: saved.value.changeSetId }) : saved;
}

async function change(
  deps: ChangeDeps,
  id: SubscriptionId,
  label: string,
  edit: (found: Rec<'subscription'>, hand: ByHand) => Subscription,
): Promise<Result<{ changeSetId: string }, AppError>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('subscription', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'subscription', id });
  return commitByHand(deps, open.value, {
    label,
    ops: [{ kind: 'subscription', id, ifRev: found.rev, put: edit(found, handOf(open.value, deps)) }],
    subject: { kind: 'subscription', id, customerId: found.body.customerId },
  });
}

/** Changes what colleagues say of a subscription; what lists say stays beside it. */
export async function changeSubscription(
  deps: ChangeDeps,
  { id, entry }: ParsedInput<'subscriptions.change'>,
): Promise<Reply<'subscriptions.change'>> {
  const issue = tenantIdIssue('subscriptionId', entry.subscriptionId);
  if (issue !== undefined) return err({ code: 'invalid-input', issues: [issue] });
  return change(deps, id, 'subscription.change', ({ body }, hand) => withEntryOf(body, entry, hand));
}

/** Says where it was bought: the one answer most verdicts hang on. */
export const setSubscriptionChannel = (
  deps: ChangeDeps,
  { id, channel }: ParsedInput<'subscriptions.set-channel'>,
): Promise<Reply<'subscriptions.set-channel'>> =>
  change(deps, id, 'subscription.channel', ({ body }, hand) => ({
    ...body,
    acquisitionChannel: enteredByHand(body.acquisitionChannel, channel, hand),
  }));

/** Takes a subscription out of the customer's list; cases that name it keep what they were decided on. */
export const removeSubscription = (
  deps: ChangeDeps,
  { id }: ParsedInput<'subscriptions.remove'>,
): Promise<Reply<'subscriptions.remove'>> =>
  change(deps, id, 'subscription.remove', ({ body }) => ({ ...body, removedAt: deps.clock.now() }));
