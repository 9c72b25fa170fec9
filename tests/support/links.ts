import { fileURLToPath } from 'node:url';
import { shippedLinkTools } from '../../electron/adapters/links/shipped-links.ts';
import type { LinkWorkspace } from '../../shared/links/link-tools.ts';
import type { LinkKind, LinkReading, LinkWrapper } from '../../shared/links/link-words.ts';
import { readLinks } from '../../shared/links/read-links.ts';

export const linkTools = shippedLinkTools(fileURLToPath(new URL('../../resources', import.meta.url)));

export const OWN = '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11';
export const PROVIDER = '3b33e682-00c3-41ee-9dd2-a548adf56438';
export const STRANGER = 'd0c1f1a2-7b7e-4b39-8a0e-6f3c1b2a9e77';
export const RELATIONSHIP = '5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836';
const RESELLER = '4c1d2e3f-5a6b-4c7d-8e9f-0a1b2c3d4e5f';

/** A reseller of one provider. */
export const asReseller: LinkWorkspace = {
  isReseller: true,
  tenant: OWN,
  partnerIds: ['4847383', '6001234'],
  cloud: 'global',
  providers: [{ tenant: PROVIDER, partnerId: '5512034' }],
  resellers: [],
  relationshipIds: [],
};

/** A provider with one reseller. */
export const asProvider: LinkWorkspace = {
  isReseller: false,
  tenant: OWN,
  partnerIds: ['5512034'],
  cloud: 'global',
  providers: [],
  resellers: [{ tenant: RESELLER, partnerId: '4847433' }],
  relationshipIds: [],
};

const HOME = 'https://admin.microsoft.com/Adminportal/Home';
const INVITATION = '#/BillingAccounts/partner-invitation';

export const resellerLink = (tenant = OWN, host = HOME): string =>
  `${host}?invType=ResellerRelationship&partnerId=${tenant}&msppId=0&DAP=false${INVITATION}`;
export const jointLink = (tenant = OWN, provider = PROVIDER, number = '4847383'): string =>
  `${HOME}?invType=IndirectResellerRelationship&partnerId=${tenant}&msppId=${number}&indirectCSPId=${provider}&DAP=false${INVITATION}`;
export const providersJointLink = jointLink(RESELLER, OWN, '4847433');
const classic = 'https://portal.office.com/partner/partnersignup.aspx';

/** Every documented form, with the kind it is. */
export const FORMS: readonly (readonly [name: string, url: string, kind: LinkKind])[] = [
  ['reseller', resellerLink(), 'reseller'],
  [
    'reseller, newer fragment',
    `${HOME}?invType=ResellerRelationship&partnerId=${OWN}&msppId=0#/partners/invitation`,
    'reseller',
  ],
  ['joint', jointLink(), 'indirect-reseller'],
  [
    'joint without a provider',
    `${HOME}?invType=IndirectResellerRelationship&partnerId=${OWN}&msppId=4847383&DAP=true${INVITATION}`,
    'indirect-reseller',
  ],
  ['classic', `${classic}?type=ResellerRelationship&id=${OWN}&csp=1&msppid=0`, 'reseller'],
  [
    'classic joint',
    `${classic}?type=IndirectResellerRelationship&id=${OWN}&csp=1&msppid=4847383&indirectCSP=${PROVIDER}`,
    'indirect-reseller',
  ],
  [
    'GDAP',
    `https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/${RELATIONSHIP}`,
    'gdap',
  ],
  [
    'GDAP, newer host',
    `https://admin.cloud.microsoft/?#/partners/invitation/granularAdminRelationships/${RELATIONSHIP}`,
    'gdap',
  ],
  ['MCA', 'https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement', 'mca-acceptance'],
  [
    'administration',
    `${HOME}?invType=Administration&partnerId=${OWN}&msppId=0&DAP=true${INVITATION}`,
    'administration',
  ],
  ['trial', `${HOME}?invType=Trial&partnerId=${OWN}&msppId=0&offerId=abc${INVITATION}`, 'offer'],
  [
    'store',
    `https://businessstore.microsoft.com/manage/partner-invitation?invType=IndirectResellerRelationship&partnerId=${OWN}&msppId=4847383&DAP=true`,
    'indirect-reseller',
  ],
  [
    'China',
    `https://portal.partner.microsoftonline.cn/Adminportal/Home?invType=ResellerRelationship&partnerId=${OWN}&msppId=0&DAP=true${INVITATION}`,
    'reseller',
  ],
];

const v2 = (url: string): string =>
  encodeURIComponent(url)
    .replaceAll('-', '%2D')
    .replaceAll('_', '%5F')
    .replaceAll('%2F', '_')
    .replaceAll('%', '-');

/** Proofpoint 3 takes out what may break on the way; every taken character leaves a star, runs a letter. */
function v3(url: string): string {
  let taken = '';
  const kept = url.replaceAll(/[^A-Za-z0-9/:.?=&-]{1,20}/gu, (run) => {
    taken += run;
    return run.length === 1 ? '*' : `**${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[run.length - 2]}`;
  });
  const coded = Buffer.from(taken).toString('base64url');
  return `https://urldefense.com/v3/__${kept}__;${coded}!!NT4GcUJTZV9haA!sBuuYgQ5qnoRHkLW$`;
}

