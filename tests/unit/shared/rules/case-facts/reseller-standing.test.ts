import { describe, expect, it } from 'vitest';
import { newPartner } from '../../../../../electron/core/records.ts';
import { knownAs, unknown } from '../../../../../shared/domain/known.ts';
import type { Partner } from '../../../../../shared/domain/partner.ts';
import { resellerStanding } from '../../../../../shared/rules/reseller-standing.ts';
import { regions } from '../../../../support/case-records-builder.ts';

const known = <T>(value: T) => knownAs(value, '2026-11-20', { type: 'import' }, null);

/** A German reseller of which everything is known and nothing stands against an order. */
const sound: Partner = {
  ...newPartner('indirect-reseller', 'Finch'),
  partnership: known('active'),
  mpa: known('signed'),
  country: known('DE'),
};

const standing = (more: Partial<Partner> = {}, country: string | null = 'DE') =>
  resellerStanding({ ...sound, ...more }, { country }, regions);

describe('where a reseller stands', () => {
  it('has nothing against it when partnership, agreement and country are as they must be', () => {
    expect(standing()).toEqual({
      state: 'nothing-against',
      blocks: [],
      open: [],
      hasGlobalId: false,
      adminAccessRemoved: false,
    });
  });

  it.each<[string, Partial<Partner>, string[]]>([
    ['the agreement is not signed', { mpa: known('not-signed') }, ['mpa-not-signed']],
    ['the programme is not active', { programmeStatus: known('not-active') }, ['programme-not-active']],
    ['the Partner ID is of another country', { partnerIdCountry: known('FR') }, ['partner-id-other-country']],
    ['the CSP region differs', { country: known('JP') }, ['region-differs']],
    [
      'two things at once',
      { mpa: known('not-signed'), country: known('JP') },
      ['mpa-not-signed', 'region-differs'],
    ],
  ])('cannot transact when %s', (_when, more, blocks) => {
    expect(standing(more)).toMatchObject({ state: 'cannot-transact', blocks });
  });

  it('counts another country of the same region as no hindrance', () => {
    expect(standing({ country: known('FR') }).state).toBe('nothing-against');
  });

  it.each([
    ['our own country is not known', {}, null],
    ['theirs is not in the table', { country: known('AQ') }, 'DE'],
  ])('claims no difference of regions when %s', (_when, more, country) => {
    expect(standing(more, country).blocks).toEqual([]);
  });

  it('says what is not known instead of calling it fine', () => {
    expect(standing({ mpa: unknown(), country: unknown() })).toMatchObject({
      state: 'not-known',
      open: ['mpa', 'country'],
    });
  });

  it.each([
    ['removed', 'removed'],
    ['none', 'no-partnership'],
    ['requested', 'requested'],
  ] as const)('a partnership that is %s comes before any block', (partnership, state) => {
    const found = standing({ partnership: known(partnership), mpa: known('not-signed') });
    expect(found).toMatchObject({ state, blocks: ['mpa-not-signed'] });
  });

  it('marks a global Partner ID and removed admin access without blocking', () => {
    expect(
      standing({ partnerIdKind: known('global'), adminAccessToReseller: known('removed') }),
    ).toMatchObject({ state: 'nothing-against', hasGlobalId: true, adminAccessRemoved: true });
  });
});
