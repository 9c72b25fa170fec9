import type { CustomerId } from '../../../../../shared/domain/id.ts';
import { withEntry } from '../../../../../shared/domain/known.ts';
import type { Rec } from '../../../../../shared/domain/record.ts';
import type { AcquisitionChannel, Subscription } from '../../../../../shared/domain/subscription.ts';
import type { SubscriptionItem } from '../../../formats/import-report.ts';
import type { Op } from '../../../ports/store.ts';
import { newSubscription } from '../../../records.ts';
import {
  fromImport,
  type ImportPlan,
  type ImportStamp,
  importSource,
  type NamedAbout,
} from '../import-plan.ts';
import { type Compared, comparedRows, fieldChange, withoutRepetitions } from './compare-items.ts';

type SubscriptionRec = Rec<'subscription'>;

/** Customers by tenant id, and the one the person named for rows that do not say whose they are. */
interface Owners {
  readonly byTenant: ReadonlyMap<string, CustomerId>;
  readonly named: CustomerId | null;
}

/** Whose subscription a row is, or the closed word for why nobody can tell. */
function ownerOf(
  item: SubscriptionItem,
  { byTenant, named }: Owners,
): { readonly id: CustomerId } | { readonly reason: 'customer-unknown' | 'customer-unnamed' } {
  if (item.customerTenantId === null) return named === null ? { reason: 'customer-unnamed' } : { id: named };
  const id = byTenant.get(item.customerTenantId);
  return id === undefined ? { reason: 'customer-unknown' } : { id };
}

const trialWord = (isTrial: boolean | null): string | null => {
  if (isTrial === null) return null;
  return isTrial ? 'yes' : 'no';
};

function changesOf({ body }: SubscriptionRec, item: SubscriptionItem) {
  return [
    ...fieldChange('name', body.name, item.offerName),
    ...fieldChange('quantity', body.quantity, item.quantity),
    ...fieldChange('status', body.status.value, item.status),
    ...fieldChange('serviceType', body.serviceType.value, item.serviceType),
    ...fieldChange('commerceGeneration', body.commerceGeneration.value, item.commerceGeneration),
    ...fieldChange('resellerOfRecord', body.resellerOfRecord.value, item.partnerId),
    ...fieldChange('termStart', body.termStart.value, item.termStart),
    ...fieldChange('termEnd', body.termEnd.value, item.termEnd),
    ...fieldChange('autoRenew', body.autoRenew.value, item.autoRenew),
    ...fieldChange('termDuration', body.termDuration, item.termDuration),
    ...fieldChange('cancellationAllowedUntil', body.cancellationAllowedUntil, item.cancellationAllowedUntil),
    ...fieldChange('isTrial', trialWord(body.isTrial), trialWord(item.isTrial)),
    ...fieldChange('parentId', body.parentId, item.parentSubscriptionId),
    ...(body.removedAt === null ? [] : fieldChange('removedAt', body.removedAt, '')),
  ];
}

/** A list of our own portal: we may well have sold it, but a person has to say so. */
function proposeChannel(subscription: Subscription, stamp: ImportStamp, row: number): Subscription {
  if (subscription.acquisitionChannel.value !== null) return subscription;
  const channel = withEntry<AcquisitionChannel>(subscription.acquisitionChannel, {
    value: 'csp-own',
    asOf: stamp.asOf,
    source: importSource(stamp, row, 'subscriptions'),
    by: stamp.by,
    state: 'proposed',
  });
  return { ...subscription, acquisitionChannel: channel };
}

