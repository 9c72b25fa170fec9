import type { UrlParts } from '../../../shared/links/link-tools.ts';

/** An address taken apart by the runtime's own parser, which is the one browsers have; `null` when it is none. */
export function parseUrl(text: string): UrlParts | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return {
    scheme: url.protocol.slice(0, -1),
    host: url.hostname,
    port: url.port,
    hasUser: url.username !== '' || url.password !== '',
    path: url.pathname,
    query: url.search.slice(1),
    fragment: url.hash.slice(1),
  };
}
