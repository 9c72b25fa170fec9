import { describe, expect, it } from 'vitest';
import type { Customer } from '../../../../../shared/domain/customer.ts';
import type { PortalRole } from '../../../../../shared/domain/person.ts';
import type { Workspace } from '../../../../../shared/domain/workspace.ts';
import { factsOfCase } from '../../../../../shared/rules/case-facts/facts-of-case.ts';
import type { FactName } from '../../../../../shared/rules/facts.ts';
import {
  caseRecords,
  customerOf,
  lineOf,
  proposed,
  said,
  TODAY,
  workspaceOf,
} from '../../../../support/case-records-builder.ts';

type Expected = string | undefined;
const contact = (isGlobalAdmin: 'yes' | 'no' | null, acceptsRequests = true) => ({
  id: 'c',
  name: 'Contact',
  isGlobalAdmin,
  acceptsRequests,
});

const OF_CUSTOMER: readonly (readonly [fact: FactName, customer: Partial<Customer>, expected: Expected])[] = [
  ['customerIsCspPartnerTenant', { isCspPartnerTenant: said('no') }, 'no'],
  ['customerIsCspPartnerTenant', { isCspPartnerTenant: proposed('no') }, undefined],
  ['cloud', {}, 'global'],
  ['cloud', { cloud: said('germany') }, 'germany'],
  ['regionMatch', { country: said('DE') }, 'same-country'],
  ['regionMatch', { country: said('FR') }, 'same-csp-region'],
  ['regionMatch', { country: said('JP') }, 'different-region'],
  ['regionMatch', { country: said('ZZ') }, undefined],
  ['regionMatch', {}, undefined],
  ['mcaState', { mca: said({ state: 'attested' }) }, 'attested'],
  ['mcaState', { mca: said({ state: 'accepted-direct' }) }, 'accepted-direct'],
  ['mcaState', { mca: said({ state: 'old-agreement-only' }) }, 'old-agreement-only'],
  ['mcaState', { mca: said({ state: 'requested' }) }, 'none'],
  ['mcaState', {}, undefined],
  ['gccCustomerQualified', { gccQualified: said('yes') }, 'yes'],
  ['customerTenantKind', { tenantKind: said('b2c') }, 'b2c'],
  ['customerQualification', { qualification: said('education') }, 'education'],
  ['customerIsOwnAffiliate', { isOwnAffiliate: said('yes') }, 'yes'],
  ['customerBillingAddressComplete', { billingAddressComplete: said('no') }, 'no'],
  ['customerAcceptorIsGlobalAdmin', { contacts: [contact('yes')] }, 'yes'],
  ['customerAcceptorIsGlobalAdmin', { contacts: [contact('yes', false), contact('no')] }, 'no'],
  ['customerAcceptorIsGlobalAdmin', { contacts: [contact(null)] }, undefined],
  ['customerAcceptorIsGlobalAdmin', { contacts: [contact('yes', false)] }, undefined],
  ['customerAcceptorIsGlobalAdmin', {}, undefined],
];

const OF_WORKSPACE: readonly (readonly [
  fact: FactName,
  workspace: Partial<Workspace>,
  expected: Expected,
])[] = [
  ['partnerRole', { role: 'indirect-reseller' }, 'indirect-reseller'],
  ['partnerRole', { role: 'indirect-provider' }, 'indirect-provider'],
  ['cloud', { cloud: 'china-21v' }, 'china-21v'],
  ['gccPartnerApproved', { gccApproved: 'yes' }, 'yes'],
  ['gccPartnerApproved', { gccApproved: null }, undefined],
  ['azureExpertMsp', { azureExpertMsp: 'no' }, 'no'],
  ['azureExpertMsp', { azureExpertMsp: null }, undefined],
];

const ROLES: readonly (readonly [held: readonly PortalRole[], expected: Expected])[] = [
  [[], undefined],
  [['billing-admin'], 'billing-admin'],
  [['billing-admin', 'account-admin'], 'account-admin'],
  [['account-admin', 'helpdesk-agent'], 'helpdesk-agent'],
  [['helpdesk-agent', 'global-admin'], 'global-admin'],
  [['global-admin', 'admin-agent'], 'admin-agent'],
  [['admin-agent', 'sales-agent'], 'sales-agent'],
  [['sales-agent', 'user-management-admin', 'global-admin'], 'user-management-admin'],
];

describe('facts of the customer', () => {
  it.each(OF_CUSTOMER)('%s of %j is %s', (fact, customer, expected) => {
    const { facts } = factsOfCase(caseRecords({ customer: customerOf(customer) }));
    expect(facts[fact]).toBe(expected);
  });

  it('leave the region match unknown while our own country is not known', () => {
    const records = caseRecords({
      workspace: workspaceOf({ country: null }),
      customer: customerOf({ country: said('DE') }),
    });
    expect(factsOfCase(records).facts.regionMatch).toBeUndefined();
  });

  it('take the same country as such even when the table does not have it', () => {
    const records = caseRecords({
      workspace: workspaceOf({ country: 'ZZ' }),
      customer: customerOf({ country: said('ZZ') }),
    });
    expect(factsOfCase(records).facts.regionMatch).toBe('same-country');
  });
});

describe('facts of the workspace and of the person', () => {
  it.each(OF_WORKSPACE)('%s of %j is %s', (fact, workspace, expected) => {
    expect(factsOfCase(caseRecords({ workspace: workspaceOf(workspace) })).facts[fact]).toBe(expected);
  });

  it.each(ROLES)('of the portal roles %j the fact is %s', (portalRoles, expected) => {
    const person = { name: 'Person', portalRoles: [...portalRoles], active: true };
    expect(factsOfCase(caseRecords({ person })).facts.userRole).toBe(expected);
  });

  it('date the decision today', () => {
    expect(factsOfCase(caseRecords()).facts.caseDate).toBe(TODAY);
  });
});

describe('the entry of a fact', () => {
  it('names source and day of the record it was read from', () => {
    const customer = customerOf({ isCspPartnerTenant: said('no', '2026-10-01', 'by-hand') });
    expect(factsOfCase(caseRecords({ customer })).found.customerIsCspPartnerTenant).toEqual({
      value: 'no',
      origin: 'by-hand',
      asOf: '2026-10-01',
    });
  });

  it('has no day for what always holds', () => {
    expect(factsOfCase(caseRecords()).found.partnerRole).toMatchObject({ origin: 'derived', asOf: null });
  });

  it('is there for every fact and for nothing else', () => {
    const { facts, found } = factsOfCase(caseRecords({ line: lineOf({ wish: 'move' }) }));
    expect(Object.keys(found)).toEqual(Object.keys(facts));
  });
});
