import { expect, it } from 'vitest';
import { inspectImport } from '../../../../scripts/inspect/import.ts';
import { list, row, sample, tenant, utf8 } from '../../../support/import-files.ts';

const good = { name: 'Customers.csv', bytes: sample('csv-customers-export.csv') };
const bad = { name: 'photo.csv', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) };

it('answers for every file, also beside one that cannot be read', () => {
  const answer = inspectImport([bad, good]);
  expect(answer.files.map(({ file, accepted, detected }) => [file, accepted, detected])).toEqual([
    ['photo.csv', 0, 'binary'],
    ['Customers.csv', 3, null],
  ]);
  expect(answer.changes).toBeUndefined();
});

it('has every field that scripts rely on', () => {
  const [report] = inspectImport([good]).files;
  const fields =
    'file format detected encoding bom delimiter dateOrder dateOrderFrom completeness columnMap records accepted rejected warned duplicateRows uniqueCustomers warnings questions rejectedRows items';
  expect(Object.keys(report ?? {})).toEqual(expect.arrayContaining(fields.split(' ')));
});

it('compares with the customers of a workspace file, whatever else is in there', () => {
  const customers = [{ tenantId: tenant(1), name: 'Old name' }, { id: tenant(3) }, null, 7, { tenantId: 5 }];
  const { changes } = inspectImport([{ name: 'list', bytes: utf8(list(row(1), row(2))) }, bad], {
    customers,
  });
  expect(changes).toHaveLength(1);
  expect(changes?.[0]).toMatchObject({
    file: 'list',
    new: [{ tenantId: tenant(2) }],
    changed: [
      {
        tenantId: tenant(1),
        fields: expect.arrayContaining([{ field: 'name', before: 'Old name', after: 'Customer 1' }]),
      },
    ],
    missing: [{ tenantId: tenant(3) }],
    proposedMatches: [],
  });
});

it('takes options for the separator and the format', () => {
  const bytes = utf8(list(row(1)).replaceAll(',', ';'));
  expect(inspectImport([{ name: 'x', bytes }], { delimiter: ';' }).files[0]).toMatchObject({ accepted: 1 });
  expect(
    inspectImport([{ name: 'x', bytes }], { delimiter: ',', as: 'customer-list' }).files[0],
  ).toMatchObject({ error: { kind: 'column-missing' } });
});
