import type { LinkTools, LinkWorkspace, UrlParts } from '../link-tools.ts';
import { LINK_WARNINGS, type LinkReading, type LinkVerdict, type LinkWarning } from '../link-words.ts';
import { plainPage } from './admin-pages.ts';
import { cleanLink, spellingWarnings, withPlainMarks } from './clean-link.ts';
import { imitates } from './lookalike.ts';
import { type Ownership, ownership } from './owner.ts';
import { knownHost, type Recognised, recognise } from './recognise.ts';
import { unwrap } from './unwrap.ts';

/** Longest address that is sent and opened; also those that are longer are read, up to the second bound. */
const LONGEST = 2_000;
const LONGEST_READ = 20_000;

/** A link as a text has it. */
export interface FoundLink {
  readonly raw: string;
  /** What finding it already told. */
  readonly warnings: readonly LinkWarning[];
  /** What the text shows instead of the address, where a page or a mail has link texts. */
  readonly shown: string | null;
}

/** What the link is read with. `whole`: the trimmed text, when the link may be all of it. */
export interface ReadingContext {
  readonly tools: LinkTools;
  readonly workspace: LinkWorkspace | null;
  readonly whole: string | null;
}

const inOrder = (warnings: ReadonlySet<LinkWarning>): LinkWarning[] =>
  LINK_WARNINGS.filter((one) => warnings.has(one));

/** Words that decide the verdict before anybody asks what kind the link is; the gravest first. */
const GRAVE: readonly (readonly [LinkWarning, LinkVerdict])[] = [
  ['script-scheme', 'dangerous'],
  ['lookalike-host', 'look-alike'],
  ['suspicious-wrapper-host', 'look-alike'],
  ['shortened', 'shortened'],
  ['undecodable-wrapper', 'undecodable'],
];

function verdictOf(page: Recognised, { owner }: Ownership, warnings: ReadonlySet<LinkWarning>): LinkVerdict {
  const grave = GRAVE.find(([warning]) => warnings.has(warning));
  if (grave !== undefined) return grave[1];
  if (page.kind === 'unknown') return 'unknown';
  if (owner === 'self') return 'yours';
  if (owner === 'own-provider') return 'your-provider';
  if (owner === 'other') return 'somebody-else';
  if (page.partner.is === 'id') return 'no-own-id';
  const isBroken =
    page.partner.is !== 'absent' || warnings.has('no-invitation-data') || warnings.has('placeholder');
  if (isBroken) return 'damaged';
  const isInvitation = ['reseller', 'indirect-reseller', 'administration', 'gdap', 'mca-acceptance'];
  return isInvitation.includes(page.kind) ? 'names-nobody' : 'not-an-invitation';
}

const SENT_AS_GIVEN: readonly string[] = ['reseller', 'indirect-reseller', 'gdap'];
/** Nothing of a host or a page is to be said of what is no web address. */
const NOT_OF_SCRIPTS: readonly LinkWarning[] = [
  'not-a-relationship-link',
  'suspicious-wrapper-host',
  'lookalike-host',
];
const NOTHING: Recognised = { ...plainPage('unknown'), known: undefined };

/** Whether the text that is shown for a link is itself an address, of another host. */
function showsAnotherHost(
  shown: string | null,
  host: string | null,
  { parseUrl, table }: LinkTools,
): boolean {
  const text = shown?.trim() ?? '';
  const isAddress =
    /^(?:https?:\/\/|www\.)\S{3,}$/iu.test(text) || /^[a-z0-9-]+(?:\.[a-z0-9-]+){1,5}\/\S*$/iu.test(text);
  if (host === null || !isAddress) return false;
  const parts = parseUrl(/^https?:/iu.test(text) ? text : `https://${text}`);
  if (parts === null || parts.host === host) return false;
  const inner = unwrap(text, { parseUrl, table, decode: () => null });
  const isSameBehind = parseUrl(inner.url)?.host === host;
  return !isSameBehind && knownHost(host, table) === undefined;
}

