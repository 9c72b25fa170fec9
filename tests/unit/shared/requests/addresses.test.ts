import { describe, expect, it } from 'vitest';
import { addressesIn, isAddress } from '../../../../shared/requests/mail/addresses.ts';

describe('addresses of a field', () => {
  it.each([
    ['', []],
    [' ; , ', []],
    ['a@b.example', ['a@b.example']],
    ['a@b.example; c@d.example', ['a@b.example', 'c@d.example']],
    [
      'a@b.example，c@d.example；e@f.example、g@h.example',
      ['a@b.example', 'c@d.example', 'e@f.example', 'g@h.example'],
    ],
    ['陈女士 <a@b.example>\nLi <c@d.example>', ['a@b.example', 'c@d.example']],
    ['a@b.example, A@B.example', ['a@b.example']],
    ['half@', ['half@']],
  ])('%j', (typed, all) => {
    expect(addressesIn(typed)).toEqual(all);
  });

  it('never lets a header in', () => {
    for (const one of addressesIn('a@b.example\r\nBcc: x@evil.example')) expect(one).not.toMatch(/[\r\n]/u);
    expect(isAddress('a@b.example\r\nBcc: x@evil.example')).toBe(false);
  });
});
