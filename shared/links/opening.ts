import type { LinkTools } from './link-tools.ts';
import type { LinkReading } from './link-words.ts';

const LONGEST = 2_000;

/** Hosts of which pages may be opened: exact ones only. */
const hostsOf = ({ table }: LinkTools): ReadonlySet<string> =>
  new Set(table.hosts.filter((one) => !one.host.startsWith('*.')).map((one) => one.host));

const NEVER: readonly LinkReading['linkKind'][] = ['unknown', 'app-consent'];

/** Whether a link may be opened at all: a known page, over https, at its usual port, of nobody else (R13). */
export function mayOpen({ decoded, linkKind, owner }: LinkReading, tools: LinkTools): boolean {
  const parts = tools.parseUrl(decoded);
  if (parts === null || NEVER.includes(linkKind) || owner === 'other') return false;
  const isClean = !/[\p{Cc}\p{Cf}]/u.test(decoded) && decoded.length < LONGEST;
  const isUsual = /^https$/u.test(parts.scheme) && parts.port === '' && !parts.hasUser;
  return isClean && isUsual && hostsOf(tools).has(parts.host);
}
