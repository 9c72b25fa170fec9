import type { Customer } from '../../shared/domain/customer.ts';
import type { CustomerId } from '../../shared/domain/id.ts';
import type { Kind } from '../../shared/domain/kinds.ts';
import { unknown } from '../../shared/domain/known.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { Rec } from '../../shared/domain/record.ts';
import type { Request } from '../../shared/domain/request.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { Task } from '../../shared/domain/task.ts';
import { nameKey } from './name-key.ts';
import type { Pace } from './pace.ts';
import type { Page, Query, WorkspaceStore } from './ports/store.ts';

const PAGE = 500;

/** Every record of a kind that fits the conditions, page by page; with a pace, other work goes on between the pages. */
export async function readAll<K extends Kind>(
  store: WorkspaceStore,
  kind: K,
  where: Query['where'] = [],
  pace?: Pace,
): Promise<Rec<K>[]> {
  const found: Rec<K>[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Rec<K>> = await store.query(kind, {
      where,
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    found.push(...page.items);
    cursor = page.next;
    await pace?.giveWay();
  } while (cursor !== null);
  return found;
}

/** A customer of whom only the name is known. */
export function newCustomer(name: string): Customer {
  return {
    name,
    nameKey: nameKey(name),
    otherNames: [],
    tenantId: unknown(),
    domain: unknown(),
    customDomains: [],
    country: unknown(),
    cloud: unknown(),
    tenantKind: unknown(),
    qualification: unknown(),
    gccQualified: unknown(),
    isCspPartnerTenant: unknown(),
    isOwnAffiliate: unknown(),
    billingAddressComplete: unknown(),
    resellerRelationship: unknown(),
    relationshipToPartner: unknown(),
    adminRolesRemoved: unknown(),
    accessStated: unknown(),
    dap: unknown(),
    partnerRelationships: [],
    resellerOfRecordId: unknown(),
    mca: unknown(),
    contacts: [],
    tags: [],
    missingSince: null,
    removedAt: null,
  };
}

/** A partner of whom only kind and name are known. */
export function newPartner(partnerKind: Partner['partnerKind'], name: string): Partner {
  return {
    partnerKind,
    name,
    nameKey: nameKey(name),
    tenantId: null,
    partnerId: null,
    partnerIdKind: unknown(),
    partnerIdCountry: unknown(),
    country: unknown(),
    contact: null,
    mpa: unknown(),
    vettingStatus: unknown(),
    programmeStatus: unknown(),
    partnership: unknown(),
    adminAccessToReseller: unknown(),
    removedAt: null,
  };
}

/** A subscription of which only the customer and the name are known. */
export function newSubscription(customerId: CustomerId, name: string): Subscription {
  return {
    customerId,
    subscriptionId: null,
    azureSubscriptionId: null,
    name,
    offerId: null,
    productType: null,
    quantity: null,
    serviceType: unknown(),
    commerceGeneration: unknown(),
    acquisitionChannel: unknown(),
    sellerId: null,
    eaType: unknown(),
    resellerOfRecord: unknown(),
    status: unknown(),
    termDuration: null,
    termStart: unknown(),
    termEnd: unknown(),
    autoRenew: unknown(),
    cancellationAllowedUntil: null,
    parentId: null,
    isTrial: null,
    azureRoleHeld: unknown(),
    hasReservations: unknown(),
    removedAt: null,
  };
}

/** A draft to which nothing has happened yet. */
export function newRequest(
  number: number,
  requestKind: Request['requestKind'],
  customerId: CustomerId | null,
): Request {
  return {
    number,
    requestKind,
    customerId,
    caseId: null,
    lineIds: [],
    providerId: null,
    revision: 1,
    state: 'draft',
    recipient: { contactId: null, name: '', mail: '' },
    mailLanguage: 'both',
    blocks: [],
    events: [],
    sentOn: null,
    lastRemindedOn: null,
    nextDueOn: null,
  };
}

/** A task of which only whose it is and who acts are known. */
export function newTask(customerId: CustomerId, actor: Task['actor']): Task {
  return {
    customerId,
    caseId: null,
    lineId: null,
    stepId: null,
    title: '',
    position: 0,
    actor,
    assignee: null,
    dueOn: null,
    dueFrom: null,
    state: 'open',
    reason: '',
    doneOn: null,
    removedAt: null,
  };
}