/** Puts a link into each wrapper that can be opened offline, the way the wrapper does it. */
export const WRAPPINGS: readonly (readonly [LinkWrapper, (url: string) => string])[] = [
  [
    'safe-links',
    (url) =>
      `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02%7C&sdata=abc%3D&reserved=0`,
  ],
  [
    'safe-links',
    (url) =>
      `https://nam12.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encodeURIComponent(url)}&reserved=0`,
  ],
  [
    'proofpoint-v1',
    (url) => `https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(url)}&k=oIvRg1%2B&r=x&m=y&s=z`,
  ],
  [
    'proofpoint-v2',
    (url) =>
      `https://urldefense.proofpoint.com/v2/url?u=${v2(url)}&d=DwMFAg&c=euGZstcaTDllvimEN8b7jXrwqOf-v5A&r=a&m=b&s=c&e=`,
  ],
  ['proofpoint-v3', v3],
  ['barracuda', (url) => `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(url)}&c=E,1,abc&typo=1`],
  [
    'cisco',
    (url) => `https://secure-web.cisco.com/1EH1B-CLV31IF8vcULmniGDoJim0uL59/${encodeURIComponent(url)}`,
  ],
  ['redirect', (url) => `https://www.google.com/url?q=${encodeURIComponent(url)}&sa=D&source=editors&ust=16`],
  ['redirect', (url) => `https://link.zhihu.com/?target=${encodeURIComponent(url)}`],
];

/** Links that must never be taken for what they imitate. */
export const HOSTILE: readonly string[] = [
  resellerLink(OWN, 'https://admin.microsoft.com.evil.example/Adminportal/Home'),
  resellerLink(OWN, 'https://admin-microsoft.com/Adminportal/Home'),
  resellerLink(OWN, 'https://adminmicrosoft.com/Adminportal/Home'),
  resellerLink(OWN, 'https://admin.rnicrosoft.com/Adminportal/Home'),
  resellerLink(OWN, 'https://admin.micros0ft.com/Adminportal/Home'),
  resellerLink(OWN, 'https://admin.mìcrosoft.com/Adminportal/Home'),
  resellerLink(OWN, 'https://аdmin.microsoft.com/Adminportal/Home'),
  resellerLink(OWN, 'https://admin.xn--mcrosoft-g5a.com/Adminportal/Home'),
  resellerLink(OWN, 'https://admin.microsoft.co/Adminportal/Home'),
  resellerLink(OWN, 'https://admin.microsoft.com@evil.example/Adminportal/Home'),
  resellerLink(OWN, 'https://admin.microsoft.com%2F@evil.example/Adminportal/Home'),
  resellerLink(OWN, 'https://admin.microsoft.com:x@evil.example/Adminportal/Home'),
  resellerLink(OWN, 'https://evil.example/admin.microsoft.com/Adminportal/Home'),
  resellerLink(OWN, 'https://evil.example\\@admin.microsoft.com/Adminportal/Home'),
  resellerLink(OWN, 'https://admin.cloud.microsoft.evil.example/Adminportal/Home'),
  resellerLink(OWN, 'https://admin.cloud-microsoft.com/Adminportal/Home'),
  resellerLink(OWN, 'https://203.0.113.9/Adminportal/Home'),
  resellerLink(OWN, 'https://0xcb007109/Adminportal/Home'),
  `https://eur03.safelinks.protection.outlook.com.evil.example/?url=${encodeURIComponent(resellerLink())}`,
  `https://eur03-safelinks-protection-outlook.com/?url=${encodeURIComponent(resellerLink())}`,
  `https://urldefense.com.evil.example/v3/__${resellerLink()}__;!!x!y$`,
  `https://evil.example/?next=${encodeURIComponent(resellerLink())}`,
  `https://www.google.com.evil.example/url?q=${encodeURIComponent(resellerLink())}`,
  `javascript:location='${resellerLink()}'`,
  `JaVaScRiPt:fetch("//evil.example")`,
  'java\nscript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file://server/share/invitation.html',
  'ms-msdt:/id%20PCWDiagnostic',
  'search-ms:query=invitation&crumb=location:\\\\evil.example',
  '\\\\evil.example\\share\\Adminportal',
  'https://bit.ly/3abcDEF',
  'https://aka.ms/xyz',
  'https://protect-eu.mimecast.com/s/AbCdEf?domain=admin.microsoft.com',
  'https://portal.office.com.signin.example/partner/partnersignup.aspx?type=ResellerRelationship',
  `https://xn--admn-7pa.microsoft.com.example/#/partners/invitation/granularAdminRelationships/${RELATIONSHIP}`,
];

/** The only link of a text. */
export function readOne(text: string, workspace: LinkWorkspace | null = asReseller): LinkReading {
  const links = readLinks({ text }, linkTools, workspace);
  const [first] = links;
  if (first === undefined || links.length !== 1) throw new Error(`${links.length} links in ${text}`);
  return first;
}
