import { expect, it } from 'vitest';
import {
  groupRows,
  mondayOf,
  STATE_GROUPS,
} from '../../../../renderer/features/requests/list/request-groups.ts';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';

const row = (number: number, patch: Partial<RequestRow>): RequestRow => ({
  id: String(number),
  number,
  kind: 'reseller-relationship',
  state: 'sent',
  customerId: null,
  partnerId: null,
  customerName: '',
  resellers: [],
  caseId: null,
  caseNumber: null,
  createdOn: '2026-11-01',
  createdBy: '',
  recipient: '',
  sentOn: null,
  lastRemindedOn: null,
  nextDueOn: null,
  due: null,
  everSent: false,
  sentBackOn: null,
  offered: [],
  proposals: [],
  key: '',
  ...patch,
});

const keysOf = (rows: readonly RequestRow[], by: Parameters<typeof groupRows>[1]) =>
  groupRows(rows, by).map((one) => [one.key, one.rows.map((own) => own.number)]);

it('S-10 groups by state stand in the order of who must move', () => {
  const rows = [
    row(1, { state: 'active' }),
    row(2, { state: 'draft' }),
    row(3, { state: 'sent' }),
    row(4, { state: 'sent', due: 'reminder' }),
    row(5, { state: 'lapsed' }),
    row(6, { state: 'permission-pending' }),
  ];
  expect(keysOf(rows, 'state')).toEqual([
    ['due', [4]],
    ['permission', [6]],
    ['waiting', [3]],
    ['drafts', [2]],
    ['lapsed', [5]],
    ['done', [1]],
  ]);
  expect(STATE_GROUPS).toHaveLength(7);
});

it('S-10 weeks begin on Monday, the newest first; what was not sent stands last', () => {
  expect(['2026-11-23', '2026-11-25', '2026-11-29', '2026-11-30'].map(mondayOf)).toEqual([
    '2026-11-23',
    '2026-11-23',
    '2026-11-23',
    '2026-11-30',
  ]);
  const rows = [row(1, {}), row(2, { sentOn: '2026-11-18' }), row(3, { sentOn: '2026-11-25' })];
  expect(keysOf(rows, 'week')).toEqual([
    ['2026-11-23', [3]],
    ['2026-11-16', [2]],
    ['', [1]],
  ]);
});

it('S-10 groups by reseller and by kind keep the order of the list within', () => {
  const rows = [
    row(1, { resellers: ['Lakeview'] }),
    row(2, { kind: 'gdap-approval' }),
    row(3, { resellers: ['Finch'] }),
    row(4, { resellers: ['Lakeview'] }),
  ];
  expect(keysOf(rows, 'reseller')).toEqual([
    ['Finch', [3]],
    ['Lakeview', [1, 4]],
    ['', [2]],
  ]);
  expect(keysOf(rows, 'kind').map(([key]) => key)).toEqual(['gdap-approval', 'reseller-relationship']);
  expect(keysOf(rows, 'none')).toEqual([['', [1, 2, 3, 4]]]);
});
