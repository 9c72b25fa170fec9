import type { RequestKind } from '../domain/request.ts';
import type { LinkKind, LinkReading, LinkWarning } from '../links/link-words.ts';
import { type Finding, finding } from './findings.ts';

/** Kinds of link a kind of request may send. */
const EXPECTED: Readonly<Record<RequestKind, readonly LinkKind[]>> = {
  'reseller-relationship': ['reseller'],
  // A reseller's link without its provider works; then only the reseller gets the relationship.
  'indirect-reseller-relationship': ['indirect-reseller', 'reseller'],
  'gdap-approval': ['gdap'],
  'mca-acceptance': ['mca-acceptance'],
  partnership: ['partner-authorisation'],
};

/** Kinds of request that a link can be sent with; a reseller's invitation of a partner begins at the reseller. */
export const requestKindsFor = (linkKind: LinkKind): readonly Exclude<RequestKind, 'partnership'>[] =>
  (['indirect-reseller-relationship', 'reseller-relationship', 'gdap-approval', 'mca-acceptance'] as const)
    .filter((kind) => EXPECTED[kind].includes(linkKind))
    .sort((a, b) => EXPECTED[a].indexOf(linkKind) - EXPECTED[b].indexOf(linkKind));

/** What a link may carry and still be sent; each is a sentence of its own elsewhere, or harmless. */
const TOLERATED: readonly LinkWarning[] = ['classic-signup', 'obsolete-dap-flag', 'provider-missing'];
/** Links that name no partner: whose they are cannot be read from them. */
const NAMES_NOBODY: readonly RequestKind[] = ['mca-acceptance', 'partnership'];
const TOLERATED_OF_NOBODY: readonly LinkWarning[] = ['not-a-relationship-link', 'internal-tool-link'];

interface LinkFacts {
  readonly kind: RequestKind;
  readonly link: LinkReading | null;
  readonly linkInferred: boolean;
  readonly workspace: { readonly tenantId: string | null };
}

function graveFinding({ verdict }: LinkReading): Finding | null {
  if (verdict === 'shortened') return finding('link-shortened');
  if (verdict === 'somebody-else') return finding('link-not-ours');
  if (
    verdict === 'look-alike' ||
    verdict === 'dangerous' ||
    verdict === 'undecodable' ||
    verdict === 'damaged'
  )
    return finding('link-damaged');
  return null;
}

function isSpoilt(kind: RequestKind, { warnings }: LinkReading): boolean {
  const fine = NAMES_NOBODY.includes(kind) ? [...TOLERATED, ...TOLERATED_OF_NOBODY] : TOLERATED;
  return warnings.some((one) => !fine.includes(one));
}

function ownerFindings({ kind, workspace }: LinkFacts, { owner }: LinkReading): Finding[] {
  if (owner === 'self' || owner === 'own-provider' || kind === 'mca-acceptance') return [];
  if (kind === 'gdap-approval' || kind === 'partnership') return [finding('link-owner-unknown')];
  return [finding(workspace.tenantId === null ? 'own-tenant-missing' : 'link-not-ours')];
}

/** What is to be said of the link, read in the original that will be sent. */
export function linkFindings(facts: LinkFacts): Finding[] {
  const { kind, link, linkInferred } = facts;
  if (link === null) return [finding('link-missing')];
  const grave = graveFinding(link);
  if (grave !== null) return [grave];
  if (!EXPECTED[kind].includes(link.linkKind)) return [finding('link-wrong-kind')];
  if (link.warnings.includes('not-own-partner')) return [finding('link-not-ours')];
  if (isSpoilt(kind, link)) return [finding('link-damaged')];
  const isAlone = kind === 'indirect-reseller-relationship' && link.linkKind === 'reseller';
  return [
    ...ownerFindings(facts, link),
    ...(isAlone || link.warnings.includes('provider-missing') ? [finding('provider-missing')] : []),
    ...(linkInferred ? [finding('link-form-inferred')] : []),
  ];
}
