import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKey, line, name } from '../../../../shared/domain/text.ts';

describe('a line of outside text', () => {
  it('is kept as typed', () => {
    expect(line(20).parse('  Müller\u200f & Söhne ')).toBe('  Müller\u200f & Söhne ');
  });

  it.each([
    ['longer than its limit', 'abcd'],
    ['ill-formed Unicode', '\ud800'],
    ['no text', 7],
  ])('is refused when it is %s', (_what, value) => {
    expect(line(3).safeParse(value).success).toBe(false);
  });
});

describe('a name', () => {
  it.each(['', ' ', '\t\n', '\u3000'])('is refused when nobody could read it: %j', (text) => {
    expect(name.safeParse(text).success).toBe(false);
  });

  it('may be one character', () => {
    expect(name.safeParse('李').success).toBe(true);
  });
});

describe('the compare form', () => {
  it.each([
    ['  Contoso   GmbH ', 'contoso gmbh'],
    ['ＣＯＮＴＯＳＯ', 'contoso'],
    ['北京\u3000科技', '北京 科技'],
    ['ﬁrma', 'firma'],
    ['Ⅳ', 'iv'],
    ['', ''],
  ])('of %j is %j', (text, key) => {
    expect(compareKey(text)).toBe(key);
  });

  it('does not depend on capitals, widths and spaces around', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ 北京') }), (text) => {
        expect(compareKey(` ${text.toUpperCase()} `)).toBe(compareKey(text));
      }),
    );
  });
});
