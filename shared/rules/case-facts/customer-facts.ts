import { daysBetween, daysSince, NEVER } from '../../domain/day.ts';
import type { GdapRelationship } from '../../domain/gdap-relationship.ts';
import { currentEntry } from '../../domain/known.ts';
import type { PortalRole } from '../../domain/person.ts';
import { matchRegions } from '../../domain/region-table.ts';
import type { CaseRecords } from './case-records.ts';
import { derived, type FoundFact, fromKnown, sameWord } from './found.ts';
import {
  coversSupport,
  expiredRequest,
  GLOBAL_ADMINISTRATOR,
  governingGdap,
  hasActiveAssignment,
  isLive,
  isWaiting,
  requestAge,
} from './gdap.ts';
import { lastSentOn, newestResellerRequest, relationshipState } from './relationship.ts';

/** Of several roles one person has, the fact is the first in this order: the first three pass in every edition with a list. */
const ROLE_ORDER: readonly PortalRole[] = [
  'user-management-admin',
  'sales-agent',
  'admin-agent',
  'global-admin',
  'helpdesk-agent',
  'account-admin',
  'billing-admin',
];

function regionMatch({ workspace, customer, regions }: CaseRecords): FoundFact | undefined {
  const ours = workspace.country;
  if (ours === null) return undefined;
  return fromKnown(customer.country, (theirs) => matchRegions(regions, ours, theirs));
}

function yesNo(value: boolean | undefined): 'yes' | 'no' | undefined {
  if (value === undefined) return undefined;
  return value ? 'yes' : 'no';
}

/** Who the customer is. */
export function customerFacts(records: CaseRecords) {
  const { customer, workspace, person, today } = records;
  const acceptor = customer.contacts.find((contact) => contact.acceptsRequests);
  return {
    customerIsCspPartnerTenant: sameWord(customer.isCspPartnerTenant),
    cloud: sameWord(customer.cloud) ?? derived(workspace.cloud),
    regionMatch: regionMatch(records),
    partnerRole: derived(workspace.role),
    userRole: derived(ROLE_ORDER.find((role) => person.portalRoles.includes(role))),
    mcaState: fromKnown(customer.mca, (mca) => (mca.state === 'requested' ? 'none' : mca.state)),
    gccPartnerApproved: derived(workspace.gccApproved),
    gccCustomerQualified: sameWord(customer.gccQualified),
    caseDate: derived(today),
    customerTenantKind: sameWord(customer.tenantKind),
    customerQualification: sameWord(customer.qualification),
    customerIsOwnAffiliate: sameWord(customer.isOwnAffiliate),
    customerBillingAddressComplete: sameWord(customer.billingAddressComplete),
    customerAcceptorIsGlobalAdmin: derived(acceptor?.isGlobalAdmin),
    azureExpertMsp: derived(workspace.azureExpertMsp),
  };
}

/** Age of the request for approval: while it waits, or when it ran out unanswered and nothing live replaced it. */
function requestAgeFact(governing: GdapRelationship | undefined, { gdap, today }: CaseRecords) {
  if (governing !== undefined && isLive(governing, today)) return undefined;
  const waits = governing !== undefined && isWaiting(governing, today);
  const request = waits ? governing : expiredRequest(gdap, today);
  return request === undefined ? undefined : derived(requestAge(request, today), request.asOf);
}

/** What the GDAP relationship that decides says of itself. */
function governingFacts(governing: GdapRelationship, { workspace, today }: CaseRecords) {
  const read = (value: string | number | undefined | null): FoundFact | undefined =>
    value === undefined || value === null
      ? undefined
      : { value, origin: governing.source.type, asOf: governing.asOf };
  const ends = governing.endsOn === null || governing.endsOn >= NEVER ? undefined : governing.endsOn;
  return {
    gdapSecurityGroupsAssigned: read(
      isLive(governing, today) ? yesNo(hasActiveAssignment(governing)) : undefined,
    ),
    gdapRolesSufficient: read(yesNo(coversSupport(governing, workspace))),
    gdapHasGlobalAdministrator: read(yesNo(governing.roleIds?.includes(GLOBAL_ADMINISTRATOR))),
    gdapAutoExtend: read(governing.autoExtendWanted ? 'wanted' : governing.autoExtend),
    gdapDaysToEnd: read(ends === undefined ? undefined : daysBetween(today, ends)),
    gdapDurationDays: read(governing.durationDays),
  };
}

/** Relationship, request and the GDAP relationship that decides. */
export function accessFacts(records: CaseRecords) {
  const { workspace, today, gdap } = records;
  const governing = governingGdap(gdap, workspace, today);
  const linked = currentEntry(records.customer.resellerRelationship)?.value === 'yes';
  const sent = linked ? null : lastSentOn(newestResellerRequest(records.requests));
  return {
    relationshipState: relationshipState(records),
    requestAgeDays: derived(sent === null ? undefined : daysSince(sent, today)),
    gdapRequestAgeDays: requestAgeFact(governing, records),
    ...(governing === undefined ? {} : governingFacts(governing, records)),
  };
}
