import { describe, expect, it } from 'vitest';
import { diffCustomers } from '../../../../electron/core/formats/customers/diff-customers.ts';
import type { ExistingCustomer } from '../../../../electron/core/formats/import-changes.ts';
import { HEADER, list, read, record, row, tenant } from '../../../support/import-files.ts';

const existing = (n: number, more: Partial<ExistingCustomer> = {}): ExistingCustomer => ({
  id: `own-${n}`,
  tenantId: tenant(n),
  name: `Customer ${n}`,
  domain: `c${n}.onmicrosoft.com`,
  country: null,
  relationship: 'reseller',
  customDomains: [],
  tags: [],
  missingSince: null,
  removedAt: null,
  listed: true,
  ...more,
});

const ids = (entries: readonly { readonly tenantId: string }[]) => entries.map(({ tenantId }) => tenantId);

describe('comparing a list with the customers we have', () => {
  it('sorts them into new, changed, unchanged and missing', () => {
    const changes = diffCustomers(read(list(row(1), row(2, 'Renamed'), row(3))), [
      existing(1),
      existing(2),
      existing(4),
    ]);
    expect(ids(changes.new)).toEqual([tenant(3)]);
    expect(ids(changes.unchanged)).toEqual([tenant(1)]);
    expect(ids(changes.missing)).toEqual([tenant(4)]);
    expect(changes.changed).toMatchObject([
      {
        id: 'own-2',
        name: 'Customer 2',
        fields: [{ field: 'name', before: 'Customer 2', after: 'Renamed' }],
      },
    ]);
  });

  it('joins by tenant id alone, in any spelling; the same name or domain never does', () => {
    const shouting = existing(1, { tenantId: tenant(1).toUpperCase() });
    expect(diffCustomers(read(list(row(1))), [shouting]).unchanged).toHaveLength(1);
    const namesake = existing(9, { tenantId: null, name: 'Customer 1', domain: 'c1.onmicrosoft.com' });
    expect(diffCustomers(read(list(row(1))), [namesake])).toMatchObject({
      new: [{}],
      changed: [],
      missing: [],
    });
  });

  it.each<[string, Partial<ExistingCustomer>, object]>([
    [
      'a domain',
      { domain: 'old.example' },
      { field: 'domain', before: 'old.example', after: 'c1.onmicrosoft.com' },
    ],
    [
      'a domain we did not know',
      { domain: null },
      { field: 'domain', before: null, after: 'c1.onmicrosoft.com' },
    ],
    [
      'the relationship',
      { relationship: 'none' },
      { field: 'relationship', before: 'none', after: 'reseller' },
    ],
    [
      'a customer that is back',
      { missingSince: '2026-11-01' },
      { field: 'missingSince', before: '2026-11-01', after: null },
    ],
    [
      'a customer that was removed here',
      { removedAt: '2026-11-01T00:00:00Z' },
      { field: 'removedAt', after: null },
    ],
  ])('shows before and after of %s', (_what, more, field) => {
    expect(diffCustomers(read(list(row(1))), [existing(1, more)]).changed).toMatchObject([
      { fields: [field] },
    ]);
  });

  it('takes the letters of a domain for the same in upper and lower case', () => {
    expect(
      diffCustomers(read(list(row(1))), [existing(1, { domain: 'C1.OnMicrosoft.com' })]).changed,
    ).toEqual([]);
  });

  it('never empties what the list does not say, and only adds tags', () => {
    const text = `${HEADER},Tags\n${tenant(1)},Customer 1,,,new\n`;
    const full = existing(1, { country: 'DE', customDomains: ['own.example'], tags: ['old'] });
    const [change] = diffCustomers(read(text), [full]).changed;
    expect(change?.fields).toEqual([{ field: 'tags', before: 'old', after: 'old, new' }]);
  });

  it('compares country and own domains where the list has them', () => {
    const profile = {
      companyProfile: { companyName: 'Customer 1', domain: 'c1.onmicrosoft.com', address: { country: 'ie' } },
    };
    const report = read(
      JSON.stringify([record(1, { ...profile, customDomains: ['own.example'] }), record(2)]),
    );
    expect(diffCustomers(report, [existing(1, { country: 'DE' })]).changed[0]?.fields).toEqual([
      { field: 'country', before: 'DE', after: 'IE' },
      { field: 'customDomains', before: null, after: 'own.example' },
    ]);
  });

  it.each<[string, Partial<ExistingCustomer>]>([
    ['were never in a list', { listed: false }],
    ['have no tenant id', { tenantId: null }],
    ['were removed here', { removedAt: '2026-11-01T00:00:00Z' }],
  ])('does not miss customers that %s', (_who, more) => {
    expect(diffCustomers(read(list(row(1))), [existing(2, more)]).missing).toEqual([]);
  });

  it('misses nobody in a list that is not full, and nobody whose row is only faulty', () => {
    const page = JSON.stringify({ totalCount: 37, items: [record(1)] });
    expect(diffCustomers(read(page), [existing(2)]).missing).toEqual([]);
    const faulty = list(row(1), `${tenant(2)},,d,Cloud Reseller`);
    expect(diffCustomers(read(faulty), [existing(2)]).missing).toEqual([]);
  });

  it('counts a repeated row once', () => {
    expect(diffCustomers(read(list(row(1), row(1))), []).new).toHaveLength(1);
  });

  it('compares 10,000 rows with 10,000 customers in well under a second', () => {
    const report = read(list(...Array.from({ length: 10_000 }, (_, n) => row(n))));
    const customers = Array.from({ length: 10_000 }, (_, n) => existing(n + 5_000));
    const start = performance.now();
    const changes = diffCustomers(report, customers);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect([changes.new.length, changes.unchanged.length, changes.missing.length]).toEqual([
      5_000, 5_000, 5_000,
    ]);
  });
});
