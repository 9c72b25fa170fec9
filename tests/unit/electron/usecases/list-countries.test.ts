import { describe, expect, it } from 'vitest';
import { countriesOf } from '../../../../electron/core/usecases/workspace/list-countries.ts';
import { shippedRegionTable } from '../../../support/in-process-bridge.ts';

const countries = countriesOf(shippedRegionTable());
const found = (typed: string) => countries.filter((one) => one.key.includes(typed)).map((one) => one.code);

describe('the choices of the country field', () => {
  it.each(['新加坡', 'xinjiapo', 'xjp', 'singapore'])('find Singapore by %s', (typed) => {
    expect(found(typed)).toContain('SG');
  });

  it.each([
    ['sg', 'SG'],
    ['de', 'DE'],
    ['cn', 'CN'],
  ])('find %s by its code', (typed, code) => {
    expect(countries.filter((one) => one.key.split('|').includes(typed)).map((one) => one.code)).toContain(
      code,
    );
  });

  it.each([
    ['德国', 'DE'],
    ['zhongguo', 'CN'],
    ['united states', 'US'],
    ['mg', 'US'],
  ])('find by %s the country %s', (typed, code) => {
    expect(found(typed)).toContain(code);
  });

  it('hold every country once, with a name in both languages and its region', () => {
    const codes = countries.map((one) => one.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBe(new Set(shippedRegionTable().rows.map((row) => row.code)).size);
    for (const one of countries) {
      expect(one.zh, one.code).toMatch(/\p{Script=Han}/u);
      expect(one.en, one.code).toMatch(/^[\p{Script=Latin}\p{P}\p{Zs}]+$/u);
      expect(one.region, one.code).not.toBe('');
    }
  });

  it('stand in the order of their English names', () => {
    const names = countries.map((one) => one.en);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });
});
