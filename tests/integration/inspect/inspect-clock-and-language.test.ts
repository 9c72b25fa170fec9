import { describe, expect, it } from 'vitest';
import { CHINESE_WORDS } from '../../../scripts/inspect/chinese.ts';
import { list, row } from '../../support/import-files.ts';
import { folderWith, runInspect } from '../../support/inspect-command.ts';

const HAN = /\p{Script=Han}/u;

const facts = {
  customerIsCspPartnerTenant: 'no',
  acquisitionChannel: 'csp-other-partner',
  serviceType: 'license-based',
  cloud: 'global',
  relationshipState: 'none',
};
const folder = folderWith({
  'cases.json': [
    { id: 'a', edition: 'mc-2020-06', facts },
    { id: 'b', edition: 'mc-2020-06', facts: { ...facts, caseDate: '2021-01-01' } },
    { id: 'c', edition: 'mc-2020-06', facts: { colour: 'blue' } },
    { id: 'd', edition: 'mc-2020-06', facts: { cloud: 'mars' } },
    { id: 'e', edition: 'mc-2099', facts: {} },
  ],
  'list.csv': list(row(1), 'not-a-guid,Broken Ltd,broken.onmicrosoft.com,Cloud Reseller'),
  'page.csv': '<html><body>no list</body></html>',
  'subscriptions.json': {
    totalCount: 2,
    items: ['2026-11-24', '2026-11-25'].map((day, index) => ({
      id: `8bdbb60b-e526-43e9-92ef-ab760c8e0b7${index}`,
      offerId: '031C9E47-4802-4248-838E-778FB1D2CC05',
      offerName: 'Office 365 Business Premium',
      friendlyName: 'A',
      quantity: 1,
      status: 'active',
      commitmentEndDate: `${day}T00:00:00Z`,
      billingType: 'license',
    })),
  },
});

function ask(...args: readonly string[]): unknown {
  const ran = runInspect(folder, ...args);
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(ran.stdout);
}

interface Decided {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly path: string; readonly message: string };
}

describe('--now', () => {
  it('is the day of every case that names none', () => {
    const days = (...more: readonly string[]) =>
      (ask('decide', 'cases.json', ...more) as Decided[]).slice(0, 2).map((one) => one.facts?.['caseDate']);
    expect(days()).toEqual([undefined, '2021-01-01']);
    expect(days('--now', '2026-11-25T09:00:00')).toEqual(['2026-11-25', '2021-01-01']);
    expect(days('--now', '2026-11-25', '--editions', 'all')).toEqual(['2026-11-25', '2021-01-01']);
  });

  it('says which subscriptions of a list have ended on that day', () => {
    const answer = ask('import', 'subscriptions.json', '--now', '2026-11-25') as {
      readonly files: readonly { readonly items: readonly { readonly state?: string }[] }[];
    };
    expect(answer.files[0]?.items.map((one) => one.state)).toEqual(['expired', 'active']);
  });
});

describe('--lang', () => {
  it('gives the sentences of cases that could not be decided', () => {
    const said = (language: string) =>
      (ask('decide', 'cases.json', '--lang', language) as Decided[]).flatMap((one) => one.error ?? []);
    const [english, chinese] = [said('en'), said('zh-CN')];
    expect(chinese.map((one) => one.path)).toEqual(english.map((one) => one.path));
    expect(chinese).toHaveLength(3);
    expect(english.every((one) => !HAN.test(one.message))).toBe(true);
    expect(chinese.every((one) => HAN.test(one.message))).toBe(true);
  });

  it('gives the sentences about rows and files', () => {
    interface File {
      readonly rejectedRows: readonly { readonly message: string }[];
      readonly error?: { readonly message: string };
    }
    const said = (language: string) =>
      (
        ask('import', 'list.csv', 'page.csv', 'missing.csv', '--lang', language) as { files: File[] }
      ).files.flatMap((one) => [...one.rejectedRows, ...(one.error === undefined ? [] : [one.error])]);
    const [english, chinese] = [said('en'), said('zh-CN')];
    expect(chinese).toHaveLength(3);
    expect(english.every((one) => !HAN.test(one.message))).toBe(true);
    expect(chinese.every((one) => HAN.test(one.message))).toBe(true);
  });

  it('knows every word of the reports', () => {
    expect(CHINESE_WORDS).toEqual(expect.arrayContaining(['guid-invalid', 'unknown-format', 'pdf']));
    expect(CHINESE_WORDS).toHaveLength(31);
  });
});
