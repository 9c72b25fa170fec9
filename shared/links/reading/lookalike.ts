import { unicodeHost } from '../encodings/punycode.ts';
import type { LinkTable } from '../link-table.ts';
import { isHost, isUnder } from './host-labels.ts';

/** Letters of other scripts, digits and pairs that are drawn like a Latin letter. */
const DRAWN_LIKE: readonly (readonly [string, string])[] = [
  ['аɑα', 'a'],
  ['сϲ', 'c'],
  ['её', 'e'],
  ['іıɩӏιlĺ1|', 'i'],
  ['јʝ', 'j'],
  ['оοօ0ö', 'o'],
  ['рρ', 'p'],
  ['ѕ5', 's'],
  ['тτ', 't'],
  ['мϻ', 'm'],
  ['ѵν', 'v'],
  ['хχ', 'x'],
  ['уγ', 'y'],
  ['гɾ', 'r'],
  ['ԁ', 'd'],
  ['ɡ9', 'g'],
  ['һ', 'h'],
  ['ո', 'n'],
  ['ƒ', 'f'],
];
const LATIN: ReadonlyMap<string, string> = new Map(
  DRAWN_LIKE.flatMap(([drawn, letter]) => [...drawn].map((one) => [one, letter] as const)),
);

/** What a text looks like: marks off, look-alikes to one letter. */
function skeleton(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const drawn = [...bare].map((one) => LATIN.get(one) ?? one).join('');
  return drawn.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('cl', 'd');
}

/** Whether two words are at most one insertion, deletion, exchange or swap apart from each other. */
function isNearly(word: string, wanted: string): boolean {
  if (Math.abs(word.length - wanted.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === wanted[start]) start += 1;
  let end = 0;
  const rest = Math.min(word.length, wanted.length) - start;
  while (end < rest && word.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  const left = word.slice(start, word.length - end);
  const right = wanted.slice(start, wanted.length - end);
  const isSwap = left.length === 2 && left === [...right].reverse().join('');
  return (left.length <= 1 && right.length <= 1) || isSwap;
}

const LONG_ENOUGH = 8;

/**
 * Whether a host that is not known imitates one: a brand inside, nearly a brand, or a well-known beginning. Hosts of
 * Microsoft's own domains imitate nobody.
 */
export function imitates(host: string, table: LinkTable): boolean {
  if (table.ownDomains.some((domain) => isUnder(host, domain))) return false;
  if (table.wrappers.some(({ hosts }) => hosts.some((one) => isHost(host, one)))) return false;
  const looks = unicodeHost(host).split('.').map(skeleton);
  const brands = table.brands.map(skeleton);
  const whole = looks.join('').replaceAll('-', '');
  if (brands.some((brand) => whole.includes(brand))) return true;
  if (table.famousLabels.some((labels) => `${looks.join('.')}.`.startsWith(`${skeleton(labels)}.`)))
    return true;
  const words = looks.flatMap((label) => [label, ...label.split('-')]);
  return words.some((word) => brands.some((brand) => brand.length >= LONG_ENOUGH && isNearly(word, brand)));
}
