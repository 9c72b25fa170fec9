import { parse } from 'csv-parse/browser/esm/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from '../../../../electron/adapters/text/decode-text.ts';
import { csvRows } from '../../../../electron/core/formats/csv/csv-rows.ts';
import type { Delimiter } from '../../../../electron/core/formats/import-report.ts';
import { parseImport } from '../../../../electron/core/formats/parse-import.ts';
import { sample } from '../../../support/import-files.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const cell = fc
  .array(fc.constantFrom('a', '中', ' ', '"', ',', ';', '\t', '\n', '\r\n', '='), { maxLength: 6 })
  .map((parts) => parts.join(''));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

it('reads every well-formed table like csv-parse does', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom('\n', '\r\n'),
      (rows, delimiter, end) => {
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join(end);
        const theirs = parse(text, { delimiter, relax_column_count: true }).filter((row) =>
          row.some((one) => one.trim() !== ''),
        );
        expect([...csvRows(text, delimiter)].map(({ cells }) => cells)).toEqual(theirs);
      },
    ),
    { numRuns: 500 },
  );
});

it('says for every row of a well-formed table on which physical line it starts', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => ['x', ...row].map(quoted).join(',')).join('\n');
      let line = 1;
      const starts = rows.map((row) => {
        const start = line;
        line += 1 + row.join('').split('\n').length - 1;
        return start;
      });
      expect([...csvRows(text, ',')].map((row) => row.line)).toEqual(starts);
    }),
  );
});

it('answers with a report, whatever happens to the bytes of a sample', () => {
  const samples = [
    'csv-customers-export.csv',
    'pc-customers-filter-by-name.json',
    'as-published/pc-transfer-eligibility.json',
  ].map(sample);
  const edit = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 8 }),
    fc.uint8Array({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (bytes, edits) => {
        const edited = edits.reduce<Uint8Array>((all, [at, cut, more]) => {
          const place = Math.floor(at * all.length);
          return Buffer.concat([all.subarray(0, place), more, all.subarray(place + cut)]);
        }, bytes);
        const report = parseImport(decodeText, edited, 'edited');
        expect(report.accepted + report.rejected).toBe(report.records);
        expect(report.customers).toHaveLength(report.accepted);
      },
    ),
    { numRuns: 2_000 },
  );
});
