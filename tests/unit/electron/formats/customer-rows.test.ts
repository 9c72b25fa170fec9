import { describe, expect, it } from 'vitest';
import { HEADER, list, read, record, row, tenant } from '../../../support/import-files.ts';

describe('rows that cannot be stored', () => {
  it.each([
    ['an id that is none', `not-a-guid,Name,d,Cloud Reseller`, 'guid-invalid', 'Microsoft ID'],
    ['an id one digit short', `${tenant(1).slice(1)},Name,d,Cloud Reseller`, 'guid-invalid', 'Microsoft ID'],
    [
      'an id of zeros',
      '00000000-0000-0000-0000-000000000000,Name,d,Cloud Reseller',
      'id-not-plausible',
      'Microsoft ID',
    ],
    ['an id a spreadsheet made a number of', '5.3E+31,Name,d,Cloud Reseller', 'id-damaged', 'Microsoft ID'],
    ['no id', ',Name,d,Cloud Reseller', 'value-missing', 'Microsoft ID'],
    ['no name', `${tenant(1)}, ,d,Cloud Reseller`, 'value-missing', 'Company name'],
    ['an unquoted comma', `${tenant(1)},Name, Inc.,d,Cloud Reseller`, 'row-shape', undefined],
    ['a cell too few', `${tenant(1)},Name,d`, 'row-shape', undefined],
    [
      'a name of 301 characters',
      `${tenant(1)},${'n'.repeat(301)},d,Cloud Reseller`,
      'size-exceeded',
      'Company name',
    ],
    [
      'a cell beyond the bound',
      `${tenant(1)},${'n'.repeat(32_768)},d,Cloud Reseller`,
      'size-exceeded',
      undefined,
    ],
    ['a row beyond the bound', `${tenant(1)},${'"n",'.repeat(20_000)}`, 'size-exceeded', undefined],
    [
      'a quotation mark that closes in the middle',
      `${tenant(1)},"Name"x,d,Cloud Reseller`,
      'quote-unclosed',
      undefined,
    ],
    [
      'a quotation mark that never closes',
      `${tenant(1)},"Name,d,Cloud Reseller`,
      'quote-unclosed',
      undefined,
    ],
  ])('rejects %s and keeps the rows around it', (_what, bad, reason, column) => {
    const report = read(list(row(7), bad, row(8)));
    expect(report.customers.map(({ tenantId }) => tenantId)).toEqual([tenant(7), tenant(8)]);
    expect(report).toMatchObject({ records: 3, accepted: 2, rejected: 1, completeness: 'full' });
    const [remark] = report.rejectedRows;
    expect(remark).toMatchObject({ row: 2, line: 3, reason });
    expect(remark?.column).toBe(column);
    expect(remark?.message).toMatch(/^Row 2 \(line 3\).+\.$/);
  });

  it('rejects the later of two rows that disagree about a tenant, and takes a repetition for one', () => {
    const report = read(list(row(1), row(1), row(1, 'Other name'), row(2)));
    expect(report).toMatchObject({
      records: 4,
      accepted: 3,
      rejected: 1,
      duplicateRows: 2,
      uniqueCustomers: 2,
      warned: 1,
    });
    expect(report.rejectedRows).toMatchObject([{ row: 3, reason: 'duplicate' }]);
    expect(report.customers.filter(({ warnings }) => warnings.length === 0).map(({ name }) => name)).toEqual([
      'Customer 1',
      'Customer 2',
    ]);
  });

  it('cleans an id before it judges it', () => {
    const dressed = `{${tenant(10).toUpperCase()}}`;
    expect(read(list(`${dressed},Name,d,Cloud Reseller`)).customers[0]?.tenantId).toBe(tenant(10));
  });

  it('remembers the tenant of a faulty row, so that it is not called missing', () => {
    expect(read(list(`${tenant(1)},,d,Cloud Reseller`)).rejectedTenantIds).toEqual([tenant(1)]);
  });

  it('keeps 200 remarks and goes on counting', () => {
    const report = read(list(...Array.from({ length: 5_000 }, () => 'x,y,z,Cloud Reseller'), row(1)));
    expect(report).toMatchObject({ rejected: 5_000, accepted: 1 });
    expect(report.rejectedRows).toHaveLength(200);
  });

  it('refuses half a character pair in a JSON text', () => {
    const text = JSON.stringify({ totalCount: 1, items: [record(1)] }).replace('Customer 1', '\\ud800');
    expect(read(text).rejectedRows).toMatchObject([{ reason: 'encoding-unclear', column: 'companyName' }]);
  });
});

describe('rows that are odd and can be stored', () => {
  it.each([
    ['a formula', '=cmd|x', 'formula-cell'],
    ['a formula behind spaces', '  @SUM(1)', 'formula-cell'],
    ['a full-width sign', '＝1+1', 'formula-cell'],
    ['a direction override', 'Contoso\u202excod.exe', 'bidi-characters'],
    ['a NUL', 'Con\u0000toso', 'bidi-characters'],
  ])('warns of %s and keeps it as text', (_what, name, reason) => {
    const report = read(list(`${tenant(1)},${name},d,Cloud Reseller`, row(2)));
    expect(report).toMatchObject({ accepted: 2, warned: 1, warnings: [reason] });
    expect(report.warnedRows).toMatchObject([{ row: 1, line: 2, column: 'Company name', reason }]);
    expect(report.customers[0]).toMatchObject({ name: name.trim(), warnings: [reason] });
  });

  it('keeps markup as text', () => {
    expect(read(list(`${tenant(1)},<img src=x onerror=1>,d,Cloud Reseller`)).customers[0]?.name).toBe(
      '<img src=x onerror=1>',
    );
  });

  it('keeps a relationship word it does not know', () => {
    const report = read(list(`${tenant(1)},Name,d,Cloud Wizard`));
    expect(report).toMatchObject({ accepted: 1, warnings: ['unknown-value'] });
    expect(report.customers[0]).toMatchObject({ relationship: 'unknown', relationshipText: 'Cloud Wizard' });
  });

  it('makes one line of a name with line breaks and counts physical lines', () => {
    const report = read(list(`${tenant(1)},"Two\r\nlines, ""Inc.""",d,Cloud Reseller`, row(2)));
    expect(report.customers[0]).toMatchObject({ name: 'Two  lines, "Inc."', line: 2 });
    expect(report.customers[1]).toMatchObject({ row: 2, line: 4 });
  });

  it('does not count blank rows', () => {
    const report = read(`\n${HEADER}\n\n${row(1)}\n,,,\n  \n${row(2)}\n\n`);
    expect(report).toMatchObject({ records: 2, accepted: 2 });
    expect(report.customers.map(({ row: number, line }) => [number, line])).toEqual([
      [1, 4],
      [2, 7],
    ]);
  });
});
