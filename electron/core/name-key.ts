import { pinyin } from 'pinyin-pro';
import { compareKey } from '../../shared/domain/text.ts';

const HAN = /\p{Script=Han}/u;

const readings = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );

/**
 * Key of a name for searching (ux 4.6): syllables | initials | plain text, all in compare form. Made when a name is
 * written, never while searching. `reading` is a user's correction of the pinyin.
 */
export function nameKey(name: string, reading?: string): string {
  const plain = compareKey(name);
  if (!HAN.test(plain)) return `${plain}|${initials(plain.split(' '))}|${plain}`;
  const syllables = reading === undefined ? readings(plain) : compareKey(reading).split(' ');
  const tight = syllables.map((part) => part.replaceAll(' ', ''));
  return `${tight.join('')}|${initials(tight)}|${plain}`;
}

const initials = (parts: readonly string[]): string => parts.map((part) => part.at(0) ?? '').join('');

/** Sort key of a name: pinyin and Latin names in one alphabet (the first part of its key). */
export const nameOrder = (key: string): string => key.split('|', 1)[0] ?? '';
