const ENDS = new Set([...'<>"`^|，；：！？、）（】【」「》《”“’‘…', '\u00a0', '\u3000']);
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Full stops of other scripts, which parsers take for the one between labels. */
const STOPS = new Set([...'。．｡']);
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
  ['<', '>'],
]);
const LONGEST_PLACEHOLDER = 60;
/** Longer ones are no links; a text without spaces must not be walked through again and again. */
const LONGEST_LINK = 32_768;

/** Where a placeholder that begins here ends; undefined when none does. Placeholders may hold spaces. */
function placeholderEnd(text: string, at: number): number | undefined {
  const closing = PAIRS.get(text[at] ?? '');
  const before = text[at - 1] ?? '';
  if (closing === undefined || !'=/{[<'.includes(before) || before === '') return undefined;
  const end = text.slice(at, at + LONGEST_PLACEHOLDER).indexOf(closing);
  return end > 1 && /^[^\r\n&=#]*$/u.test(text.slice(at + 1, at + end)) ? at + end + 1 : undefined;
}

/** Whether a link ends before this character. `isHost`: no slash has come yet, so that it may be of a host. */
function endsAt(text: string, at: number, isHost: boolean): boolean {
  const character = text[at] ?? '';
  if (character <= ' ' || ENDS.has(character)) return true;
  if (STOPS.has(character)) return !(isHost && /[a-z0-9]/iu.test(text[at + 1] ?? ''));
  return !isHost && HAN.test(character);
}

/** Where the link that begins at `start` ends in a text. Text in Chinese that follows without a space does not belong to it. */
export function linkEnd(text: string, start: number): number {
  let isHost = true;
  let at = text.indexOf(':', start) + 1;
  while (text[at] === '/' || text[at] === '\\') at += 1;
  const last = Math.min(text.length, start + LONGEST_LINK);
  while (at < last) {
    const placeholder = placeholderEnd(text, at);
    if (placeholder === undefined && endsAt(text, at, isHost)) break;
    if ('/?#\\'.includes(text[at] ?? '')) isHost = false;
    at = placeholder ?? at + 1;
  }
  return at;
}

const OPENERS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ["'", "'"],
  ['*', '*'],
  ['_', '_'],
]);
const CLOSERS = new Set('.,;:!?\'")]}*~');

/** Takes off what the sentence put behind a link. A bracket that was opened before the link says nothing against it. */
export function withoutClosers(
  link: string,
  before: string,
): { readonly link: string; readonly isCut: boolean } {
  let end = link.length;
  let isCut = false;
  while (end > 8 && CLOSERS.has(link[end - 1] ?? '')) {
    const closer = link[end - 1] ?? '';
    const opener = OPENERS.get(closer);
    const inside = link.slice(0, end - 1);
    if (opener !== undefined && opener !== closer && inside.includes(opener)) break;
    if (opener !== before) isCut = true;
    end -= 1;
  }
  return { link: link.slice(0, end), isCut };
}
