import { expect, it } from 'vitest';
import { chosenByRun, toggled } from '../../../../renderer/app/lists/row-selection.ts';
import { moved } from '../../../../renderer/features/customers/list/columns/column-chooser.tsx';
import { nextSort, sortRows } from '../../../../renderer/features/customers/list/sort-rows.ts';
import { isSameLook, lookOf, VIEWS } from '../../../../renderer/features/customers/list/views.ts';
import type { CustomerListRow } from '../../../../shared/ipc/contract/customers.ts';

const row = (name: string, country: string | null): CustomerListRow => ({
  id: name,
  name,
  key: name,
  order: name,
  domain: null,
  tenantId: null,
  relationship: 'yes',
  caseId: null,
  support: null,
  move: null,
  openQuestions: 0,
  knowsQuickCheck: false,
  resellers: [],
  state: 'none',
  country,
  channels: [],
  services: [],
  mca: null,
  tags: [],
  asOf: null,
  source: null,
  changedOn: '2026-11-02',
  partnerIds: [],
  note: '',
  openRequests: 0,
  deadline: null,
});

const ROWS = [row('b', 'SG'), row('a', 'SG'), row('d', null), row('c', 'CN')];
const names = (rows: readonly CustomerListRow[]) => rows.map((one) => one.name).join('');

it('AC-04-7 a second key orders what is equal in the first; what is not known stands last either way', () => {
  const down = { key: 'country', direction: 'descending' } as const;
  expect(names(sortRows(ROWS, [{ key: 'country', direction: 'ascending' }]))).toBe('cabd');
  expect(names(sortRows(ROWS, [down]))).toBe('abcd');
  expect(names(sortRows(ROWS, [down, { key: 'name', direction: 'descending' }]))).toBe('bacd');
});

it('AC-04-7 a press turns the key round; with Shift it stands behind the first', () => {
  const first = nextSort([], 'name', false);
  expect(first).toEqual([{ key: 'name', direction: 'ascending' }]);
  expect(nextSort(first, 'name', false)).toEqual([{ key: 'name', direction: 'descending' }]);
  const two = nextSort(first, 'country', true);
  expect(two.map((one) => one.key)).toEqual(['name', 'country']);
  expect(nextSort(two, 'country', true)[1]?.direction).toBe('descending');
  expect(nextSort(two, 'mca', true).map((one) => one.key)).toEqual(['name', 'mca']);
});

it('AC-04-6 a run of Shift grows, turns back, and keeps what was chosen before', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const run = { anchor: 1, base: new Set(['e']) };
  expect([...chosenByRun(ids, run, 3)].sort()).toEqual(['b', 'c', 'd', 'e']);
  expect([...chosenByRun(ids, run, 2)].sort()).toEqual(['b', 'c', 'e']);
  expect([...chosenByRun(ids, run, 0)].sort()).toEqual(['a', 'b', 'e']);
  expect([...toggled(toggled(new Set(['a']), 'b'), 'a')]).toEqual(['b']);
});

it('S-04 a view is the same whatever order its values were chosen in', () => {
  for (const view of VIEWS) expect(isSameLook(lookOf(view), lookOf(view))).toBe(true);
  const look = lookOf('all');
  expect(isSameLook({ ...look, filter: { tag: ['a', 'b'] } }, { ...look, filter: { tag: ['b', 'a'] } })).toBe(
    true,
  );
  expect(isSameLook({ ...look, filter: { tag: [] } }, look)).toBe(true);
  expect(isSameLook({ ...look, filter: { tag: ['a'] } }, look)).toBe(false);
});

it('S-04 a column moves one place, and not beyond the ends', () => {
  const columns = ['relation', 'verdicts', 'deadline'] as const;
  expect(moved(columns, 'deadline', -1)).toEqual(['relation', 'deadline', 'verdicts']);
  expect(moved(columns, 'relation', 1)).toEqual(['verdicts', 'relation', 'deadline']);
  expect(moved(columns, 'relation', -1)).toEqual(columns);
  expect(moved(columns, 'deadline', 1)).toEqual(columns);
  expect(moved(columns, 'note', 1)).toEqual(columns);
});

it('S-04 another order of the columns, or another text, is another look', () => {
  const look = lookOf('all');
  expect(isSameLook(look, { ...look, columns: moved(look.columns, 'deadline', -1) })).toBe(false);
  expect(isSameLook(look, { ...look, text: 'pine' })).toBe(false);
  expect(isSameLook(look, { ...look, text: ' ' })).toBe(true);
});
