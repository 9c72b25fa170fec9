import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanGuid, cleanPartnerId, guid, isGuid, partnerIdText } from '../../../../shared/domain/guid.ts';

const PLAIN = 'f023fd81-a637-4b56-95fd-791ac0226033';

describe('a pasted tenant id', () => {
  it.each([
    ['as it is', PLAIN],
    ['in capitals', PLAIN.toUpperCase()],
    ['in braces', `{${PLAIN}}`],
    ['in quotes', `"${PLAIN}"`],
    ['in brackets with spaces', ` ( ${PLAIN} ) `],
    ['with a line break', `${PLAIN}\r\n`],
    ['with a byte-order mark', `\ufeff${PLAIN}`],
    ['with a zero-width space', `${PLAIN}\u200b`],
    ['in full-width letters', 'ｆ０２３ｆｄ８１－ａ６３７－４ｂ５６－９５ｆｄ－７９１ａｃ０２２６０３３'],
  ])('is cleaned %s', (_how, text) => {
    expect(cleanGuid(text)).toBe(PLAIN);
    expect(isGuid(cleanGuid(text))).toBe(true);
  });

  it.each([
    '',
    'contoso.onmicrosoft.com',
    PLAIN.slice(1),
    `${PLAIN}0`,
    PLAIN.replace('f', 'g'),
    PLAIN.replaceAll('-', ''),
  ])('is refused when it is %j', (text) => {
    expect(isGuid(cleanGuid(text))).toBe(false);
    expect(guid.safeParse(text).success).toBe(false);
  });

  it('is cleaned once and for all, whatever was pasted', () => {
    fc.assert(fc.property(fc.string(), (text) => cleanGuid(cleanGuid(text)) === cleanGuid(text)));
  });
});

describe('a pasted Partner ID', () => {
  it.each([
    ['5512034', '5512034'],
    [' 5,512,034 ', '5512034'],
    ["5'512'034", '5512034'],
    ['0012345', '0012345'],
    ['５５１２０３４', '5512034'],
    ['551-2034', '5512034'],
    ['   ', ''],
  ])('%j becomes %j', (text, cleaned) => {
    expect(cleanPartnerId(text)).toBe(cleaned);
  });

  it.each(['12345678901', '55a', '', '-1', PLAIN])('is refused when it is %j', (text) => {
    expect(partnerIdText.safeParse(text).success).toBe(false);
  });
});