/** The subscription with what the list says; columns that are not there leave what we have. */
function withItem(before: Subscription, item: SubscriptionItem, stamp: ImportStamp): Subscription {
  const add = fromImport(stamp, importSource(stamp, item.row, 'subscriptions'));
  const said: Subscription = {
    ...before,
    subscriptionId: item.subscriptionId,
    azureSubscriptionId: item.azureSubscriptionId ?? before.azureSubscriptionId,
    name: item.offerName,
    offerId: item.offerId ?? before.offerId,
    productType: item.productType ?? before.productType,
    quantity: item.quantity ?? before.quantity,
    serviceType: add(before.serviceType, item.serviceType),
    commerceGeneration: add(before.commerceGeneration, item.commerceGeneration),
    resellerOfRecord: add(before.resellerOfRecord, item.partnerId),
    status: add(before.status, item.status, item.statusText),
    termDuration: item.termDuration ?? before.termDuration,
    termStart: add(before.termStart, item.termStart),
    termEnd: add(before.termEnd, item.termEnd),
    autoRenew: add(before.autoRenew, item.autoRenew),
    cancellationAllowedUntil: item.cancellationAllowedUntil ?? before.cancellationAllowedUntil,
    parentId: item.parentSubscriptionId ?? before.parentId,
    isTrial: item.isTrial ?? before.isTrial,
    removedAt: null,
  };
  return proposeChannel(said, stamp, item.row);
}

function compare(
  items: readonly SubscriptionItem[],
  known: readonly SubscriptionRec[],
  owners: Owners,
): Compared<SubscriptionItem, SubscriptionRec> {
  const byId = new Map(known.map((one) => [one.body.subscriptionId, one]));
  const fresh: SubscriptionItem[] = [];
  const unchanged: SubscriptionItem[] = [];
  const changed: Compared<SubscriptionItem, SubscriptionRec>['changed'][number][] = [];
  const unplaced: Compared<SubscriptionItem, SubscriptionRec>['unplaced'][number][] = [];
  for (const item of withoutRepetitions(items)) {
    const owner = ownerOf(item, owners);
    const found = byId.get(item.subscriptionId);
    if ('reason' in owner) unplaced.push({ item, reason: owner.reason });
    else if (found === undefined) fresh.push(item);
    else if (found.body.customerId !== owner.id) unplaced.push({ item, reason: 'other-customer' });
    else {
      const fields = changesOf(found, item);
      if (fields.length === 0) unchanged.push(item);
      else changed.push({ item, found, fields });
    }
  }
  return { fresh, changed, unchanged, unplaced };
}

/** What the plan needs of the workspace. */
export interface SubscriptionContext {
  readonly customers: readonly Rec<'customer'>[];
  readonly subscriptions: readonly SubscriptionRec[];
  readonly about: NamedAbout;
}

function ownersOf({ customers, about }: SubscriptionContext): Owners {
  const byTenant = new Map<string, CustomerId>();
  for (const { id, body } of customers) {
    if (body.tenantId.value !== null && body.removedAt === null)
      byTenant.set(body.tenantId.value, id as CustomerId);
  }
  return { byTenant, named: about?.kind === 'customer' ? about.id : null };
}

/** A list of subscriptions: of one customer whom a person names, or of the customers their addresses name. */
export function subscriptionPlan(
  items: readonly SubscriptionItem[],
  context: SubscriptionContext,
): ImportPlan {
  const owners = ownersOf(context);
  const compared = compare(items, context.subscriptions, owners);
  const labelOf = (item: SubscriptionItem) => ({
    name: item.offerName,
    foreignId: item.subscriptionId,
    detail: item.statusText,
  });
  return {
    of: 'subscriptions',
    asks: items.some((item) => item.customerTenantId === null) ? 'customer' : null,
    counts: {
      new: compared.fresh.length,
      changed: compared.changed.length,
      unchanged: compared.unchanged.length,
      missing: 0,
    },
    unplaced: compared.unplaced.length,
    rows: comparedRows(compared, labelOf),
    write: (_store, ids, skip, stamp) => {
      const fresh = compared.fresh.filter((item) => !skip.has(item.row));
      const changed = compared.changed.filter(({ item }) => !skip.has(item.row));
      const added: Op[] = fresh.flatMap((item) => {
        const owner = ownerOf(item, owners);
        if ('reason' in owner) return [];
        const put = withItem(newSubscription(owner.id, item.offerName), item, stamp);
        return [{ kind: 'subscription', id: ids.next(), ifRev: 0, put }];
      });
      const edited: Op[] = changed.map(({ item, found }) => ({
        kind: 'subscription',
        id: found.id,
        ifRev: found.rev,
        put: withItem(found.body, item, stamp),
      }));
      return Promise.resolve({
        ops: [...added, ...edited],
        created: added.length,
        changed: changed.length,
      });
    },
  };
}
