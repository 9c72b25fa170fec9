import { quotedPrintableBytes } from './encodings/quoted-printable.ts';
import { htmlLinks } from './finding/html-links.ts';
import { isMail, mailTexts } from './finding/mail.ts';
import { MOST_LINKS, plainLinks } from './finding/plain-links.ts';
import type { LinkTools, LinkWorkspace } from './link-tools.ts';
import type { LinkReading, LinkWarning } from './link-words.ts';
import { type FoundLink, readLink } from './reading/read-link.ts';

/** Largest text that is searched, in characters. */
export const LARGEST_TEXT = 4 * 1024 * 1024;

const isHtml = (text: string): boolean =>
  /<(?:!doctype html|html|body|a\s[^>]{0,200}href|div|p|table|br)[\s>/]/iu.test(text.slice(0, 20_000));

const CONTROL = /[\p{Cc}\p{Cf}]/gu;

/** A text that is one word may be a link of a kind that is not looked for in sentences. */
function loneLink(text: string): FoundLink[] {
  const whole = text.replaceAll(CONTROL, '');
  const isScheme = /^[a-z][a-z0-9+.-]{1,40}:\S/iu.test(whole);
  const isHost = /^(?:\/\/|\\\\)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#\\:]|$)/u.test(whole);
  const isEncoded = /^https?%(?:25)?3a/iu.test(whole);
  const isOne = !/\s/u.test(whole) && (isScheme || isHost || isEncoded);
  if (!isOne) return [];
  // A network share: nothing of the web, and opening it hands out a password.
  const warnings: LinkWarning[] = whole.startsWith('\\\\') ? ['script-scheme'] : [];
  return [{ raw: text, warnings, shown: null }];
}

/** Line breaks inside of the word do not stop a browser; a space behind the colon makes it a sentence. */
const SCRIPT_START = /^(?:javascript|vbscript|data):[^\s]/iu;

/** A pasted source of a mail body, where every equals sign is written as `=3D`. */
const isQuotedSource = (text: string): boolean =>
  /=3D[0-9A-Za-z"]/u.test(text) && !/[?&][\w]{1,30}=(?!3D)[0-9A-Za-z]/u.test(text);

function linksOfPlain(text: string, tools: LinkTools): FoundLink[] {
  const whole = text.trim();
  if (SCRIPT_START.test(whole.replaceAll(CONTROL, '')) && whole.length < 20_000)
    return [{ raw: whole, warnings: [], shown: null }];
  const found = plainLinks(text, tools.table);
  if (found.length === 0) return loneLink(whole);
  const [first] = found;
  const isFollowed =
    found.length === 1 &&
    first !== undefined &&
    whole.startsWith(first.raw) &&
    whole.length > first.raw.length;
  if (!isFollowed) return found;
  return [{ ...first, warnings: [...first.warnings, 'trailing-text'] }];
}

function linksOfQuoted(text: string, tools: LinkTools): FoundLink[] {
  const bytes = quotedPrintableBytes(utf8Source(text));
  const more: LinkWarning[] = /=\r?\n/u.test(text) ? ['double-encoded', 'line-wrapped'] : ['double-encoded'];
  const found = plainLinks(tools.decode(bytes, 'utf-8') ?? '', tools.table);
  return found.map((one) => ({ ...one, warnings: [...one.warnings, ...more] }));
}

interface Found {
  readonly links: readonly FoundLink[];
  /** Whether the text may be nothing but a link. */
  readonly isPlain: boolean;
}

/** Finds the links of a text of any form: the source of a mail (one character a byte, or pasted), HTML, or plain. */
function findLinks(text: string, source: string, tools: LinkTools): Found {
  const { table } = tools;
  if (isMail(source)) {
    const links = mailTexts(source, tools).flatMap((part) =>
      part.isHtml ? htmlLinks(part.text, table) : plainLinks(part.text, table),
    );
    return { links, isPlain: false };
  }
  if (isHtml(text)) return { links: htmlLinks(text, table), isPlain: false };
  if (isQuotedSource(text)) return { links: linksOfQuoted(text, tools), isPlain: false };
  return { links: linksOfPlain(text, tools), isPlain: true };
}

/** A link that stands in a text several times is one link with everything that finding it told. */
function distinct(links: readonly FoundLink[]): FoundLink[] {
  const byText = new Map<string, FoundLink>();
  for (const one of links) {
    const before = byText.get(one.raw);
    const warnings = [...new Set([...(before?.warnings ?? []), ...one.warnings])];
    byText.set(one.raw, { ...one, warnings, shown: before?.shown ?? one.shown });
  }
  return [...byText.values()].slice(0, MOST_LINKS);
}

/** A text for searching, and its bytes as characters where it came as bytes. */
export interface LinkSource {
  readonly text: string;
  /** One character a byte, for the parts of a mail; the text itself where nothing else is known. */
  readonly source?: string;
}

/**
 * Reads every link of a text, in order of appearance; a link that stands there twice is read once. Pure and offline:
 * nothing is opened, and what cannot be told stays unknown.
 */
export function readLinks(
  { text, source }: LinkSource,
  tools: LinkTools,
  workspace: LinkWorkspace | null,
): LinkReading[] {
  const { links, isPlain } = findLinks(text, source ?? utf8Source(text), tools);
  const all = distinct(links);
  const isOne = all.length === 1;
  const context = { tools, workspace, whole: isPlain && isOne ? text.trim() : null };
  return all.map((one) =>
    readLink(isOne ? one : { ...one, warnings: [...one.warnings, 'multiple-links'] }, context),
  );
}

/** Text as its bytes in UTF-8, one character each. */
function utf8Source(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text;
  return text.replaceAll(/\P{ASCII}{1,400}/gu, (part) =>
    encodeURIComponent(part.toWellFormed()).replaceAll(/%([0-9A-F]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
}
