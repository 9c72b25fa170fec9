import type { Customer } from '../domain/customer.ts';
import type { Partner } from '../domain/partner.ts';
import type { PortalRole } from '../domain/person.ts';
import type { Request, RequestCheck, RequestKind } from '../domain/request.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { LinkReading } from '../links/link-words.ts';
import { type Finding, finding } from './findings.ts';
import { linkFindings } from './link-findings.ts';
import { domainOf, isAddress, MOST_ADDRESSES } from './mail/addresses.ts';
import type { ComposedBody } from './mail/compose-mail.ts';
import type { Scenario } from './mail/mail-blocks.ts';

/** What the look before sending reads. */
export interface PreflightFacts {
  readonly kind: RequestKind;
  readonly scenario: Scenario;
  readonly workspace: Workspace;
  readonly roles: readonly PortalRole[];
  /** Null for a partnership. */
  readonly customer: Customer | null;
  /** The reseller that is invited; null otherwise. */
  readonly partner: Partner | null;
  /** How the country of whom we ask lies to ours; null = not known or not in the table. */
  readonly region: 'same-country' | 'same-csp-region' | 'different-region' | null;
  readonly link: LinkReading | null;
  /** The link is our own proposal in a form that no page of Microsoft states. */
  readonly linkInferred: boolean;
  readonly recipient: Request['recipient'];
  /** Who gets a copy. */
  readonly cc: readonly string[];
  readonly mail: readonly ComposedBody[];
}

const isRelationship = ({ kind }: PreflightFacts): boolean =>
  kind === 'reseller-relationship' || kind === 'indirect-reseller-relationship';

const cloudOf = ({ customer, workspace }: PreflightFacts): string => customer?.cloud.value ?? workspace.cloud;

function mailFindings({ mail }: PreflightFacts): Finding[] {
  const blocks = mail.flatMap((body) => body.blocks);
  const isEmpty = blocks.some((one) => one.required && one.text.trim() === '');
  const isOpen = blocks.some((one) => one.placeholders.length > 0);
  return [...(isEmpty ? [finding('block-missing')] : []), ...(isOpen ? [finding('placeholder-left')] : [])];
}

function cloudFindings(facts: PreflightFacts): Finding[] {
  const { workspace } = facts;
  const cloud = cloudOf(facts);
  const found: Finding[] = [];
  if (cloud === 'germany') found.push(finding('cl-germany-closed'));
  if (cloud === 'us-gov') found.push(finding('cl-usgov-conflict'));
  if (cloud === 'china-21v' && workspace.role === 'indirect-reseller')
    found.push(finding('mc-h-reseller-cannot-create-invitation'));
  if (cloud !== workspace.cloud && cloud !== 'germany') found.push(finding('other-cloud'));
  return found;
}

function regionFindings({ region, scenario, kind }: PreflightFacts): Finding[] {
  if (kind === 'mca-acceptance' || kind === 'gdap-approval') return [];
  if (scenario === 'unsupported-country') return [finding('rr-unsupported-country-link')];
  if (region === 'different-region')
    return [finding(kind === 'partnership' ? 'pp-same-region' : 'rr-region')];
  return region === null ? [finding('rr-region-unknown')] : [];
}

/** Roles that the pages name for a step; the one they all agree on is Admin agent. */
const ROLES: Readonly<Record<RequestKind, readonly PortalRole[]>> = {
  'reseller-relationship': ['admin-agent', 'sales-agent'],
  'indirect-reseller-relationship': ['admin-agent', 'sales-agent'],
  'gdap-approval': ['admin-agent'],
  'mca-acceptance': ['admin-agent', 'sales-agent'],
  partnership: ['admin-agent', 'sales-agent', 'global-admin', 'user-management-admin'],
};

