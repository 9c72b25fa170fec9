import { describe, expect, it } from 'vitest';
import { read, sample, tenant } from '../../../support/import-files.ts';

const HEADER = 'Reseller name,PartnerID,Region,Vetting status,MPA signed status';

describe('the list of indirect resellers', () => {
  it('reads id, name, Partner ID, country and state of each', () => {
    const report = read(sample('pc-relationships-indirect-resellers.json'));
    expect(report).toMatchObject({
      format: 'partner-relationships',
      records: 2,
      accepted: 2,
      rejected: 0,
      completeness: 'full',
      warnings: [],
      customers: [],
      subscriptions: [],
    });
    expect(report.partners[0]).toEqual({
      row: 1,
      line: 3,
      name: 'First Up Consultants',
      tenantId: '484e548c-f5f3-4528-93a9-c16c6373cb59',
      partnerId: '4847383',
      partnerKind: 'indirect-reseller',
      country: 'US',
      status: 'Active',
      partnership: 'active',
      mpa: null,
      vettingStatus: null,
      warnings: [],
    });
  });

  it('reads the list of one customer, which says nothing of state and country', () => {
    expect(read(sample('pc-relationships-of-customer.json')).partners).toMatchObject([
      { name: 'First Up Consultants', partnership: null, country: null, status: null },
    ]);
  });

  it('keeps a state it does not know as text, with a remark, and makes nothing of it', () => {
    const one = { id: tenant(1), name: 'A', relationshipType: 'IsIndirectResellerOf', state: 'Sleeping' };
    const report = read(JSON.stringify([one]));
    expect(report.partners[0]).toMatchObject({
      partnerKind: 'indirect-provider',
      status: 'Sleeping',
      partnership: null,
      warnings: ['unknown-value'],
    });
    expect(report.warnedRows).toMatchObject([{ row: 1, column: 'state', reason: 'unknown-value' }]);
  });

  it.each([
    [{ id: 'no guid', name: 'A' }, 'id', 'guid-invalid'],
    [{ id: tenant(1), name: ' ' }, 'name', 'value-missing'],
    [{ id: tenant(1), name: 'A', mpnId: '48x7' }, 'mpnId', 'unknown-value'],
    [{ id: tenant(1), name: 'A', mpnId: '4.8E+06' }, 'mpnId', 'id-damaged'],
  ])('refuses %j and says why', (one, column, reason) => {
    const report = read(JSON.stringify([{ relationshipType: 'x', ...one }]));
    expect(report).toMatchObject({ accepted: 0, rejected: 1, partners: [] });
    expect(report.rejectedRows).toMatchObject([{ row: 1, column, reason }]);
  });
});

describe('the status of the partner agreement', () => {
  it('reads both answers, and the country by its name', () => {
    const report = read(sample('csv-mpa-signed-status-download.csv'));
    expect(report).toMatchObject({
      format: 'mpa-status',
      accepted: 2,
      completeness: 'unknown',
      warnings: [],
    });
    expect(
      report.partners.map(({ partnerId, country, mpa, vettingStatus }) => [
        partnerId,
        country,
        mpa,
        vettingStatus,
      ]),
    ).toEqual([
      ['4847383', 'US', 'signed', 'Authorized'],
      ['4847433', 'BR', 'not-signed', 'Authorized'],
    ]);
  });

  it('reads Chinese headers and words', () => {
    const text = '经销商名称,合作伙伴ID,区域,审查状态,MPA签署状态\n青禾信息,0850121,新加坡,已授权,未签署\n';
    expect(read(text)).toMatchObject({
      format: 'mpa-status',
      partners: [{ name: '青禾信息', partnerId: '0850121', country: 'SG', mpa: 'not-signed' }],
    });
  });

  it('does not guess at a word or a country it does not know', () => {
    const report = read(`${HEADER}\nA,1,Atlantis,Authorized,Perhaps\n`);
    expect(report.partners[0]).toMatchObject({ country: null, mpa: null, warnings: ['unknown-value'] });
    expect(report.warnedRows.map(({ column }) => column)).toEqual(['MPA signed status', 'Region']);
  });

  it.each([
    ['A,,US,Authorized,Signed', 'PartnerID', 'value-missing'],
    [',1,US,Authorized,Signed', 'Reseller name', 'value-missing'],
    ['A,1,US', undefined, 'row-shape'],
  ])('refuses the row %s', (row, column, reason) => {
    const remark = read(`${HEADER}\n${row}\n`).rejectedRows[0];
    expect([remark?.column, remark?.reason]).toEqual([column, reason]);
  });

  it('rejects a Partner ID that comes again with another answer', () => {
    const report = read(`${HEADER}\nA,1,US,Authorized,Signed\nA,1,US,Authorized,Not signed\n`);
    expect(report).toMatchObject({
      accepted: 1,
      rejected: 1,
      rejectedRows: [{ row: 2, reason: 'duplicate' }],
    });
  });

  it('says which column is missing', () => {
    expect(read('Reseller name,MPA signed status\nA,Signed\n').error).toMatchObject({
      kind: 'column-missing',
      hint: 'There is no column for PartnerID.',
    });
  });
});
