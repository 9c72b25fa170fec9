import { describe, expect, it } from 'vitest';
import { HEADER, list, read, row, sample, tenant } from '../../../support/import-files.ts';

const CSV = 'csv-customers-export.csv';
/** The sample with plain LF line ends. */
const text = (name: string): string => Buffer.from(sample(name)).toString('utf8').replaceAll('\r\n', '\n');

describe('published samples', () => {
  it('reads the portal export as a full list', () => {
    const report = read(sample(CSV));
    expect(report).toMatchObject({
      format: 'customer-list',
      detected: null,
      encoding: 'utf-8',
      bom: false,
      delimiter: ',',
      completeness: 'full',
      columnMap: {
        tenantId: 'Microsoft ID',
        name: 'Company name',
        domain: 'Primary domain name',
        relationship: 'Relationship',
      },
      records: 3,
      accepted: 3,
      rejected: 0,
      warned: 0,
      duplicateRows: 0,
      uniqueCustomers: 3,
      warnings: [],
      questions: [],
    });
    expect(report.customers[1]).toEqual({
      row: 2,
      line: 3,
      tenantId: '3dfe847b-cad9-4fc1-86d3-cf16c2790087',
      name: 'Wingtip Toys1254789149',
      domain: 'WingtipToys1254789149.onmicrosoft.com',
      relationship: 'reseller',
      relationshipText: 'Cloud Reseller',
      country: null,
      customDomains: [],
      tags: [],
      warnings: [],
    });
    expect(report.error).toBeUndefined();
  });

  it.each([
    ['pc-customers-list.json', 2, 'full'],
    ['pc-customers-filter-by-name.json', 3, 'partial'],
    ['pc-customers-of-indirect-reseller.json', 2, 'full'],
    ['pc-customer.json', 1, 'partial'],
  ])('reads %s: %i customers, %s', (name, accepted, completeness) => {
    const report = read(sample(name));
    expect(report).toMatchObject({
      format: 'customer-list',
      accepted,
      rejected: 0,
      completeness,
      delimiter: null,
      warnings: [],
    });
    expect(report.uniqueCustomers).toBe(accepted);
  });

  it('takes the id for the key where the tenant id is the literal "<guid>"', () => {
    const { customers: items } = read(sample('pc-customers-list.json'));
    expect(items.map(({ tenantId }) => tenantId)).toEqual([
      'b44bb1fb-c595-45b0-9e09-d657365580bf',
      '45c44870-ef77-4fdd-b6fe-3dacb075cff2',
    ]);
    expect(items.map(({ line }) => line)).toEqual([3, 18]);
  });

  it('takes country and own domains from a single customer', () => {
    expect(read(sample('pc-customer.json')).customers[0]).toMatchObject({
      country: 'US',
      customDomains: ['abcdefgh1234.ccsctp.net'],
    });
  });

  it('reads the list of the migration tool, without saying that it is complete', () => {
    const report = read(sample('csv-nce-tool-customers.csv'));
    expect(report).toMatchObject({ format: 'nce-customers', accepted: 2, completeness: 'unknown' });
    expect(report.customers[0]).toMatchObject({ name: 'FourthCoffee137', relationship: 'unknown' });
  });

  it.each([
    ['csv-gdap-tool-customers.csv', 'gdap-customers'],
    ['csv-activity-log-export.csv', 'activity-log'],
  ])('recognises %s and says that it is not read yet', (name, format) => {
    const report = read(sample(name));
    expect(report).toMatchObject({ format, records: 0, customers: [], error: { kind: 'unknown-format' } });
    expect(report.error?.hint).toContain(format);
  });

  it.each(['pc-mpn-profile-not-found-error.json', 'pc-mpa-status-errors.json'])(
    'knows %s for an error message',
    (name) => {
      expect(read(sample(name))).toMatchObject({
        format: 'error-response',
        detected: 'error-response',
        customers: [],
      });
    },
  );

  it.each(['pc-agreements-confirmations.json'])('does not take %s for a list it reads', (name) => {
    expect(read(sample(name))).toMatchObject({
      format: 'unknown',
      customers: [],
      error: { kind: 'unknown-format' },
    });
  });

  it.each([
    ['pc-customers-of-indirect-reseller.json', 60, 5, 'Remove the comma at the end of line 59.'],
    ['pc-agreements-confirmations.json', 11, 17, 'A comma is missing at the end of line 10.'],
    ['pc-subscription-nce-expired.json', 67, 5, 'A comma is missing at the end of line 66.'],
    ['pc-transfer-eligibility.json', 21, 3, 'A comma is missing at the end of line 20.'],
  ])('fails politely on %s as published: place and hint', (name, line, column, hint) => {
    const { error, customers: items } = read(sample(`as-published/${name}`));
    expect(error).toMatchObject({ kind: 'json-syntax', line, column, hint });
    expect(error?.message).toContain(`Line ${line}`);
    expect(items).toEqual([]);
  });
});

