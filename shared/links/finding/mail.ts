import { base64Bytes } from '../encodings/base64.ts';
import { quotedPrintableBytes } from '../encodings/quoted-printable.ts';
import type { LinkTools } from '../link-tools.ts';

/** A readable part of a mail. */
export interface MailText {
  readonly isHtml: boolean;
  readonly text: string;
}

const DEEPEST = 10;
const MOST_PARTS = 100;
const MOST_HEADER = 64 * 1024;
const HEADERS =
  /^(?:received|from|to|subject|date|message-id|mime-version|content-type|return-path|delivered-to|x-[a-z-]{1,40}|reply-to|cc):/imu;

/** Headers and body of a mail or one of its parts; `source` has one character a byte. */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function splitPart(source: string): Part {
  const blank = /\r?\n\r?\n/u.exec(source.slice(0, MOST_HEADER));
  const head = source.startsWith('\n') || source.startsWith('\r\n') ? '' : source.slice(0, blank?.index ?? 0);
  const start = head === '' ? 0 : (blank?.index ?? 0) + (blank?.[0].length ?? 0);
  const headers = new Map<string, string>();
  // A line that begins with a space goes on with the one before it.
  for (const line of head.replaceAll(/\r?\n[\t ]/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: source.slice(start) };
}

/** Value of a parameter of a header, such as `boundary`. */
function parameterOf(header: string, name: string): string | undefined {
  for (const piece of header.split(';').slice(1, 30)) {
    const equals = piece.indexOf('=');
    if (piece.slice(0, Math.max(equals, 0)).trim().toLowerCase() !== name) continue;
    return piece
      .slice(equals + 1)
      .trim()
      .replaceAll('"', '');
  }
  return undefined;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0) & 0xff);

function bodyBytes({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding.startsWith('base64')) return base64Bytes(body);
  return encoding.startsWith('quoted-printable') ? quotedPrintableBytes(body) : bytesOf(body);
}

const decoded = (bytes: Uint8Array, encoding: string, { decode }: LinkTools): string =>
  decode(bytes, encoding) ?? decode(bytes, 'utf-8') ?? '';

const WORD = /=\?([\w-]{1,30})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,400})\?=/giu;

/** A header as it is shown: encoded words decoded (RFC 2047), the space between two of them dropped. */
export function headerText(header: string, tools: LinkTools): string {
  return header
    .replaceAll(/\?=\s{1,10}=\?/gu, '?==?')
    .replaceAll(WORD, (_, encoding: string, how: string, text: string) => {
      const bytes =
        how.toLowerCase() === 'b' ? base64Bytes(text) : quotedPrintableBytes(text.replaceAll('_', ' '));
      return decoded(bytes, encoding, tools);
    });
}

/** Parts between the lines of a boundary. */
function parts(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1, MOST_PARTS + 1);
  const end = pieces.findIndex((one) => one.startsWith('--'));
  return (end < 0 ? pieces : pieces.slice(0, end)).map((one) => one.replace(/^[\t ]{0,10}\r?\n/u, ''));
}

const asSource = (bytes: Uint8Array): string => {
  let source = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    source += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return source;
};

function textsOfPart(source: string, tools: LinkTools, depth: number): MailText[] {
  const part = splitPart(source);
  const type = part.headers.get('content-type') ?? 'text/plain';
  const media = type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (depth > DEEPEST) return [];
  const boundary = parameterOf(type, 'boundary');
  if (media.startsWith('multipart/') && boundary !== undefined && boundary !== '')
    return parts(part.body, boundary).flatMap((one) => textsOfPart(one, tools, depth + 1));
  if (media === 'message/rfc822') return mailTexts(asSource(bodyBytes(part)), tools, depth + 1);
  if (!media.startsWith('text/') || media === 'text/calendar') return [];
  const text = decoded(bodyBytes(part), parameterOf(type, 'charset') ?? 'utf-8', tools);
  return [{ isHtml: media === 'text/html', text }];
}

/** Whether a text begins like the source of a mail. */
export function isMail(text: string): boolean {
  const head = text.slice(0, 4_096).replace(/^From [^\n]{0,200}\n/u, '');
  const blank = head.search(/\r?\n\r?\n/u);
  const lines = (blank < 0 ? head : head.slice(0, blank)).split(/\r?\n/u);
  const isHead = lines.every((line) => /^(?:[\w-]{1,60}:|[\t ])/u.test(line));
  return isHead && lines.length > 1 && lines.filter((line) => HEADERS.test(line)).length > 1;
}

/** Everything of a mail that a person may read: its subject, and its parts of text in their order. */
export function mailTexts(source: string, tools: LinkTools, depth = 0): MailText[] {
  const { headers } = splitPart(source);
  const subject = headerText(headers.get('subject') ?? '', tools);
  const body = textsOfPart(source, tools, depth);
  return subject.includes('://') ? [{ isHtml: false, text: subject }, ...body] : body;
}
