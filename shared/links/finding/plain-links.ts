import type { LinkTable } from '../link-table.ts';
import type { LinkWarning } from '../link-words.ts';
import { authorityOf } from '../reading/clean-link.ts';
import { isHost } from '../reading/host-labels.ts';
import type { FoundLink } from '../reading/read-link.ts';
import { joinedEnd } from './line-joins.ts';
import { linkEnd, withoutClosers } from './link-end.ts';

/** So many links of one text are read; nobody looks at more. */
export const MOST_LINKS = 200;

const SCHEME = /[a-z][a-z0-9+.-]{1,30}(?=:)/giu;
const INVISIBLE = /\p{Cf}|\u034f/gu;

/** Where links begin: `http:` with a slash, or another scheme of the table with something right behind the colon. */
function* starts(text: string, { schemes }: LinkTable): Generator<number> {
  for (const found of text.matchAll(SCHEME)) {
    const scheme = found[0].replaceAll(INVISIBLE, '').toLowerCase();
    const behind = text.slice(found.index + found[0].length + 1, found.index + found[0].length + 4);
    const web = /(?:https?|hxxps?)$/u.exec(scheme);
    if (web !== null && /^[/\\]/u.test(behind)) yield found.index + scheme.length - web[0].length;
    else if (/^\S/u.test(behind) && (schemes.includes(scheme) || scheme.startsWith('ms-'))) yield found.index;
  }
}

/** A second link that hangs at the end of a first one. What a wrapper or a redirect holds is its own. */
function gluedAt(link: string, { hosts, wrappers }: LinkTable): number {
  const second = link.slice(8).search(/https?:\/\//iu);
  if (second < 0) return -1;
  const host = authorityOf(link).toLowerCase();
  const isWrapper = wrappers.some((row) => row.hosts.some((one) => isHost(host, one)));
  const isKnown = hosts.some((one) => isHost(host, one.host));
  return isKnown && !isWrapper ? second + 8 : -1;
}

interface Cut {
  readonly found: FoundLink;
  readonly end: number;
}

function cutLink(text: string, start: number, table: LinkTable): Cut {
  const warnings: LinkWarning[] = [];
  const before = text[start - 1] ?? '';
  const angle = before === '<' ? text.slice(start, start + 4_000).indexOf('>') : -1;
  const first = linkEnd(text, start);
  const isAngled =
    angle > 0 && !/[<"]/u.test(text.slice(start, start + angle).replaceAll(/=<[^<>\r\n]{1,60}>/gu, ''));
  let end = isAngled && start + angle > first ? start + angle : joinedEnd(text, start, first);
  if (/[\r\n]/u.test(text.slice(start, end))) warnings.push('line-wrapped');
  const glued = gluedAt(text.slice(start, end), table);
  if (glued > 0) end = start + glued;
  const { link, isCut } = withoutClosers(text.slice(start, end), before);
  const isGlued = end === first && /[\p{L}。，；：！？、]/u.test(text[end] ?? '');
  if (isCut || glued > 0 || isGlued) warnings.push('trailing-text');
  return { found: { raw: link, warnings, shown: null }, end };
}

/** Links that were written without a scheme: only those of hosts and pages that are known. */
function bareLinks(text: string, { hosts, wrappers }: LinkTable): FoundLink[] {
  const known = [...hosts.map((one) => one.host), ...wrappers.flatMap((row) => row.hosts)];
  return text
    .split(/[\s<>"'，。；（）]/u)
    .filter(
      (word) =>
        word.length > 12 && !word.includes('://') && /^(?:\/\/)?[a-z0-9-]+\.[a-z0-9.-]+[/?#]/iu.test(word),
    )
    .filter((word) => {
      const host = word.replace(/^\/\//u, '').split(/[/?#]/u)[0]?.toLowerCase() ?? '';
      return (
        known.some((one) => isHost(host, one)) ||
        /invtype=|partners\/invitation|partner-invitation/iu.test(word)
      );
    })
    .slice(0, MOST_LINKS)
    .map((word) => ({ raw: withoutClosers(word, '').link, warnings: [], shown: null }));
}

/** Finds the links of a plain text, in order. */
export function plainLinks(text: string, table: LinkTable): FoundLink[] {
  const found: FoundLink[] = [];
  let from = 0;
  for (const start of starts(text, table)) {
    if (start < from) continue;
    const cut = cutLink(text, start, table);
    found.push(cut.found);
    from = cut.end;
    if (found.length >= MOST_LINKS) break;
  }
  return found.length > 0 ? found : bareLinks(text, table);
}
