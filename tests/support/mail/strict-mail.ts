/** A mail taken apart by the letter of RFC 5322, 2045 to 2047: whatever is not allowed throws. */
export interface StrictMail {
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly { readonly type: string; readonly text: string }[];
}

function words(value: string): string {
  const joined = value.replaceAll(/(\?=)\s+(=\?)/gu, '$1$2');
  return joined.replaceAll(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/gu, (word, data: string) => {
    if (word.length > 75) throw new Error(`An encoded word of ${word.length} characters`);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(data, 'base64'));
  });
}

function headersOf(block: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of block.split(/\r\n(?![ \t])/u)) {
    for (const line of one.split('\r\n')) if (line.length > 998) throw new Error('A line that is too long');
    const at = one.indexOf(':');
    const name = one.slice(0, at).toLowerCase();
    if (!/^[!-9;-~]+$/u.test(name) || found.has(name)) throw new Error(`A bad header: ${name}`);
    if (!/^[\t\r\n -~]*$/u.test(one)) throw new Error(`Not in ASCII: ${name}`);
    found.set(name, words(one.slice(at + 1).replaceAll('\r\n', '')).trim());
  }
  return found;
}

const split = (text: string): readonly [string, string] => {
  const at = text.indexOf('\r\n\r\n');
  if (at < 0) throw new Error('No empty line behind the headers');
  return [text.slice(0, at), text.slice(at + 4)];
};

function bodyOf(part: string): { type: string; text: string } {
  const [head, content] = split(part);
  const headers = headersOf(head);
  if (headers.get('content-transfer-encoding') !== 'base64') throw new Error('Not in Base64');
  const lines = content.split('\r\n').filter(Boolean);
  if (lines.some((line) => line.length > 76 || !/^[A-Za-z0-9+/]*=*$/u.test(line)))
    throw new Error('Bad Base64');
  const bytes = Buffer.from(lines.join(''), 'base64');
  return {
    type: headers.get('content-type') ?? '',
    text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  };
}

/** Takes a mail of several parts apart. */
export function strictMail(source: string): StrictMail {
  if (/(?<!\r)\n|\r(?!\n)/u.test(source)) throw new Error('A line end of one character');
  const [head, content] = split(source);
  const headers = headersOf(head);
  const boundary = /^multipart\/alternative; boundary="([^"]{1,70})"$/u.exec(
    headers.get('content-type') ?? '',
  )?.[1];
  if (boundary === undefined) throw new Error('No boundary');
  const pieces = content.split(`--${boundary}`);
  if (pieces.at(-1)?.trim() !== '--') throw new Error('No end');
  const parts = pieces.slice(1, -1).map((one) => bodyOf(one.replace(/^\r\n/u, '')));
  return { headers, parts };
}
