import { expect, test } from 'vitest';
import { recordPieces } from '../../../../electron/adapters/json-store/json-pieces.ts';
import { seal, sealPieces, unseal } from '../../../../electron/adapters/json-store/sealed.ts';
import type { AnyRec } from '../../../../electron/adapters/store-engine/state.ts';
import { newCustomer } from '../../../../electron/core/records.ts';

const record = (kind: string, body: unknown): AnyRec =>
  ({
    kind,
    id: 'a',
    rev: 1,
    home: 'a',
    createdAt: '2026-11-27T09:00:00Z',
    createdBy: null,
    updatedAt: '2026-11-27T09:00:00Z',
    updatedBy: undefined,
    body,
  }) as unknown as AnyRec;

const inverse = (items: number): AnyRec =>
  record('batch', {
    changeSetId: 's',
    label: '导入 "客户"\u2028',
    items: Array.from({ length: items }, (_, n) => ({
      kind: 'customer',
      id: `id-${n}`,
      revAfter: n % 3,
      before: n % 2 === 0 ? null : { ...newCustomer(`客户 ${n}`), spare: undefined },
    })),
    undoneBy: null,
  });

test.each([
  ['a customer', record('customer', newCustomer('融发贸易'))],
  ['a deleted record', null],
  ['the inverse of nothing', inverse(0)],
  ['an inverse that is one piece', inverse(200)],
  ['an inverse that is just two', inverse(201)],
  ['an inverse of many pieces', inverse(1_205)],
])('%s in pieces is the text JSON.stringify gives', (_, rec) => {
  expect([...recordPieces('', rec)].join('')).toBe(JSON.stringify(rec));
});

test('only the inverse of a large set is cut', () => {
  expect([...recordPieces('', inverse(200))]).toHaveLength(1);
  expect([...recordPieces('', inverse(1_001))].length).toBeGreaterThan(6);
});

test.each([[''], ['x'], ['融'.repeat(100_000)], ['🙂'.repeat(70_000)]])(
  'pieces are sealed to the bytes of the whole (%#)',
  async (text) => {
    const value = { text, more: [1, 2, 3] };
    const whole = JSON.stringify(value);
    // Cut where no character is torn: pieces are texts of their own.
    const pieces = [whole.slice(0, 9), ...whole.slice(9).split(/(?<=,)/)];
    const sealed = await sealPieces(pieces);
    expect(sealed.equals(seal(value))).toBe(true);
    expect(unseal(sealed)).toEqual(value);
  },
);

test('others get their turns while a long line is made', async () => {
  let turns = 0;
  let isDone = false;
  const count = (): void => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const bytes = await sealPieces(recordPieces('', inverse(5_000)));
  isDone = true;
  expect(bytes.byteLength).toBeGreaterThan(1_000_000);
  expect(turns).toBeGreaterThan(10);
});

test('pieces of every length fill the blocks up to their ends, in letters of one to four bytes', async () => {
  const value = Array.from({ length: 9_000 }, (_, n) => 'aé融🙂'.repeat(n % 37));
  const pieces = [
    '[',
    ...value.flatMap((one, n) => (n === 0 ? [JSON.stringify(one)] : [',', JSON.stringify(one)])),
    ']',
  ];
  const sealed = await sealPieces(pieces);
  expect(sealed.equals(seal(value))).toBe(true);
});
