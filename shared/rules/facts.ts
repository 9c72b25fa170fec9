import type { FactDefinition } from './fact-definition.ts';

/**
 * The closed registry of facts a case may state. It follows the specification's vocabulary; texts for facts
 * and values stand in the page's catalogues. An absent fact is unknown, exactly like the value `unknown`.
 */

/** All facts by name, gates first. */
export const FACTS = {
  customerIsCspPartnerTenant: {
    kind: 'choice',
    class: 'gate',
    values: ['yes', 'no'],
    questions: ['ask-customer-is-csp-partner'],
  },
  acquisitionChannel: {
    kind: 'choice',
    class: 'gate',
    values: [
      'microsoft-direct',
      'advisor',
      'open',
      'open-value',
      'ea',
      'mpsa',
      'own-advisor-carryover',
      'third-party-non-csp',
      'syndication',
      'csp-other-partner',
      'csp-deauthorised-partner',
      'csp-own',
      '21vianet-direct',
    ],
    whileUnknown: 'review',
    questions: ['ask-relationship-to-partner', 'ask-sales-channel', 'ask-customer-billing-page'],
  },
  serviceType: {
    kind: 'choice',
    class: 'gate',
    values: ['license-based', 'usage-based', 'software', 'reservation', 'savings-plan', 'marketplace'],
    whileUnknown: 'review',
    questions: ['ask-service-type'],
  },
  commerceGeneration: {
    kind: 'choice',
    class: 'gate',
    values: ['legacy', 'nce', 'azure-legacy-0145p', 'azure-plan'],
    assumedBy: {
      fact: 'serviceType',
      values: { 'license-based': ['legacy', 'nce'], 'usage-based': ['azure-legacy-0145p', 'azure-plan'] },
    },
    questions: ['ask-commerce-generation'],
  },
  cloud: {
    kind: 'choice',
    class: 'gate',
    values: ['global', 'us-gov', 'germany', 'china-21v'],
    questions: ['ask-cloud'],
  },
  regionMatch: {
    kind: 'choice',
    class: 'gate',
    values: ['same-country', 'same-csp-region', 'different-region'],
    questions: ['ask-region-match'],
  },
  relationshipState: {
    kind: 'choice',
    class: 'gate',
    values: [
      'none',
      'request-draft',
      'request-sent',
      'reseller-only',
      'reseller-dap',
      'reseller-gdap-pending',
      'reseller-gdap-active',
      'reseller-gdap-ended',
      'reseller-roles-removed',
      'gdap-only',
      'declined',
      'removed',
    ],
    questions: ['ask-relationship-state'],
  },
  partnerRole: {
    kind: 'choice',
    class: 'gate',
    values: ['indirect-provider', 'indirect-reseller', 'direct-bill', 'direct-and-indirect-reseller'],
    assumed: ['indirect-provider', 'indirect-reseller', 'direct-bill'],
    questions: ['ask-partner-role'],
  },
  gdapSecurityGroupsAssigned: {
    kind: 'choice',
    class: 'gate',
    values: ['yes', 'no'],
    questions: ['ask-gdap-access-assignment'],
  },
  gdapRolesSufficient: {
    kind: 'choice',
    class: 'gate',
    values: ['yes', 'no'],
    questions: ['ask-gdap-roles'],
  },
  azureRbacAssigned: {
    kind: 'choice',
    class: 'gate',
    values: ['yes', 'no'],
    questions: ['ask-azure-role-assignment'],
  },
  userRole: {
    kind: 'choice',
    class: 'prerequisite',
    values: [
      'global-admin',
      'user-management-admin',
      'admin-agent',
      'sales-agent',
      'helpdesk-agent',
      'account-admin',
      'billing-admin',
    ],
  },
  mcaState: {
    kind: 'choice',
    class: 'prerequisite',
    values: ['none', 'attested', 'accepted-direct', 'old-agreement-only'],
  },
  mpaState: {
    kind: 'choice',
    class: 'prerequisite',
    values: ['signed-by-all', 'missing-reseller', 'missing-own'],
  },
  partnershipState: {
    kind: 'choice',
    class: 'prerequisite',
    values: ['none', 'requested', 'active', 'removed'],
  },
  providerHasRelationship: { kind: 'choice', class: 'prerequisite', values: ['yes', 'no'] },
  azurePlanWithNewPartner: { kind: 'choice', class: 'prerequisite', values: ['yes', 'no'] },
  currentPartnerInformed: { kind: 'choice', class: 'prerequisite', values: ['yes', 'no'] },
  resellerPartnerId: {
    kind: 'choice',
    class: 'prerequisite',
    values: ['location-id', 'global-id', 'missing'],
  },
  gccPartnerApproved: { kind: 'choice', class: 'prerequisite', values: ['yes', 'no'] },
  gccCustomerQualified: { kind: 'choice', class: 'prerequisite', values: ['yes', 'no'] },
  wish: { kind: 'choice', class: 'detail', values: ['support', 'move', 'both'], standsFor: 'both' },
  caseDate: { kind: 'date', class: 'detail' },
  customerTenantKind: { kind: 'choice', class: 'detail', values: ['workforce', 'b2c'] },
  customerQualification: {
    kind: 'choice',
    class: 'detail',
    values: ['none', 'education', 'nonprofit', 'government-community-cloud'],
  },
  customerIsOwnAffiliate: { kind: 'choice', class: 'detail', values: ['yes', 'no'] },
  customerAcceptorIsGlobalAdmin: { kind: 'choice', class: 'detail', values: ['yes', 'no'] },
  customerBillingAddressComplete: { kind: 'choice', class: 'detail', values: ['yes', 'no'] },
  currentPartnerCooperates: { kind: 'choice', class: 'detail', values: ['yes', 'no'] },
  eaType: { kind: 'choice', class: 'detail', values: ['direct', 'indirect', 'government'] },
  azureExpertMsp: { kind: 'choice', class: 'detail', values: ['yes', 'no'] },
  hasReservations: { kind: 'choice', class: 'detail', values: ['yes', 'no'] },
  gdapHasGlobalAdministrator: { kind: 'choice', class: 'detail', values: ['yes', 'no'] },
  gdapAutoExtend: { kind: 'choice', class: 'detail', values: ['off', 'on', 'wanted'] },
  gdapDaysToEnd: { kind: 'integer', class: 'detail', min: -3650, max: 730 },
  gdapRequestAgeDays: { kind: 'integer', class: 'detail', min: 0, max: 3650 },
  gdapDurationDays: { kind: 'integer', class: 'detail', min: 0, max: 3650 },
  requestAgeDays: { kind: 'integer', class: 'detail', min: 0, max: 3650 },
  transferState: {
    kind: 'choice',
    class: 'detail',
    values: ['none', 'pending', 'in-progress', 'complete', 'expired', 'cancelled'],
  },
  transferRequestAgeDays: { kind: 'integer', class: 'detail', min: 0, max: 3650 },
  daysToTermEnd: { kind: 'integer', class: 'detail', min: -3650, max: 1100 },
  daysSinceTermStart: { kind: 'integer', class: 'detail', min: 0, max: 1100 },
  autoRenew: { kind: 'choice', class: 'detail', values: ['on', 'off'] },
} as const satisfies Readonly<Record<string, FactDefinition>>;

