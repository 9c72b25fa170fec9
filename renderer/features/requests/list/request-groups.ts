import { createStore } from 'zustand/vanilla';
import { plusDays } from '../../../../shared/domain/day.ts';
import type { RequestGrouping } from '../../../../shared/ipc/contract/app.ts';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import { groupRank } from './request-views.ts';

/** Groups by who must move, in the order of the list. */
export const STATE_GROUPS = ['due', 'confirm', 'permission', 'waiting', 'drafts', 'lapsed', 'done'] as const;

export interface RowGroup {
  /** A closed word, a name, or the Monday of a week; "" = there is none. */
  readonly key: string;
  readonly rows: readonly RequestRow[];
}

/** Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

const KEYS: Readonly<Record<Exclude<RequestGrouping, 'none'>, (row: RequestRow) => string>> = {
  state: (row) => STATE_GROUPS[groupRank(row)] ?? 'done',
  reseller: (row) => row.resellers.join(', '),
  week: (row) => (row.sentOn === null ? '' : mondayOf(row.sentOn)),
  kind: (row) => row.kind,
};

function compare(by: RequestGrouping, one: string, other: string): number {
  if (by === 'state') return STATE_GROUPS.indexOf(one as never) - STATE_GROUPS.indexOf(other as never);
  // What belongs to no group stands last; the newest week comes first.
  if (one === '' || other === '') return one === '' ? 1 : -1;
  const before = one < other ? -1 : 1;
  return by === 'week' ? -before : before;
}

/** The rows in their groups; within one they keep the order of the list. */
export function groupRows(rows: readonly RequestRow[], by: RequestGrouping): readonly RowGroup[] {
  if (by === 'none') return [{ key: '', rows }];
  const found = new Map<string, RequestRow[]>();
  for (const row of rows) {
    const key = KEYS[by](row);
    const group = found.get(key);
    if (group === undefined) found.set(key, [row]);
    else group.push(row);
  }
  return [...found].map(([key, own]) => ({ key, rows: own })).sort((a, b) => compare(by, a.key, b.key));
}

/** Groups that are closed in this session; what waits for nobody begins closed. */
export const closedGroups = createStore<{ readonly closed: ReadonlySet<string> }>(() => ({
  closed: new Set(['state lapsed', 'state done']),
}));

/** Name of a group among those that are closed. */
export const groupName = (by: RequestGrouping, key: string): string => `${by} ${key}`;

/** Shows or hides a group. */
export const toggleGroup = (by: RequestGrouping, key: string): void =>
  closedGroups.setState(({ closed }) => {
    const next = new Set(closed);
    if (!next.delete(groupName(by, key))) next.add(groupName(by, key));
    return { closed: next };
  });