/** A link that is too long or no address at all. */
function unreadable(found: FoundLink, url: string, warnings: ReadonlySet<LinkWarning>): LinkReading {
  return {
    input: found.raw,
    decoded: url,
    linkKind: 'unknown',
    cloud: 'unknown',
    owner: 'unknown',
    wrappers: [],
    warnings: inOrder(warnings),
    safeToSendAsGiven: false,
    partnerTenant: null,
    partnerId: null,
    providerTenant: null,
    relationshipId: null,
    dap: null,
    host: null,
    verdict: verdictOf(NOTHING, { owner: 'unknown', warnings: [], fits: false }, warnings),
  };
}

/** The user name in front of a host is where imitations put the host they want to be taken for. */
function userImitates(url: string, parts: UrlParts, tools: LinkTools): boolean {
  if (!parts.hasUser || knownHost(parts.host, tools.table) !== undefined) return false;
  const user = url.slice(0, url.indexOf('@')).split('//').at(-1) ?? '';
  const host = user.split(/[:/]/u)[0] ?? '';
  return (
    knownHost(host.toLowerCase(), tools.table) !== undefined || imitates(host.toLowerCase(), tools.table)
  );
}

/** What is said of an address that no browser could open: whether it still shows a host one might trust. */
function noAddress(url: string, { table }: LinkTools): LinkWarning {
  const host = /^[^/?#]*\/\/([^/?#]*)/u.exec(url)?.[1]?.toLowerCase() ?? '';
  return imitates(host.replaceAll(/%[0-9a-f]{2}/gu, '.'), table)
    ? 'lookalike-host'
    : 'not-a-relationship-link';
}

function pageWarnings(
  url: string,
  parts: UrlParts,
  page: Recognised,
  context: ReadingContext,
): LinkWarning[] {
  const { tools, workspace } = context;
  const cloud = page.known?.cloud ?? 'global';
  const isSovereign = cloud !== 'global' && cloud !== workspace?.cloud;
  return [
    ...spellingWarnings(url, parts),
    ...page.warnings,
    ...(isSovereign ? (['sovereign-host'] as const) : []),
    ...(userImitates(url, parts, tools) ? (['lookalike-host'] as const) : []),
  ];
}

/** Reads one link. Pure and offline; never throws. */
export function readLink(found: FoundLink, context: ReadingContext): LinkReading {
  const { tools } = context;
  const warnings = new Set<LinkWarning>(found.warnings);
  const add = (more: readonly LinkWarning[]) => {
    for (const one of more) warnings.add(one);
  };
  if (found.raw.length >= LONGEST) warnings.add('too-long');
  if (found.raw.length > LONGEST_READ) return unreadable(found, found.raw.slice(0, LONGEST), warnings);
  const clean = cleanLink(found.raw);
  const unwrapped = unwrap(clean.url, tools);
  const marked = withPlainMarks(unwrapped.url, tools);
  const { url } = marked;
  add([...clean.warnings, ...unwrapped.warnings, ...marked.warnings]);
  const parts = tools.parseUrl(url);
  if (parts === null) return unreadable(found, url, warnings.add(noAddress(url, tools)));
  const isStuck = warnings.has('undecodable-wrapper');
  const page = isStuck ? NOTHING : recognise(parts, tools.table);
  const whose = ownership(page, context.workspace);
  add([...pageWarnings(url, parts, page, context), ...whose.warnings]);
  if (url.length >= LONGEST) warnings.add('too-long');
  if (showsAnotherHost(found.shown, parts.host, tools)) warnings.add('lookalike-host');
  if (warnings.has('lookalike-host')) warnings.delete('not-a-relationship-link');
  if (warnings.has('script-scheme')) for (const one of NOT_OF_SCRIPTS) warnings.delete(one);
  const isAllOfIt = context.whole === url && found.raw === url;
  return {
    input: found.raw,
    decoded: url,
    linkKind: page.kind,
    cloud: page.known?.cloud ?? 'unknown',
    owner: whose.owner,
    wrappers: unwrapped.wrappers,
    warnings: inOrder(warnings),
    safeToSendAsGiven: isAllOfIt && warnings.size === 0 && whose.fits && SENT_AS_GIVEN.includes(page.kind),
    partnerTenant: page.partner.value,
    partnerId: page.number.value,
    providerTenant: page.provider.value,
    relationshipId: page.relationshipId,
    dap: page.dap,
    host: parts.host === '' ? null : parts.host,
    verdict: verdictOf(page, whose, warnings),
  };
}
