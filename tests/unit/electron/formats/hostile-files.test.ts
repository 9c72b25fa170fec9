import { describe, expect, it } from 'vitest';
import { HEADER, list, read, record, row, tenant } from '../../../support/import-files.ts';

describe('hostile files', () => {
  const inTime = (content: string | Uint8Array, ms: number) => {
    const start = performance.now();
    const report = read(content);
    expect(performance.now() - start).toBeLessThan(ms * 8);
    return report;
  };

  it('has nothing to do with a column or key called __proto__', () => {
    const csv = read(`__proto__,constructor,${HEADER}\npolluted,x,${row(1)}\n`);
    expect(csv.customers[0]?.name).toBe('Customer 1');
    const json = read(
      `{"totalCount":1,"items":[{"__proto__":{"polluted":true},"id":"${tenant(1)}","companyProfile":{"companyName":"One"}}]}`,
    );
    expect(json.customers[0]?.name).toBe('One');
    expect('polluted' in {}).toBe(false);
  });

  it('keeps ids as text', () => {
    expect(
      read('{"totalCount":1,"items":[{"id":9007199254740993,"companyProfile":{"companyName":"One"}}]}')
        .rejectedRows,
    ).toMatchObject([{ reason: 'guid-invalid' }]);
  });

  it.each<[string, () => string | Uint8Array, object]>([
    ['2 MB of brackets', () => '['.repeat(2_000_000), { error: { kind: 'depth-exceeded' } }],
    ['2 MB of nested objects', () => '{"a":'.repeat(400_000), { error: { kind: 'depth-exceeded' } }],
    [
      'an unclosed quotation mark and 5 MB behind it',
      () => `${list(row(1), `${tenant(2)},"x,d,r`)}${'n,o,p,e\n'.repeat(650_000)}`,
      { error: { kind: 'size-exceeded' }, accepted: 1 },
    ],
    [
      '5 MB of doubled quotation marks',
      () => list(row(1), '"a""b",'.repeat(700_000), row(2)),
      { accepted: 2, rejected: 1 },
    ],
    [
      'a cell of 1 MB',
      () => list(row(1), `${tenant(2)},"${'x,'.repeat(500_000)}",d,r`, row(3)),
      { accepted: 2, rejected: 1 },
    ],
    [
      'a row of 200,000 columns',
      () => list(row(1), 'x,'.repeat(200_000), row(2)),
      { accepted: 2, rejected: 1 },
    ],
    [
      'thousands of bad quotation marks',
      () => list(...Array.from({ length: 5_000 }, () => '"x"y,')),
      { error: { kind: 'quote-unclosed' } },
    ],
    [
      '700,000 bad rows',
      () => list('x,y,z,r\n'.repeat(700_000)),
      { error: { kind: 'size-exceeded' }, rejected: 200_000 },
    ],
    ['65 MiB', () => new Uint8Array(65 * 1024 * 1024), { error: { kind: 'size-exceeded' } }],
    ['200,001 records', () => `[${'{},'.repeat(200_000)}{}]`, { error: { kind: 'size-exceeded' } }],
  ])('bears %s', (_what, content, expected) => {
    expect(inTime(content(), 3_000)).toMatchObject(expected);
  });

  it('reads 10,000 rows in a second, as CSV and as JSON', () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => row(n + 1, `"Customer, 中文 ${n}"`));
    expect(inTime(list(...rows), 1_000)).toMatchObject({ accepted: 10_000, rejected: 0 });
    const items = Array.from({ length: 10_000 }, (_, n) => record(n + 1));
    expect(inTime(JSON.stringify({ totalCount: 10_000, items }, null, 2), 1_000)).toMatchObject({
      accepted: 10_000,
      completeness: 'full',
    });
  });
});
