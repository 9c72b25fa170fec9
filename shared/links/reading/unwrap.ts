import { base64Bytes } from '../encodings/base64.ts';
import { isEncodedAddress, percentDecoded, rawParameters } from '../encodings/percent.ts';
import type { WrapperRow } from '../link-table.ts';
import type { LinkTools, UrlParts } from '../link-tools.ts';
import type { LinkWarning, LinkWrapper } from '../link-words.ts';
import { isHost } from './host-labels.ts';
import { fromProofpoint2, fromProofpoint3 } from './proofpoint.ts';

/** Filters may wrap each other's links; deeper than this nobody does. */
const DEEPEST = 8;

/** A link without its wrappers. */
export interface Unwrapped {
  readonly url: string;
  readonly wrappers: readonly LinkWrapper[];
  readonly warnings: readonly LinkWarning[];
}

/** Query of an address as it stands there, not as a parser rewrites it. */
export function queryOf(url: string): string {
  const end = url.indexOf('#');
  const whole = end < 0 ? url : url.slice(0, end);
  const start = whole.indexOf('?');
  return start < 0 ? '' : whole.slice(start + 1);
}

const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]{1,20}:\/{0,2}[^/\s]/iu.test(text);

/** A parameter whose value was not encoded goes on until a parameter of the wrapper's own. */
function wholeValue(url: string, name: string, raw: string, tail: readonly string[]): string {
  if (!/^https?:\/\//iu.test(raw)) return percentDecoded(raw);
  const mark = `${name}=${raw}`;
  const start = url.indexOf(mark) + name.length + 1;
  const rest = url.slice(start);
  const ends = tail.map((one) => rest.indexOf(`&${one}=`)).filter((at) => at >= 0);
  return rest.slice(0, Math.min(rest.length, ...ends));
}

function fromParameter(url: string, row: WrapperRow): string | null {
  const found = rawParameters(queryOf(url)).find(
    ({ name, raw }) => row.parameters.includes(name) && raw !== '',
  );
  return found === undefined ? null : wholeValue(url, found.name, found.raw, row.tail);
}

function fromBase64(url: string, row: WrapperRow, tools: LinkTools): string | null {
  const found = rawParameters(queryOf(url)).find(({ name }) => row.parameters.includes(name));
  if (found === undefined) return null;
  return tools.decode(base64Bytes(percentDecoded(found.raw).slice(row.skip ?? 0)), 'utf-8');
}

/** An original that stands in the path: encoded as its last part, or as it is. */
function fromPath(url: string): string | null {
  const encoded = /https?%3a[^/?#\s]*/iu.exec(url)?.[0];
  if (encoded !== undefined) return percentDecoded(encoded);
  const at = url.slice(8).search(/https?:\/\/?/iu);
  if (at < 0) return null;
  const whole = url.slice(8 + at).replace(/^(https?):\/(?!\/)/iu, '$1://');
  const end = whole.indexOf('___');
  return end < 0 ? whole : whole.slice(0, end);
}

function inside(url: string, row: WrapperRow, tools: LinkTools): string | null {
  switch (row.how) {
    case 'parameter':
      return fromParameter(url, row);
    case 'base64':
      return fromBase64(url, row, tools);
    case 'path':
      return fromPath(url) ?? fromParameter(url, row);
    case 'proofpoint-v2': {
      const raw = rawParameters(queryOf(url)).find(({ name }) => row.parameters.includes(name))?.raw;
      return raw === undefined ? null : fromProofpoint2(raw);
    }
    case 'proofpoint-v3':
      return fromProofpoint3(url, tools);
  }
}

/** Which wrapper an address is of, by its exact host. */
export function wrapperOf({ host, path }: UrlParts, rows: readonly WrapperRow[]): WrapperRow | undefined {
  return rows.find(
    (row) =>
      row.hosts.some((one) => isHost(host, one)) &&
      path.toLowerCase().startsWith((row.path ?? '').toLowerCase()),
  );
}

/** An original that was encoded once more than its wrapper does. */
function plainAddress(text: string): { readonly url: string; readonly isTwice: boolean } {
  let url = text.trim();
  let isTwice = false;
  for (let times = 0; times < 3 && isEncodedAddress(url); times += 1) {
    url = percentDecoded(url);
    isTwice = true;
  }
  const isBare = !isAddress(url) && /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}[/?#]/iu.test(url);
  return { url: isBare ? `https://${url}` : url, isTwice };
}

/** The wrapper kept the fragment on its own outside. */
function withFragment(url: string, outer: UrlParts): { readonly url: string; readonly isMoved: boolean } {
  const isMoved = outer.fragment.startsWith('/') && !url.includes('#');
  return { url: isMoved ? `${url}#${outer.fragment}` : url, isMoved };
}

/** One wrapper taken off; `null` when nothing is wrapped around the address, `url: null` when it cannot be read here. */
function unwrapOnce(
  url: string,
  tools: LinkTools,
): {
  readonly wrapper: LinkWrapper;
  readonly url: string | null;
  readonly warnings: readonly LinkWarning[];
} | null {
  const parts = tools.parseUrl(url);
  const row = parts === null ? undefined : wrapperOf(parts, tools.table.wrappers);
  if (parts === null || row === undefined) return null;
  const found = inside(url, row, tools);
  // A page of a service that also passes people on.
  if (found === null && row.wrapper === 'redirect' && row.how === 'parameter') return null;
  const plain = plainAddress(found ?? '');
  if (!isAddress(plain.url)) return { wrapper: row.wrapper, url: null, warnings: [] };
  const { url: inner, isMoved } = withFragment(plain.url, parts);
  const warnings: LinkWarning[] = plain.isTwice ? ['double-encoded'] : [];
  if (isMoved) warnings.push('fragment-altered');
  return { wrapper: row.wrapper, url: inner, warnings };
}

/** Takes a link out of everything that is wrapped around it. Nothing is opened: what cannot be read here stays wrapped. */
export function unwrap(given: string, tools: LinkTools): Unwrapped {
  const wrappers: LinkWrapper[] = [];
  const warnings = new Set<LinkWarning>();
  let url = given;
  for (let once = unwrapOnce(url, tools); once !== null; once = unwrapOnce(url, tools)) {
    wrappers.push(once.wrapper);
    for (const one of ['wrapped' as const, ...once.warnings]) warnings.add(one);
    if (once.url === null || wrappers.length >= DEEPEST) {
      if (once.url === null || unwrapOnce(once.url, tools) !== null) warnings.add('undecodable-wrapper');
      url = once.url ?? url;
      break;
    }
    url = once.url;
  }
  return { url, wrappers, warnings: [...warnings] };
}
