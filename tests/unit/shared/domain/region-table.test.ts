import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchRegions, regionOf, regionTable } from '../../../../shared/domain/region-table.ts';

const shipped = regionTable.parse(
  JSON.parse(readFileSync(new URL('../../../../resources/regions.json', import.meta.url), 'utf8')),
);

describe('the shipped region table', () => {
  it('names a region for every row, one region per country code', () => {
    const regions = new Map<string, string>();
    for (const { code, region } of shipped.rows) {
      expect(regions.get(code) ?? region, code).toBe(region);
      regions.set(code, region);
    }
    expect(regions.size).toBeGreaterThan(150);
  });

  it('puts countries of one CSP region together and others apart', () => {
    expect(matchRegions(shipped, 'DE', 'DE')).toBe('same-country');
    expect(matchRegions(shipped, 'DE', 'FR')).toBe('same-csp-region');
    expect(matchRegions(shipped, 'DE', 'US')).toBe('different-region');
    expect(matchRegions(shipped, 'SG', 'JP')).toBe('different-region');
  });

  it('says nothing of a country it does not have', () => {
    expect(regionOf(shipped, 'XX')).toBeUndefined();
    expect(matchRegions(shipped, 'DE', 'XX')).toBeUndefined();
    expect(matchRegions(shipped, 'XX', 'DE')).toBeUndefined();
  });

  it('answers the same whichever side is ours', () => {
    const codes = ['DE', 'FR', 'US', 'SG', 'CN', 'BQ', 'BR', 'ZA', 'XX'];
    for (const a of codes) {
      for (const b of codes) expect(matchRegions(shipped, a, b)).toBe(matchRegions(shipped, b, a));
    }
  });
});
