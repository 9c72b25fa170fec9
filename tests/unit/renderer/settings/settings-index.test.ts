import { describe, expect, it } from 'vitest';
import {
  findSettings,
  sectionFor,
  sectionOf,
  sectionRoute,
  sectionsOf,
} from '../../../../renderer/app/settings-index.ts';

const found = (typed: string) => [...findSettings(typed, 'indirect-reseller')];

describe('AC-21-1 finding a setting', () => {
  it.each([
    ['language', 'language'],
    ['语言', 'language'],
    ['dark', 'theme'],
    ['深色', 'theme'],
    ['COMPANY name', 'companyName'],
    ['公司名称', 'companyName'],
    ['ＭＰＡ', 'mpa'],
    ['work as', 'colleagues'],
    ['以此人身份', 'colleagues'],
    ['逾时', 'lapseDays'],
    ['preset', 'preset'],
  ] as const)('by %j gives %s', (typed, name) => {
    expect(found(typed)).toContain(name);
    expect(found(typed).length).toBeLessThan(8);
  });

  it('by the name of a section gives all of it', () => {
    const inTimers = found('计时');
    expect(inTimers).toEqual(['reminderDays', 'lapseDays', 'staleDays', 'preset']);
    expect(found('timers')).toEqual(inTimers);
  });

  it('takes a Latin word from its beginning, so that "id" is not found in "provider"', () => {
    expect(found('ID')).toEqual(['tenantId', 'partnerId', 'providerTenantId', 'providerPartnerId']);
    expect(found('(MPA)')).toEqual(['mpa', 'providerMpa']);
  });

  it('gives nothing for words that stand nowhere', () => {
    expect(found('blockchain')).toEqual([]);
    expect(found('language blockchain')).toEqual([]);
  });

  it('never leads a provider to the provider section', () => {
    const names = [...findSettings('provider', 'indirect-provider')];
    expect(names.map(sectionOf)).not.toContain('provider');
    expect(found('provider').map(sectionOf)).toContain('provider');
  });
});

describe('routes of the sections', () => {
  it('lead back to their section', () => {
    for (const section of sectionsOf('indirect-reseller'))
      expect(sectionFor(sectionRoute(section).split('/')[2], 'indirect-reseller')).toBe(section);
  });

  it('open the first section where there is no such one', () => {
    expect(sectionFor('nowhere', 'indirect-reseller')).toBe('general');
    expect(sectionFor('provider', 'indirect-provider')).toBe('general');
  });
});