describe('the same list in another dress', () => {
  const plain = read(sample(CSV));
  const utf16 = (mark: readonly number[], swap: boolean): Uint8Array => {
    const body = Buffer.from(text(CSV), 'utf16le');
    return Buffer.concat([Buffer.from(mark), swap ? body.swap16() : body]);
  };

  it.each<[string, Uint8Array, object]>([
    ['with a UTF-8 mark', Buffer.from(`\ufeff${text(CSV)}`), { bom: true, encoding: 'utf-8' }],
    ['as UTF-16LE', utf16([0xff, 0xfe], false), { bom: true, encoding: 'utf-16le' }],
    ['as UTF-16BE', utf16([0xfe, 0xff], true), { bom: true, encoding: 'utf-16be' }],
    ['with CRLF', Buffer.from(text(CSV).replaceAll('\n', '\r\n')), {}],
    ['with lone CR', Buffer.from(text(CSV).replaceAll('\n', '\r')), {}],
    ['without a last line end', Buffer.from(text(CSV).trimEnd()), {}],
    ['with semicolons', Buffer.from(text(CSV).replaceAll(',', ';')), { delimiter: ';' }],
    ['with tabs', Buffer.from(text(CSV).replaceAll(',', '\t')), { delimiter: '\t' }],
    ['with every cell in quotation marks', Buffer.from(text(CSV).replaceAll(/[^,\n]+/g, '"$&"')), {}],
  ])('reads the same %s', (_dress, bytes, seen) => {
    expect(read(bytes)).toEqual({ ...plain, ...seen });
  });

  it('reads a list behind a spreadsheet\'s "sep=" line and keeps the count of lines', () => {
    const report = read(`sep=;\r\n${text(CSV).replaceAll(',', ';').replaceAll('\n', '\r\n')}`);
    expect(report).toMatchObject({ delimiter: ';', accepted: 3 });
    expect(report.customers[0]).toMatchObject({ row: 1, line: 3 });
  });

  it.each(['公司名称', '公司名称（客户的公司）'])('reads zh-CN headers: %s', (name) => {
    const header = `Microsoft ID,${name},主域名,关系（与客户的关系）,标签`;
    const report = read(`${header}\n${tenant(1)},四季咖啡,siji.partner.onmschina.cn,云经销商,"重点;北京"\n`);
    expect(report).toMatchObject({
      format: 'customer-list',
      accepted: 1,
      warned: 0,
      columnMap: { name, tags: '标签' },
    });
    expect(report.customers[0]).toMatchObject({
      name: '四季咖啡',
      relationship: 'reseller',
      tags: ['重点', '北京'],
    });
  });

  it.each(['Tags', '标签', '标记'])('takes a fifth column %s for tags', (header) => {
    expect(read(`${HEADER},${header}\n${row(1)},"a, b"\n`).customers[0]?.tags).toEqual(['a', 'b']);
  });

  it('does not care for the order of columns or for columns it does not know', () => {
    const report = read(`Note,Relationship,Company name,Microsoft ID\nx,Advisor,One,${tenant(1)}\n`);
    expect(report.customers[0]).toMatchObject({ name: 'One', relationship: 'advisor', domain: null });
  });

  it('refuses other encodings with a question instead of a guess', () => {
    const gb18030 = Buffer.concat([
      Buffer.from(`${HEADER}\n${tenant(1)},`),
      Buffer.from([0xcb, 0xc4, 0xbc, 0xbe]),
      Buffer.from(',x,y\n'),
    ]);
    const bare16 = Buffer.from(list(row(1)), 'utf16le');
    for (const bytes of [gb18030, bare16, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), gb18030])]) {
      expect(read(bytes)).toMatchObject({
        encoding: null,
        questions: ['encoding-unclear'],
        error: { kind: 'encoding-unclear' },
      });
    }
    expect(read(bare16, { encoding: 'utf-16le' })).toMatchObject({ accepted: 1, encoding: 'utf-16le' });
  });
});
