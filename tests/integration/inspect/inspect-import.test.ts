import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { list, row, sample, tenant } from '../../support/import-files.ts';
import { folderWith, runInspect } from '../../support/inspect-command.ts';

interface Answer {
  readonly files: readonly Readonly<Record<string, unknown>>[];
  readonly changes?: readonly Readonly<Record<string, unknown>>[];
}

function importIn(folder: string, ...args: readonly string[]): Answer {
  const { code, stdout, stderr } = runInspect(folder, 'import', ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Answer;
}

const FIELDS =
  'file format detected encoding bom delimiter dateOrder dateOrderFrom completeness columnMap records accepted rejected warned duplicateRows uniqueCustomers warnings questions rejectedRows items';

describe('inspect import', () => {
  it('answers with every field that scripts rely on', () => {
    const folder = folderWith({ 'Customers.csv': sample('csv-customers-export.csv') });
    const { files, changes } = importIn(folder, 'Customers.csv');
    const [report = {}] = files;
    expect(Object.keys(report)).toEqual(expect.arrayContaining(FIELDS.split(' ')));
    expect(report).toMatchObject({ file: 'Customers.csv', format: 'customer-list', records: 3, accepted: 3 });
    expect(report['items']).toContainEqual(
      expect.objectContaining({
        tenantId: expect.any(String),
        name: expect.any(String),
        domain: expect.any(String),
        relationship: 'reseller',
      }),
    );
    expect(changes).toBeUndefined();
  });

  it('says of rejected rows where they stand and why', () => {
    const folder = folderWith({ 'list.csv': list(row(1), 'no-guid,A name,a.example,Cloud Reseller') });
    expect(importIn(folder, 'list.csv').files[0]).toMatchObject({
      records: 2,
      accepted: 1,
      rejected: 1,
      rejectedRows: [{ row: 2, line: 3, reason: 'guid-invalid', message: expect.any(String) }],
    });
  });

  it('keeps the order of the files, also beside those that cannot be read', () => {
    const folder = folderWith({ 'a.csv': list(row(1)), 'b.json': { value: [] }, 'huge.csv': '' });
    truncateSync(join(folder, 'huge.csv'), 64 * 1024 * 1024 + 1);
    symlinkSync(join(folder, 'a.csv'), join(folder, 'link.csv'));
    const names = ['missing.csv', 'a.csv', '.', 'huge.csv', 'b.json', 'link.csv'];
    const { files } = importIn(folder, ...names);
    expect(
      files.map((one) => [
        one['file'],
        one['accepted'],
        (one['error'] as { kind?: string } | undefined)?.kind,
      ]),
    ).toEqual([
      ['missing.csv', 0, 'unreadable-file'],
      ['a.csv', 1, undefined],
      ['.', 0, 'unreadable-file'],
      ['huge.csv', 0, 'size-exceeded'],
      ['b.json', 0, 'empty'],
      ['link.csv', 1, undefined],
    ]);
  });

  it('compares with the customers of a workspace file', () => {
    const workspace = {
      role: 'indirect-reseller',
      partnerTenant: tenant(900),
      customers: [
        { tenantId: tenant(1), name: 'Old name' },
        { tenantId: tenant(3), name: 'Gone' },
      ],
    };
    const folder = folderWith({ 'list.csv': list(row(1), row(2)), 'workspace.json': workspace });
    const { changes } = importIn(folder, 'list.csv', '--workspace', 'workspace.json');
    expect(changes).toMatchObject([
      {
        file: 'list.csv',
        new: [{ tenantId: tenant(2) }],
        changed: [{ tenantId: tenant(1) }],
        unchanged: [],
        missing: [{ tenantId: tenant(3) }],
        proposedMatches: [],
      },
    ]);
  });

  it('compares with nothing when the workspace file has no customers', () => {
    const folder = folderWith({ 'list.csv': list(row(1)), 'workspace.json': { role: 'indirect-reseller' } });
    expect(importIn(folder, 'list.csv', '--workspace=workspace.json').changes).toBeUndefined();
  });

  it('takes the separator, the encoding and the format from the call', () => {
    const tabbed = list(row(1)).replaceAll(',', '\t');
    const folder = folderWith({ 'tab.csv': tabbed, 'wide.csv': Buffer.from(list(row(1)), 'utf16le') });
    for (const given of ['\t', '\\t', 'tab']) {
      const [report] = importIn(folder, 'tab.csv', '--delimiter', given, '--as', 'customer-list').files;
      expect(report).toMatchObject({ delimiter: '\t', accepted: 1 });
    }
    const [asked] = importIn(folder, 'wide.csv').files;
    expect(asked).toMatchObject({ questions: ['encoding-unclear'], accepted: 0 });
    const [told] = importIn(folder, 'wide.csv', '--encoding', 'utf-16le').files;
    expect(told).toMatchObject({ encoding: 'utf-16le', accepted: 1 });
  });
});
