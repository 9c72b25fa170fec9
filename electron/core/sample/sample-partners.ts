import type { Customer } from '../../../shared/domain/customer.ts';
import type { CustomerId, PartnerId } from '../../../shared/domain/id.ts';
import { type Known, knownAs, type Source, unknown } from '../../../shared/domain/known.ts';
import type { Partner } from '../../../shared/domain/partner.ts';
import type { SampleCustomer, SampleReseller } from '../ports/sample-script.ts';
import type { Op } from '../ports/store.ts';
import { newPartner, newRequest, newSubscription } from '../records.ts';
import { daysBefore, type Making, sampleGuid } from './sample-values.ts';

/** Values as a list of that many days ago gives them. */
const listed =
  ({ today, person, importId }: Making, format: string, daysAgo: number) =>
  <T>(value: T | undefined): Known<T> => {
    const source: Source = { type: 'import', importId, format };
    return value === undefined ? unknown() : knownAs(value, daysBefore(today, daysAgo), source, person);
  };

/** Values as a colleague entered them that many days ago. */
const entered =
  ({ today, person }: Making, daysAgo: number) =>
  <T>(value: T | undefined): Known<T> =>
    value === undefined ? unknown() : knownAs(value, daysBefore(today, daysAgo), { type: 'by-hand' }, person);

function resellerBody(made: SampleReseller, index: number, making: Making): Partner {
  const fromList = listed(making, 'partner-relationships', 3);
  const byHand = entered(making, 12);
  return {
    ...newPartner('indirect-reseller', made.name),
    tenantId: sampleGuid(5_000 + index),
    partnerId: made.partnerId,
    partnerIdKind: byHand(made.partnerIdKind),
    partnerIdCountry: byHand(made.partnerIdCountry),
    country: fromList(made.country),
    partnership: fromList(made.partnership),
    mpa: listed(making, 'mpa-status', 3)(made.mpa),
    programmeStatus: byHand(made.programmeStatus),
  };
}

/** Resellers of the sample, and which of them a customer belongs to by its place in the list. */
export function sampleResellers(
  scripts: readonly SampleReseller[],
  making: Making,
): { readonly resellers: Op[]; readonly resellerOf: (index: number) => PartnerId | null } {
  const owners: PartnerId[] = [];
  const resellers: Op[] = scripts.map((made, index) => {
    const id = making.ids.next() as PartnerId;
    owners.push(...Array.from({ length: made.customers ?? 0 }, () => id));
    return { kind: 'partner', id, ifRev: 0, put: resellerBody(made, index, making) };
  });
  if (scripts.length > 0) resellers.push(...sampleLists(scripts.length, making));
  return { resellers, resellerOf: (index) => owners[index] ?? null };
}

/** The lists the resellers come from, so that Today knows how old they are. */
function sampleLists(count: number, making: Making): Op[] {
  return (['partner-relationships', 'mpa-status'] as const).map((format) => ({
    kind: 'import',
    id: making.ids.next(),
    ifRev: 0,
    put: {
      file: {
        name: format === 'mpa-status' ? 'mpa-status.csv' : 'resellers.json',
        bytes: 0,
        sha256: '0'.repeat(64),
        format,
        encoding: 'utf-8',
        completeness: 'unknown',
      },
      asOf: daysBefore(making.today, 3),
      counts: { new: count, changed: 0, unchanged: 0, rejected: 0, missing: 0 },
    },
  }));
}

export const withSampleReseller = (
  customer: Customer,
  reseller: PartnerId | null,
  making: Making,
): Customer =>
  reseller === null
    ? customer
    : {
        ...customer,
        partnerRelationships: [
          { partnerId: reseller, has: listed(making, 'customer-list', 1)('yes' as const) },
        ],
      };

/** Subscriptions of a customer of the sample. */
export function sampleSubscriptions(made: SampleCustomer, customerId: CustomerId, making: Making): Op[] {
  const fromList = listed(making, 'subscriptions', 2);
  return (made.subscriptions ?? []).map((one, index) => ({
    kind: 'subscription',
    id: making.ids.next(),
    ifRev: 0,
    put: {
      ...newSubscription(customerId, one.name),
      subscriptionId: sampleGuid(9_000 + index + made.name.length * 31),
      quantity: one.quantity ?? null,
      serviceType: fromList(one.serviceType),
      commerceGeneration: fromList(one.commerceGeneration),
      acquisitionChannel: entered(making, 1)(one.acquisitionChannel),
      status: fromList('active' as const),
      termEnd: fromList(one.endsInDays === undefined ? undefined : daysBefore(making.today, -one.endsInDays)),
      autoRenew: fromList(one.autoRenew),
    },
  }));
}

/** Request drafts of the sample, numbered in the order they were begun. */
export function sampleRequests(
  asked: readonly { readonly customerId: CustomerId; readonly daysAgo: number }[],
  making: Making,
): Op[] {
  const { workspace, person, today, ids } = making;
  const kind =
    workspace.defaultProviderId === null ? 'reseller-relationship' : 'indirect-reseller-relationship';
  const inOrder = [...asked].sort((a, b) => b.daysAgo - a.daysAgo);
  const requests: Op[] = inOrder.map(({ customerId, daysAgo }, index) => {
    const on = daysBefore(today, daysAgo);
    return {
      kind: 'request',
      id: ids.next(),
      ifRev: 0,
      put: {
        ...newRequest(index + 1, kind, customerId),
        providerId: workspace.defaultProviderId,
        events: [{ eventId: ids.next(), type: 'created', on, at: `${on}T08:00:00.000Z`, by: person }],
      },
    };
  });
  const counter: Op = {
    kind: 'counter',
    id: ids.next(),
    ifRev: 0,
    put: { of: 'request', next: requests.length + 1 },
  };
  return [...requests, counter];
}
