import { describe, expect, it } from 'vitest';
import { HEADER, read, record, row, tenant } from '../../../support/import-files.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const zip = (...names: string[]): Uint8Array =>
  Buffer.concat([bytes(0x50, 0x4b, 3, 4), Buffer.from(names.join('\0'))]);

describe('files that are no list', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'excel-workbook'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'excel-workbook'],
    ['an archive', zip('Customers.csv'), 'archive'],
    ['a gzip', bytes(0x1f, 0x8b, 8, 0), 'archive'],
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a web page', '\n<!DOCTYPE html><html><body>Sign in</body></html>', 'html'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'binary'],
    ['NULs', new Uint8Array(500), 'binary'],
    ['nothing', '', 'empty'],
    ['a lonely mark', '\ufeff', 'empty'],
    ['spaces and line ends', ' \r\n\t\n', 'empty'],
    ['an empty collection', '{"totalCount":0,"items":[]}', 'empty'],
    ['a header alone', `${HEADER}\r\n\r\n`, 'header-only'],
    ['a console table', 'CustomerId   Domain   Name\n----------   ------   ----\n1  a  b\n', 'console-table'],
    ['a console list', 'CustomerId : 1\nDomain     : a\nName       : b\n', 'console-table'],
    ['an error of Graph', '{"error":{"code":"Forbidden","message":"no"}}', 'error-response'],
  ])('recognises %s by its content', (_what, content, detected) => {
    const report = read(content);
    expect(report).toMatchObject({
      detected,
      accepted: 0,
      completeness: 'unknown',
      error: { kind: detected },
    });
    expect(report.error?.message).toMatch(/\.$/);
  });

  it.each<[string, string, object]>([
    ['any other table', 'a,b\n1,2\n', { kind: 'unknown-format' }],
    ['any other object', '{"a":1}', { kind: 'unknown-format' }],
    ['prose', 'Dear customer, thank you.', { kind: 'unknown-format' }],
    [
      'two columns for one field',
      `${HEADER},公司名称\n${row(1)},x\n`,
      { kind: 'column-duplicate', line: 1, column: 5 },
    ],
    [
      'no column for the name',
      `Microsoft ID,Domain,Relationship\n${tenant(1)},d,x\n`,
      { kind: 'column-missing', line: 1 },
    ],
    [
      'no column for the id',
      'Company name,Domain,Relationship\nn,d,x\n',
      { kind: 'column-missing', line: 1 },
    ],
    ['a header of 200,000 columns', `${'a,'.repeat(200_000)}\n`, { kind: 'size-exceeded', line: 1 }],
    [
      'a header of 201 columns',
      `${HEADER}${',x'.repeat(197)}\n${row(1)}\n`,
      { kind: 'size-exceeded', line: 1 },
    ],
    [
      'a quotation mark in the header that never closes',
      `"${HEADER}\n${row(1)}\n`,
      { kind: 'quote-unclosed', line: 1 },
    ],
  ])('refuses %s with a reason and takes nothing from it', (_what, content, error) => {
    expect(read(content)).toMatchObject({ customers: [], completeness: 'unknown', error });
  });
});

