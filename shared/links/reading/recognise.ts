import type { KnownHost, LinkTable } from '../link-table.ts';
import type { UrlParts } from '../link-tools.ts';
import type { LinkWarning } from '../link-words.ts';
import { adminPage, type PageFacts, plainPage } from './admin-pages.ts';
import { isHost } from './host-labels.ts';
import { imitates } from './lookalike.ts';

/** What an address is, before anybody asks whose it is. */
export interface Recognised extends PageFacts {
  readonly known: KnownHost | undefined;
}

/** The entry of a host, exact ones before open ones. */
export function knownHost(host: string, { hosts }: LinkTable): KnownHost | undefined {
  const found = hosts.filter((one) => isHost(host, one.host));
  return found.find((one) => !one.host.startsWith('*.')) ?? found[0];
}

const has = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word.toLowerCase()));

/** Whether an address carries the marks of an invitation, whatever its host is. */
function looksLikeInvitation({ path, query, fragment }: UrlParts, table: LinkTable): boolean {
  const text = `${path}?${query}#${fragment}`.toLowerCase();
  const { invitationTypes, paths, fragments } = table;
  const types = Object.keys(invitationTypes).filter((one) => one.length > 10);
  return has(text, [
    ...types,
    ...paths.classic,
    ...paths.admin,
    ...fragments.invitation,
    fragments.gdap,
    fragments.agreement,
  ]);
}

const HOLDS_ADDRESS = /https?(?::|%3a|%253a)/iu;

/** A host that nobody knows: only what speaks against it can be said. */
function stranger(parts: UrlParts, table: LinkTable): PageFacts {
  const warnings: LinkWarning[] = [];
  const { host, path, query, fragment } = parts;
  if (table.shorteners.some((one) => isHost(host, one))) return plainPage('unknown', 'shortened');
  const isImitation = imitates(host, table) || looksLikeInvitation(parts, table);
  if (isImitation) warnings.push('lookalike-host');
  if (HOLDS_ADDRESS.test(`${path}?${query}#${fragment}`)) warnings.push('suspicious-wrapper-host');
  if (warnings.length === 0) warnings.push('not-a-relationship-link');
  return plainPage('unknown', ...warnings);
}

function partnerCenterPage({ path, query, fragment }: UrlParts, table: LinkTable): PageFacts {
  const text = `${path}?${query}#${fragment}`.toLowerCase();
  return has(text, table.partnerAuthorisationWords)
    ? plainPage('partner-authorisation')
    : plainPage('portal-page', 'internal-tool-link');
}

function pageOf(parts: UrlParts, known: KnownHost, table: LinkTable): PageFacts {
  const segments = parts.path.toLowerCase().split('/');
  const asksConsent = segments.some((one) => table.consentPaths.includes(one));
  switch (known.serves) {
    case 'admin':
      return adminPage(parts, known, table);
    case 'login':
      return plainPage(asksConsent ? 'app-consent' : 'portal-page');
    case 'partner-center':
      return partnerCenterPage(parts, table);
    case 'portal':
      if (asksConsent) return plainPage('app-consent');
      return known.state === 'internal'
        ? plainPage('portal-page', 'internal-tool-link')
        : plainPage('portal-page');
  }
}

/** Pages that start no relationship with the customer. */
const NO_RELATIONSHIP: readonly PageFacts['kind'][] = [
  'mca-acceptance',
  'offer',
  'app-consent',
  'partner-authorisation',
  'portal-page',
];

const PRIVATE =
  /^(?:localhost|\[::1\]|(?:127|10)(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$|\.(?:local|internal|lan|intranet|localhost)$/u;

/** Says what an address is by its exact host. A host that is not in the table is never called by the kind it imitates. */
export function recognise(parts: UrlParts, table: LinkTable): Recognised {
  const known = knownHost(parts.host, table);
  if (known === undefined) {
    const page = stranger(parts, table);
    const isInside = PRIVATE.test(parts.host) && page.warnings.includes('not-a-relationship-link');
    return { ...page, known, warnings: isInside ? [...page.warnings, 'internal-tool-link'] : page.warnings };
  }
  const page = pageOf(parts, known, table);
  const more: LinkWarning[] = [];
  if (NO_RELATIONSHIP.includes(page.kind)) more.push('not-a-relationship-link');
  if (known.state === 'obsolete') more.push('obsolete-host');
  if (page.dap === true && known.cloud === 'global' && page.kind !== 'administration')
    more.push('obsolete-dap-flag');
  return { ...page, known, warnings: [...page.warnings, ...more] };
}
