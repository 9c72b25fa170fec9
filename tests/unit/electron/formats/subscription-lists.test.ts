import { describe, expect, it } from 'vitest';
import {
  generationOf,
  serviceOf,
} from '../../../../electron/core/formats/subscriptions/read-subscription.ts';
import { read, sample, tenant } from '../../../support/import-files.ts';

const HEADER = 'Subscription ID,Subscription,Quantity,Status,Reseller';

describe("the portal's export of one customer", () => {
  it('reads what its columns say and leaves the rest unknown', () => {
    const report = read(sample('csv-subscriptions-export.csv'));
    expect(report).toMatchObject({
      format: 'subscriptions',
      records: 3,
      accepted: 3,
      completeness: 'full',
      uniqueCustomers: 0,
      columnMap: { offerName: 'Subscription', partnerId: 'Reseller' },
    });
    expect(report.subscriptions[0]).toMatchObject({
      subscriptionId: '42226ed6-070a-4e0f-b80c-4cdfb3e97aa7',
      offerName: 'Intune Device',
      quantity: 5,
      status: 'active',
      partnerId: '4847383',
      customerTenantId: null,
      serviceType: null,
      commerceGeneration: null,
      termEnd: null,
    });
    expect(report.subscriptions.map(({ status, partnerId }) => [status, partnerId])).toEqual([
      ['active', '4847383'],
      ['active', null],
      ['expired', null],
    ]);
  });

  it('reads Chinese headers and states', () => {
    const text = `订阅 ID,订阅,数量,状态,经销商\n${tenant(1)},Microsoft 365 E3,0,已暂停,\n`;
    expect(read(text).subscriptions[0]).toMatchObject({ quantity: 0, status: 'suspended' });
  });

  it.each([
    ['x,Office,1,Active,', 'Subscription ID', 'guid-invalid'],
    ['4.2E+34,Office,1,Active,', 'Subscription ID', 'id-damaged'],
    [`${tenant(1)},,1,Active,`, 'Subscription', 'value-missing'],
  ])('refuses the row %s', (row, column, reason) => {
    expect(read(`${HEADER}\n${row}\n`).rejectedRows).toMatchObject([{ row: 1, line: 2, column, reason }]);
  });

  it.each([
    [`${tenant(1)},Office,many,Active,`, 'Quantity', { quantity: null }],
    [`${tenant(1)},Office,1,Dormant,`, 'Status', { status: 'unrecognised', statusText: 'Dormant' }],
    [`${tenant(1)},Office,1,Active,Finch`, 'Reseller', { partnerId: null }],
  ])('keeps the row %s with a remark', (row, column, item) => {
    const report = read(`${HEADER}\n${row}\n`);
    expect(report.subscriptions[0]).toMatchObject(item);
    expect(report.warnedRows).toMatchObject([{ column, reason: 'unknown-value' }]);
  });
});

describe('the interface', () => {
  it.each([
    [
      'pc-subscription-azure-legacy.json',
      {
        offerName: 'Microsoft Azure',
        serviceType: 'usage-based',
        commerceGeneration: 'azure-legacy-0145p',
        azureSubscriptionId: '42226ed6-070a-4e0f-b80c-4cdfb3e97aa7',
        termEnd: '9999-12-31',
        autoRenew: 'off',
        customerTenantId: '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04',
      },
    ],
    [
      'pc-subscription-license-addon-legacy.json',
      {
        serviceType: 'license-based',
        commerceGeneration: 'legacy',
        parentSubscriptionId: '1c2b75c1-74a5-472a-a729-7f8cefc477f9',
        termStart: '2017-01-25',
        termEnd: '2018-02-10',
        autoRenew: 'on',
      },
    ],
    [
      'pc-subscription-nce-expired.json',
      {
        serviceType: 'license-based',
        commerceGeneration: 'nce',
        status: 'expired',
        termDuration: 'P1Y',
        termEnd: '2022-01-13',
        isTrial: false,
        partnerId: null,
        productType: 'OnlineServicesNCE',
      },
    ],
    [
      'pc-subscriptions-software-collection.json',
      { serviceType: 'software', cancellationAllowedUntil: '2021-11-14', termDuration: 'P3Y' },
    ],
    ['pc-subscriptions-by-partner.json', { partnerId: '4847383', quantity: 5, commerceGeneration: 'legacy' }],
  ])('reads %s', (name, item) => {
    const report = read(sample(name));
    expect(report).toMatchObject({ format: 'subscriptions', accepted: 1, rejected: 0, uniqueCustomers: 1 });
    expect(report.subscriptions[0]).toMatchObject(item);
  });

  it('reads days with spaces inside the time, and says that records are missing', () => {
    const report = read(sample('pc-subscriptions-malformed-dates.json'));
    expect(report.subscriptions[0]).toMatchObject({
      offerName: 'nickname',
      createdDate: '2015-11-25',
      termEnd: '2016-12-12',
      serviceType: null,
      customerTenantId: null,
    });
    expect(report).toMatchObject({ completeness: 'partial', questions: ['count-mismatch'] });
  });

  it('leaves out a day that is none, with a remark', () => {
    const one = {
      id: tenant(1),
      offerId: 'x',
      offerName: 'A',
      billingType: 'license',
      commitmentEndDate: '2022-02-30',
    };
    const report = read(JSON.stringify([one]));
    expect(report.subscriptions[0]).toMatchObject({ termEnd: null, warnings: ['date-invalid'] });
    expect(report.warnedRows).toMatchObject([{ column: 'commitmentEndDate', reason: 'date-invalid' }]);
  });
});

describe('what is sold, and how', () => {
  it.each([
    ['license', '', 'license-based'],
    ['usage', 'Azure', 'usage-based'],
    ['none', 'Software', 'software'],
    ['license', 'Software', 'software'],
    ['none', '', null],
    ['benefit', '', null],
  ])('billing %s, product %s is %s', (billing, product, service) => {
    expect(serviceOf(billing, product)).toBe(service);
  });

  it.each([
    ['DB2E705F-B82A-4024-A3D5-D88E12F2DB35', 'license-based', 'legacy'],
    ['ms-azr-0145p', 'usage-based', 'azure-legacy-0145p'],
    ['CFQ7TTC0LH18:0001:CFQ7TTC0K971', 'license-based', 'nce'],
    ['DZH318Z0BPS6:0001:DZH318Z0BMXN', 'usage-based', 'azure-plan'],
    ['something', 'license-based', null],
  ] as const)('offer %s of %s is %s', (offer, service, generation) => {
    expect(generationOf(offer, service)).toBe(generation);
  });
});