describe('JSON collections', () => {
  const collection = (more: object, items: readonly object[] = [record(1), record(2)]) =>
    read(JSON.stringify({ totalCount: items.length, items, ...more }));

  it.each<[string, object, string, readonly string[]]>([
    ['all of it', {}, 'full', []],
    [
      'a page that goes on',
      { links: { next: { uri: '/customers?seekOperation=Next' } } },
      'partial',
      ['incomplete-page'],
    ],
    ['a count that does not fit', { totalCount: 37 }, 'partial', ['count-mismatch']],
    ['a filtered list', { links: { self: { uri: '/customers?size=0&filter=%7B%7D' } } }, 'partial', []],
    ['no count', { totalCount: null }, 'unknown', []],
  ])('says how much it holds: %s', (_what, more, completeness, doubts) => {
    const report = collection(more);
    expect(report).toMatchObject({ accepted: 2, completeness, warnings: doubts, questions: doubts });
    expect(report.notices).toHaveLength(completeness === 'partial' ? 1 : 0);
  });

  it('takes a number beyond all numbers for a count that does not fit', () => {
    const report = read(`{"totalCount": 1e400, "items": [${JSON.stringify(record(1))}]}`);
    expect(report).toMatchObject({ completeness: 'partial', warnings: ['count-mismatch'], accepted: 1 });
  });

  it('reads a bare list and does not call it complete', () => {
    expect(read(JSON.stringify([record(1), record(2)]))).toMatchObject({
      accepted: 2,
      completeness: 'unknown',
    });
  });

  it('reads keys in any spelling, and flat objects of the PowerShell module', () => {
    const pascal = `{"TotalCount":1,"Items":[{"ID":"${tenant(1)}","COMPANYPROFILE":{"CompanyName":"One","Domain":"d"},"RelationshipToPartner":"Advisor"}]}`;
    expect(read(pascal).customers[0]).toMatchObject({
      name: 'One',
      domain: 'd',
      relationship: 'advisor',
      line: 1,
    });
    const flat = [
      { CustomerId: tenant(2), Domain: 'e', Name: 'Two', RelationshipToPartner: 'microsoft_support' },
    ];
    expect(read(JSON.stringify(flat)).customers[0]).toMatchObject({
      name: 'Two',
      relationship: 'microsoft-support',
    });
  });

  it('keeps good records beside bad ones and says on which line those stand', () => {
    const text = JSON.stringify(
      { totalCount: 4, items: [record(1), record(2, { id: null, companyProfile: {} }), 7, record(3)] },
      null,
      1,
    );
    const report = read(text);
    expect(report).toMatchObject({ accepted: 2, rejected: 2, records: 4 });
    const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
    expect(report.rejectedRows).toMatchObject([
      { row: 2, line: lineOf('"id": null') - 1, column: 'id', reason: 'value-missing' },
      { row: 3, line: lineOf('\n  7,') + 1, reason: 'row-shape' },
    ]);
  });

  it.each<[string, string, object]>([
    ['a missing quotation mark after a name', '{\n "a:1,\n "b": 2}', { kind: 'json-syntax', line: 2 }],
    [
      'a missing quotation mark before a colon',
      '{"a": "x", "phone:"123"}',
      { hint: expect.stringContaining('quotation mark') },
    ],
    [
      'a trailing comma in a list',
      '[1,\n2,\n]',
      { line: 3, column: 1, hint: 'Remove the comma at the end of line 2.' },
    ],
    ['a trailing comma in an object', '{"a":1,}', { hint: 'Remove the comma at the end of line 1.' }],
    [
      'a missing comma',
      '[{"a":1}\n{"a":2}]',
      { line: 2, column: 1, hint: 'A comma is missing at the end of line 1.' },
    ],
    ['a text that ends too early', '{"items":[{"id":"53eb', { kind: 'unexpected-end' }],
    ['a closing bracket too few', '{"items":[{}]', { kind: 'unexpected-end' }],
    ['more text after the end', '{"a":1}\n{"a":2}', { kind: 'json-syntax', line: 2 }],
    ['curly quotation marks', '{“a”:1}', { kind: 'json-syntax', column: 2 }],
    ['single quotation marks', "{'a':1}", { kind: 'json-syntax', column: 2 }],
    ['unusual spaces', '{\u2002"a":1}', { hint: 'There is an unusual space character here.' }],
    ['a comment', '[ // all\n1]', { hint: 'Comments are not allowed.' }],
    ['a number with a leading zero', '[012]', { kind: 'json-syntax' }],
    ['a broken escape', '["\\x"]', { kind: 'json-syntax' }],
    ['33 brackets', '['.repeat(33), { kind: 'depth-exceeded', line: 1, column: 33 }],
  ])('names place and remedy: %s', (_what, text, error) => {
    expect(read(text)).toMatchObject({ customers: [], error });
  });

  it('does not count brackets within texts', () => {
    const deep = '['.repeat(100);
    expect(collection({}, [record(1, { note: `${deep}\\"${deep}` })])).toMatchObject({ accepted: 1 });
  });

  it('reads 32 levels', () => {
    expect(collection({ deep: JSON.parse(`${'['.repeat(31)}${']'.repeat(31)}`) as object })).toMatchObject({
      accepted: 2,
    });
  });
});