/** Name of a fact. */
export type FactName = keyof typeof FACTS;

/** Names of all facts in the order of the registry. */
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];

type ValueOf<D> = D extends { readonly values: readonly (infer V)[] }
  ? V
  : D extends { readonly kind: 'integer' }
    ? number
    : string;

/** A known value of fact `N`: one of its words, whole days, or a date `YYYY-MM-DD`. */
export type FactValue<N extends FactName> = ValueOf<(typeof FACTS)[N]>;

/**
 * Facts of a case. Absent and `unknown` mean the same; {@link parseFacts} in `parse-facts.ts` drops the
 * unknown ones.
 */
export type Facts = { readonly [N in FactName]?: FactValue<N> | 'unknown' | undefined };

/** Facts after parsing: only what is known, in the order of the registry. */
export type KnownFacts = { readonly [N in FactName]?: FactValue<N> };

/** The registry entry of a name that comes from data, or undefined when no such fact exists. */
export function factDefinition(name: string): FactDefinition | undefined {
  return Object.hasOwn(FACTS, name) ? FACTS[name as FactName] : undefined;
}

/** Says why a value does not fit a fact, or undefined when it fits. `unknown` is not a value here. */
export function valueProblem(definition: FactDefinition, value: unknown): string | undefined {
  if (definition.kind === 'integer') return integerProblem(definition, value);
  if (definition.kind === 'date') return isCalendarDate(value) ? undefined : 'is not a date like 2024-05-31';
  const known = typeof value === 'string' && (definition.values ?? []).includes(value);
  return known ? undefined : 'is not one of the values of this fact';
}

function integerProblem(definition: FactDefinition, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'is not a whole number of days';
  const min = definition.min ?? Number.MIN_SAFE_INTEGER;
  const max = definition.max ?? Number.MAX_SAFE_INTEGER;
  return value >= min && value <= max ? undefined : `is not between ${min} and ${max}`;
}

function isCalendarDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
