import type { Scenario } from './mail-blocks.ts';

/** Ids a link is made of, as far as the workspace knows them. */
export interface LinkIds {
  readonly cloud: string;
  readonly joint: boolean;
  readonly tenantId: string | null;
  readonly partnerId: string | null;
  readonly providerTenantId: string | null;
  /** Ids of GDAP relationships that wait for this customer's approval. */
  readonly gdapIds: readonly string[];
}

/** What is missing to make the link; `paste` = no form is published for it, so it has to come from Partner Center. */
export const LINK_QUESTIONS = [
  'tenant-id',
  'partner-id',
  'provider-tenant-id',
  'gdap-relationship',
  'which-gdap-relationship',
  'paste',
] as const;
export type LinkQuestion = (typeof LINK_QUESTIONS)[number];

/** `inferred`: the form is known from guides and from its sister form, not from a page of Microsoft. */
export type LinkOffer =
  | { readonly text: string; readonly inferred: boolean }
  | { readonly question: LinkQuestion };

const ADMIN = 'https://admin.microsoft.com/Adminportal/Home';
const ACCEPT = '#/BillingAccounts/partner-invitation';
const CLASSIC = 'https://portal.office.com/partner/partnersignup.aspx';

function gdapLink({ gdapIds }: LinkIds): LinkOffer {
  const [only, ...more] = gdapIds;
  if (only === undefined) return { question: 'gdap-relationship' };
  if (more.length > 0) return { question: 'which-gdap-relationship' };
  const page =
    'https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/';
  return { text: page + only, inferred: false };
}

function missingOf({ joint, tenantId, partnerId, providerTenantId }: LinkIds): LinkQuestion | null {
  if (tenantId === null) return 'tenant-id';
  if (!joint) return null;
  if (partnerId === null) return 'partner-id';
  return providerTenantId === null ? 'provider-tenant-id' : null;
}

/**
 * The link of a scenario from the published forms (domain 2.2) and ids the workspace knows. Whatever is not known is asked;
 * nothing is guessed. Other clouds have no published form.
 */
export function offerLink(scenario: Scenario, ids: LinkIds): LinkOffer {
  const { cloud, joint, tenantId, partnerId, providerTenantId } = ids;
  if (cloud !== 'global' || scenario === 'partnership') return { question: 'paste' };
  if (scenario === 'gdap') return gdapLink(ids);
  if (scenario === 'mca')
    return {
      text: 'https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement',
      inferred: false,
    };
  const question = missingOf(ids);
  if (question !== null) return { question };
  if (scenario === 'unsupported-country')
    return {
      text: joint
        ? `${CLASSIC}?type=IndirectResellerRelationship&id=${tenantId}&csp=1&msppid=${partnerId}&indirectCSP=${providerTenantId}`
        : `${CLASSIC}?type=ResellerRelationship&id=${tenantId}&csp=1&msppid=0`,
      inferred: false,
    };
  return joint
    ? {
        text: `${ADMIN}?invType=IndirectResellerRelationship&partnerId=${tenantId}&msppId=${partnerId}&indirectCSPId=${providerTenantId}&DAP=false${ACCEPT}`,
        inferred: true,
      }
    : {
        text: `${ADMIN}?invType=ResellerRelationship&partnerId=${tenantId}&msppId=0&DAP=false${ACCEPT}`,
        inferred: false,
      };
}
