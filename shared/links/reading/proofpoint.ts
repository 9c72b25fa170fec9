import { base64Bytes } from '../encodings/base64.ts';
import { entitiesDecoded } from '../encodings/entities.ts';
import { isEncodedAddress, percentDecoded } from '../encodings/percent.ts';
import type { LinkTools } from '../link-tools.ts';

/** The second kind writes `-` for a percent sign and `_` for a slash. */
export const fromProofpoint2 = (raw: string): string =>
  entitiesDecoded(percentDecoded(percentDecoded(raw).replaceAll('-', '%').replaceAll('_', '/')));

const RUN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Puts the taken characters back: `*` stands for one of them, `**` and a letter for as many as the letter says. */
function refilled(text: string, taken: readonly string[]): string | null {
  let [made, next] = ['', 0];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '*') {
      made += text[at];
      continue;
    }
    const run = text[at + 1] === '*' ? RUN.indexOf(text[at + 2] ?? ' ') : -1;
    const count = run < 0 ? 1 : run + 2;
    if (next + count > taken.length) return null;
    made += taken.slice(next, next + count).join('');
    next += count;
    at += run < 0 ? 0 : 2;
  }
  return made;
}

/** The third kind keeps the original between `__` and `__;` and what it took out of it, in Base64, behind that. */
export function fromProofpoint3(url: string, tools: LinkTools): string | null {
  const from = url.indexOf('/v3/__');
  const until = url.indexOf('__;', from + 6);
  if (from < 0 || until < 0) return null;
  const kept = url.slice(from + 6, until);
  const plain = isEncodedAddress(kept) ? percentDecoded(kept) : kept;
  const behind = url.slice(until + 3);
  const coded = behind.slice(0, Math.max(behind.indexOf('!'), 0));
  const taken = tools.decode(base64Bytes(coded), 'utf-8');
  const whole = taken === null ? null : refilled(plain, [...taken]);
  // A mail system on the way may have folded the two slashes into one.
  return whole?.replace(/^(https?):\/(?!\/)/iu, '$1://') ?? null;
}