function ownFindings({ kind, roles, workspace }: PreflightFacts): Finding[] {
  const found: Finding[] = [];
  if (!roles.some((one) => ROLES[kind].includes(one))) found.push(finding('rr-roles'));
  if (workspace.mpa.value !== 'signed') found.push(finding('ag-mpa'));
  if (kind === 'indirect-reseller-relationship' && workspace.partnerIdKind !== 'location')
    found.push(finding('pp-location-id'));
  return found;
}

function tenantFindings(facts: PreflightFacts): Finding[] {
  const { customer } = facts;
  if (customer === null || !isRelationship(facts)) return [];
  const found: Finding[] = [];
  const isCspPartner = customer.isCspPartnerTenant.value;
  if (isCspPartner === 'yes') found.push(finding('mc-no-csp-resale'));
  if (isCspPartner === null) found.push(finding('csp-tenant-unknown'));
  if (customer.tenantKind.value === 'b2c') found.push(finding('rr-not-for-b2c'));
  const address = customer.billingAddressComplete.value;
  if (address === 'no') found.push(finding('rr-billing-address-first'));
  if (address === null) found.push(finding('address-unknown'));
  if (customer.relationshipToPartner.value === 'syndication') found.push(finding('rr-syndication-blocks'));
  return found;
}

function domainsOf({ domain, customDomains }: Customer): readonly string[] {
  return [domain.value ?? '', ...customDomains].filter(Boolean).map((one) => one.toLowerCase());
}

function recipientFindings({ customer, recipient, cc, kind }: PreflightFacts): Finding[] {
  if (customer === null) return [];
  const found: Finding[] = [];
  const contact = customer.contacts.find((one) => one.id === recipient.contactId);
  if (kind !== 'mca-acceptance' && contact?.isGlobalAdmin !== 'yes')
    found.push(finding('rr-acceptor-global-admin'));
  const domains = domainsOf(customer);
  const isOutside = (address: string) => {
    const domain = domainOf(address);
    return domains.length > 0 && domain !== '' && !domains.includes(domain);
  };
  if (isOutside(recipient.mail)) found.push(finding('mail-domain'));
  if (cc.some(isOutside)) found.push(finding('cc-domain'));
  return found;
}

/** What cannot be sent a copy would make the whole mail unsendable, so it stops before anything is saved. */
const copyFindings = ({ cc }: PreflightFacts): Finding[] =>
  cc.length > MOST_ADDRESSES || !cc.every(isAddress) ? [finding('cc-address')] : [];

function notes(facts: PreflightFacts): Finding[] {
  if (facts.kind === 'gdap-approval') return [finding('gd-request-expiry')];
  if (!isRelationship(facts)) return [];
  const found = [finding('rr-link-reusable'), finding('rr-no-published-expiry')];
  if (cloudOf(facts) === 'global') found.push(finding('rr-dap-ended'));
  const mca = facts.customer?.mca.value?.state;
  if (mca !== 'attested' && mca !== 'accepted-direct') found.push(finding('rr-mca-at-acceptance'));
  return found;
}

const ORDER = { stop: 0, check: 1, note: 2 } as const;

/** Everything to be looked at before a mail leaves: what stops it, what has to be checked, what is good to know. */
export function preflight(facts: PreflightFacts): Finding[] {
  return [
    ...linkFindings(facts),
    ...mailFindings(facts),
    ...cloudFindings(facts),
    ...regionFindings(facts),
    ...tenantFindings(facts),
    ...recipientFindings(facts),
    ...copyFindings(facts),
    ...ownFindings(facts),
    ...notes(facts),
  ].sort((a, b) => ORDER[a.strength] - ORDER[b.strength]);
}

/** How many findings still stop, and how many nobody has looked at. */
export function openFindings(
  findings: readonly Finding[],
  settled: readonly RequestCheck[],
): { readonly stops: number; readonly checks: number } {
  const known = new Set(settled.filter((one) => one.settledBy !== undefined).map((one) => one.ruleId));
  return {
    stops: findings.filter((one) => one.strength === 'stop').length,
    checks: findings.filter((one) => one.strength === 'check' && !known.has(one.ruleId)).length,
  };
}
