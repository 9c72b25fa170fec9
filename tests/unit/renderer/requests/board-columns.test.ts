import { describe, expect, it } from 'vitest';
import {
  type BoardColumn,
  COLUMNS,
  cardsIn,
  columnOf,
  eventInto,
  nextCard,
} from '../../../../renderer/features/requests/list/board-columns.ts';
import { requestState } from '../../../../shared/domain/request.ts';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import { eventsIn, target } from '../../../../shared/requests/life-cycle.ts';

const row = (id: string, state: RequestRow['state'], kind: RequestRow['kind'] = 'reseller-relationship') =>
  ({ id, state, kind, offered: [...eventsIn(kind, state)] }) as unknown as RequestRow;

describe('columns of the board', () => {
  it('hold every state but those that ended otherwise', () => {
    const left = requestState.options.filter((state) => columnOf(state) === undefined);
    expect(left).toEqual(['declined', 'withdrawn', 'cancelled', 'removed']);
    const all = requestState.options.map((state) => row(state, state));
    const cards = COLUMNS.flatMap((column) => cardsIn(all)[column].map((one) => one.state));
    expect([...cards, ...left].sort()).toEqual([...requestState.options].sort());
  });

  it('keep the order of the list', () => {
    const rows = [row('c', 'sent'), row('a', 'lapsed'), row('b', 'reminded')];
    expect(cardsIn(rows).sent.map((one) => one.id)).toEqual(['c', 'a', 'b']);
  });

  it('take a card only by an event of the table of states that leads there', () => {
    for (const state of requestState.options) {
      for (const column of COLUMNS) {
        const event = eventInto(row('x', state), column);
        if (event === undefined) continue;
        const next = target('reseller-relationship', state, event);
        expect([state, next && columnOf(next)]).toEqual([state, column]);
        expect(column).not.toBe(columnOf(state));
      }
    }
  });

  it.each<[RequestRow['state'], BoardColumn, string | undefined]>([
    ['draft', 'provider', 'review-asked'],
    ['ready', 'sent', 'sent'],
    ['ready', 'accepted', undefined],
    ['sent', 'accepted', 'accepted'],
    ['sent', 'active', undefined],
    ['sent', 'sent', undefined],
    ['accepted', 'permission', 'permission-asked'],
    ['accepted', 'sent', undefined],
    ['permission-pending', 'active', 'permission-given'],
  ])('%s to %s by %s', (state, column, event) => {
    expect(eventInto(row('x', state), column)).toBe(event);
  });

  it('do not take a card of a kind that has no such event', () => {
    expect(eventInto(row('x', 'accepted', 'mca-acceptance'), 'active')).toBeUndefined();
    expect(eventInto(row('x', 'accepted', 'gdap-approval'), 'permission')).toBeUndefined();
  });
});

describe('arrow keys on the board', () => {
  const columns = [[row('a1', 'draft'), row('a2', 'draft'), row('a3', 'draft')], [], [row('c1', 'sent')]];
  it.each([
    ['a1', 'ArrowDown', 'a2'],
    ['a3', 'ArrowDown', undefined],
    ['a2', 'ArrowUp', 'a1'],
    ['a1', 'ArrowUp', undefined],
    ['a3', 'ArrowRight', 'c1'],
    ['c1', 'ArrowLeft', 'a1'],
    ['c1', 'ArrowRight', undefined],
    ['a1', 'ArrowLeft', undefined],
    ['a1', 'Enter', undefined],
  ])('from %s %s leads to %s', (from, key, to) => {
    expect(nextCard(columns, from, key)?.id).toBe(to);
  });
});
