import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import { target } from '../../../../shared/requests/life-cycle.ts';

/** Columns of the board in the order of a request's life. What has ended otherwise stays in the list. */
export const COLUMNS = ['draft', 'provider', 'sent', 'accepted', 'permission', 'active'] as const;
export type BoardColumn = (typeof COLUMNS)[number];

type State = RequestRow['state'];

const STATES: Readonly<Record<BoardColumn, readonly State[]>> = {
  draft: ['draft', 'ready'],
  provider: ['in-provider-review'],
  sent: ['sent', 'reminded', 'lapsed'],
  accepted: ['accepted'],
  permission: ['permission-pending', 'permission-lost'],
  active: ['active'],
};

export const columnOf = (state: State): BoardColumn | undefined =>
  COLUMNS.find((one) => STATES[one].includes(state));

/** The cards of each column, in the order of the list. */
export const cardsIn = (rows: readonly RequestRow[]): Readonly<Record<BoardColumn, RequestRow[]>> => {
  const of = (column: BoardColumn) => rows.filter((row) => columnOf(row.state) === column);
  return {
    draft: of('draft'),
    provider: of('provider'),
    sent: of('sent'),
    accepted: of('accepted'),
    permission: of('permission'),
    active: of('active'),
  };
};

/** The event that leads a card into a column, when the table of states has one. */
export const eventInto = (row: RequestRow, column: BoardColumn): RequestRow['offered'][number] | undefined =>
  row.offered.find((event) => {
    const state = target(row.kind, row.state, event);
    return state !== undefined && columnOf(state) === column && columnOf(row.state) !== column;
  });

/** Where the arrow keys lead from a card: within its column, or to the nearest filled column at the same height. */
export function nextCard(
  columns: readonly (readonly RequestRow[])[],
  id: string,
  key: string,
): RequestRow | undefined {
  const at = columns.findIndex((cards) => cards.some((card) => card.id === id));
  const cards = columns[at] ?? [];
  const row = cards.findIndex((card) => card.id === id);
  if (key === 'ArrowDown') return cards[row + 1];
  if (key === 'ArrowUp') return cards[row - 1];
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  const others = key === 'ArrowRight' ? columns.slice(at + 1) : columns.slice(0, at).reverse();
  const next = others.find((one) => one.length > 0) ?? [];
  return next[Math.min(row, next.length - 1)];
}
