import { FACTS, type FactName } from '../../shared/rules/facts.ts';
import type { Question } from '../../shared/rules/listed-ids.ts';

/** The fact a question asks for. Questions without one are settled outside: the card only says how. */
const FACT_OF_QUESTION: Readonly<Record<Question, FactName | null>> = {
  'ask-relationship-to-partner': 'acquisitionChannel',
  'ask-sales-channel': 'acquisitionChannel',
  'ask-customer-billing-page': 'acquisitionChannel',
  'ask-service-type': 'serviceType',
  'ask-commerce-generation': 'commerceGeneration',
  'ask-cloud': 'cloud',
  'ask-region-match': 'regionMatch',
  'ask-customer-is-csp-partner': 'customerIsCspPartnerTenant',
  'ask-relationship-state': 'relationshipState',
  'ask-partner-role': null,
  'ask-gdap-access-assignment': 'gdapSecurityGroupsAssigned',
  'ask-gdap-roles': 'gdapRolesSufficient',
  'ask-azure-role-assignment': 'azureRbacAssigned',
  'ask-user-role': 'userRole',
  'ask-mca-state': 'mcaState',
  'ask-mpa-state': 'mpaState',
  'ask-partnership-state': 'partnershipState',
  'ask-provider-relationship': 'providerHasRelationship',
  'ask-azure-plan': 'azurePlanWithNewPartner',
  'ask-current-partner-informed': 'currentPartnerInformed',
  'ask-reseller-partner-id': 'resellerPartnerId',
  'ask-gcc-approval': 'gccPartnerApproved',
  'ask-acting-capacity': null,
  'ask-us-gov-availability': null,
};

/** One control on the card: the fact it sets, its values, and the questions it settles (several ways to one fact). */
export interface OpenFact {
  readonly fact: FactName | null;
  readonly questions: readonly Question[];
  readonly values: readonly string[];
  /** Its answer may change a verdict; the others only bring missing items. */
  readonly decisive: boolean;
}

const GENERATIONS: Readonly<Record<string, readonly string[]>> = {
  'license-based': ['legacy', 'nce'],
  'usage-based': ['azure-legacy-0145p', 'azure-plan'],
};

function valuesOf(fact: FactName, service: string | undefined): readonly string[] {
  if (fact === 'commerceGeneration' && service !== undefined && GENERATIONS[service])
    return GENERATIONS[service];
  const definition = FACTS[fact];
  return 'values' in definition ? definition.values : [];
}

/** The open questions of a decision as controls: one per fact, decisive ones first, in the decision's own order. */
export function openFacts(questions: readonly Question[], service: string | undefined): readonly OpenFact[] {
  const found = new Map<string, OpenFact>();
  for (const question of questions) {
    const fact = FACT_OF_QUESTION[question];
    const key = fact ?? question;
    const before = found.get(key);
    const values = fact === null ? [] : valuesOf(fact, service);
    const decisive = fact === null || FACTS[fact].class === 'gate';
    found.set(key, { fact, values, decisive, questions: [...(before?.questions ?? []), question] });
  }
  const all = [...found.values()];
  return [...all.filter((one) => one.decisive), ...all.filter((one) => !one.decisive)];
}
