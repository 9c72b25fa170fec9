import { err, ok, type Result } from '../../result/result.ts';
import { isAddress } from './addresses.ts';

/** A mail that is to be saved as a draft. */
export interface MailDraft {
  readonly to: string;
  readonly toName: string;
  /** Addresses without names. */
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function utf8(text: string): readonly number[] {
  const escaped = encodeURIComponent(text.toWellFormed());
  return [...escaped.matchAll(/%([0-9A-F]{2})|[^%]/gu)].map(([one, hex]) =>
    hex === undefined ? one.charCodeAt(0) : Number.parseInt(hex, 16),
  );
}

function base64(bytes: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const all = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => LETTERS[(all >> shift) & 63] ?? '');
    const used = Math.min(4, bytes.length - at + 1);
    parts.push(letters.slice(0, used).join('').padEnd(4, '='));
  }
  return parts.join('');
}

const inLines = (text: string): string => text.match(/.{1,76}/gu)?.join('\r\n') ?? '';

/** Text in encoded words of at most 75 characters that split between characters, never inside one (RFC 2047). */
function encodedWords(text: string): string {
  const words: string[] = [];
  let part = '';
  for (const letter of text) {
    if (utf8(part + letter).length > 42) {
      words.push(part);
      part = '';
    }
    part += letter;
  }
  return [...words, part].map((one) => `=?UTF-8?B?${base64(utf8(one))}?=`).join('\r\n ');
}

const PLAIN = /^[A-Za-z0-9 .,:;!?/()'_-]{1,60}$/u;

/** The one place that writes a header: a line break would begin another header and is refused (security R16). */
function header(name: string, text: string): Result<string, 'line-break'> {
  if (/[\r\n\u0085\u2028\u2029\0]/u.test(text)) return err('line-break');
  return ok(`${name}: ${PLAIN.test(text) ? text : encodedWords(text)}`);
}

const part = (type: string, content: string): string =>
  [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    inLines(base64(utf8(content.split(/\r\n|\r|\n/u).join('\r\n')))),
  ].join('\r\n');

/**
 * A mail as an unsent draft that mail programs open for sending: text and HTML in UTF-8 and Base64, so that no link is ever
 * broken over lines. It has no sender: the program that sends it knows. Errors: `line-break`, `address`.
 */
export function emlDraft(mail: MailDraft): Result<string, 'line-break' | 'address'> {
  if ((mail.to !== '' && !isAddress(mail.to)) || !mail.cc.every(isAddress)) return err('address');
  const subject = header('Subject', mail.subject);
  if (!subject.ok) return subject;
  const named = header('To', mail.toName);
  if (!named.ok) return named;
  const address = mail.toName === '' ? `To: ${mail.to}` : `To: ${named.value.slice(4)} <${mail.to}>`;
  // A name of letters only needs no quotation marks; everything else is an encoded word.
  const to =
    /[,:;()]/u.test(mail.toName) && PLAIN.test(mail.toName)
      ? `To: ${encodedWords(mail.toName)} <${mail.to}>`
      : address;
  const boundary = 'channel-desk-mail-parts';
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${mail.html}</body></html>`;
  return ok(
    [
      'X-Unsent: 1',
      ...(mail.to === '' ? [] : [to]),
      // One address a line: no line of a header grows beyond what mail programs take.
      ...(mail.cc.length === 0 ? [] : [`Cc: ${mail.cc.join(',\r\n ')}`]),
      subject.value,
      'MIME-Version: 1.0',
      `Content-Type: multipart/alternative; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      part('text/plain', mail.text),
      `--${boundary}`,
      part('text/html', page),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}
