import { entitiesDecoded, hasEntities } from '../encodings/entities.ts';
import { isEncodedAddress, percentDecoded } from '../encodings/percent.ts';
import type { LinkTools, UrlParts } from '../link-tools.ts';
import type { LinkWarning } from '../link-words.ts';
import { knownHost } from './recognise.ts';

/** A link without what copying, mail programs and people put into it. */
export interface CleanLink {
  readonly url: string;
  readonly warnings: readonly LinkWarning[];
}

const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u3164\uffa0]/gu;
const CONTROL = /\p{Cc}/gu;

/** Steps in their order: a pattern or a test, what takes its place, and what is to be said of it. */
const STEPS: readonly (readonly [LinkWarning, (text: string) => string])[] = [
  ['invisible-characters', (text) => text.replaceAll(INVISIBLE, '')],
  ['line-wrapped', (text) => text.replaceAll(/[\r\n][\t >]{0,20}/gu, '')],
  ['invisible-characters', (text) => text.replaceAll(CONTROL, '')],
  ['html-entities', (text) => (hasEntities(text) ? entitiesDecoded(entitiesDecoded(text)) : text)],
  ['double-encoded', (text) => (isEncodedAddress(text) ? percentDecoded(percentDecoded(text)) : text)],
  [
    'unusual-spelling',
    (text) =>
      text
        .replaceAll('[.]', '.')
        .replaceAll('(.)', '.')
        .replace(/^h(?:xx|XX)(?=ps?:)/u, 'htt'),
  ],
  [
    'unusual-spelling',
    (text) =>
      /^(?:\/\/)?[a-z0-9-]{1,63}\.[a-z0-9.-]{2,200}(?:[/?#:]|$)/iu.test(text)
        ? `https://${text.replace(/^\/\//u, '')}`
        : text,
  ],
];

/** Cleans a link as it stood in a text. */
export function cleanLink(raw: string): CleanLink {
  const warnings = new Set<LinkWarning>();
  let url = raw.trim();
  for (const [warning, step] of STEPS) {
    const before = url;
    url = step(url);
    if (url !== before) warnings.add(warning);
  }
  return { url, warnings: [...warnings] };
}

/** An address of a known host whose question mark, ampersands or number sign were encoded is decoded once. */
export function withPlainMarks(url: string, tools: LinkTools): CleanLink {
  const parts = tools.parseUrl(url);
  if (parts === null || knownHost(parts.host, tools.table) === undefined) return { url, warnings: [] };
  const { path, query, fragment } = parts;
  const isHidden =
    (query === '' && /%3f/iu.test(path)) ||
    (query !== '' && !query.includes('=') && /%3d/iu.test(query)) ||
    (fragment === '' && /%23(?:%2f|\/)/iu.test(`${path}?${query}`));
  return isHidden ? { url: percentDecoded(url), warnings: ['double-encoded'] } : { url, warnings: [] };
}

/** The part between the slashes and the path, as it was written. */
export function authorityOf(url: string): string {
  const start = /^[a-z][a-z0-9+.-]{0,30}:[/\\]*/iu.exec(url)?.[0].length ?? 0;
  const end = url.slice(start).search(/[/\\?#]/u);
  return end < 0 ? url.slice(start) : url.slice(start, start + end);
}

/** Schemes that start a mail or a call. */
const HARMLESS = new Set(['mailto', 'tel', 'sip', 'callto']);

/** What the way an address is written says, whatever it leads to. */
export function spellingWarnings(url: string, parts: UrlParts): LinkWarning[] {
  const warnings: LinkWarning[] = [];
  const authority = authorityOf(url);
  const isWeb = /^https?$/u.test(parts.scheme);
  if (!isWeb) return HARMLESS.has(parts.scheme) ? ['not-a-relationship-link'] : ['script-scheme'];
  if (!parts.scheme.endsWith('s')) warnings.push('http-scheme');
  if (parts.hasUser) warnings.push('userinfo');
  if (parts.port !== '') warnings.push('unusual-port');
  const isForeignScript = [...authority].some((one) => (one.codePointAt(0) ?? 0) > 127);
  if (isForeignScript || parts.host.split('.').some((label) => label.startsWith('xn--')))
    warnings.push('idn-host');
  const isPlain = url.startsWith(`${parts.scheme}://${authority}`);
  const isUsualHost = authority === parts.host || parts.hasUser || parts.port !== '';
  if (!isPlain || (!isUsualHost && !isForeignScript) || url.includes('\\') || parts.host.endsWith('.'))
    warnings.push('unusual-spelling');
  const written = url.slice(url.indexOf(authority) + authority.length);
  if (/\/\.{1,2}(?:[/?#]|$)|^[^?#]*\/%2e/iu.test(written)) warnings.push('unusual-spelling');
  return warnings;
}
