const NAMES: ReadonlyMap<number, string> = new Map([
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0x200b, 'ZWSP'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0xfeff, 'BOM'],
]);

const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115f\u1160\u3164\uffa0\p{Variation_Selector}]/u;
const LIMIT = 400;

function visible(character: string): string {
  if (!HIDDEN.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return `⟦${NAMES.get(code) ?? code.toString(16).toUpperCase().padStart(4, '0')}⟧`;
}

/** Outside text as it may be shown: hidden and direction-changing characters become visible tokens, length is cut (R51). */
export function displayText(text: string): string {
  const shown = [...text.slice(0, LIMIT)].map(visible).join('');
  return text.length > LIMIT ? `${shown}… (${text.length})` : shown;
}

/** Several lines of outside text in full, as a mail shows them: only the ends of lines stay what they are. */
export const displayLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => [...line].map(visible).join(''))
    .join('\n');

/** Outside text in its own direction, with the language of Chinese names marked for the right glyphs and voice. */
export function Outside({ text }: { readonly text: string }) {
  const han = /\p{Script=Han}/u.test(text);
  return <bdi {...(han ? { lang: 'zh-CN' } : {})}>{displayText(text)}</bdi>;
}
