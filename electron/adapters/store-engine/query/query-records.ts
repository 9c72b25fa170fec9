import type { Kind } from '../../../../shared/domain/kinds.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { Page, Query, StoreRefusal } from '../../../core/ports/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import type { AnyRec, Table } from '../state.ts';
import { compare, holds, type Plain, valuesAt } from './field-values.ts';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;

/** A record with what it is sorted by; the id decides between equals, so the order is the same every time. */
interface Row {
  readonly keys: readonly Plain[];
  readonly rec: AnyRec;
}

type Place = Pick<Row, 'keys'> & { readonly rec: Pick<AnyRec, 'id'> };

function comparison(sort: NonNullable<Query['sort']>): (a: Place, b: Place) => number {
  const signs = sort.map(({ direction }) => (direction === 'asc' ? 1 : -1));
  return (a, b) => {
    for (const [index, sign] of signs.entries()) {
      const left = a.keys[index] ?? null;
      const right = b.keys[index] ?? null;
      const order = compare(left, right);
      // What is not known stands last in both directions.
      if (order !== 0) return left === null || right === null ? order : order * sign;
    }
    return compare(a.rec.id, b.rec.id);
  };
}

const cursorOf = (row: Row): string =>
  Buffer.from(JSON.stringify([row.rec.id, ...row.keys])).toString('base64url');

function placeOf(cursor: string): Place | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parsed) || typeof parsed[0] !== 'string') return null;
    const [id, ...keys] = parsed as [AnyRec['id'], ...Plain[]];
    return { keys, rec: { id } };
  } catch {
    return null;
  }
}

type Test = (rec: AnyRec) => boolean;

function testOf(q: Query): Test | null {
  const conditions = (q.where ?? []).map((condition) => ({ condition, path: condition.field.split('.') }));
  if (conditions.length === 0) return null;
  return (rec) => conditions.every(({ condition, path }) => holds(condition, valuesAt(rec.body, path)));
}

/** Records of one kind, and their ids in order. */
export interface Source {
  readonly table: Table;
  readonly ids: readonly string[];
}

/** First place in a sorted list whose id is above `id`. */
function placeAbove(ids: readonly string[], id: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') > id) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A page in the order of ids: without a condition only the records of the page are looked at. */
function pageById({ table, ids }: Source, test: Test | null, after: Place | undefined, limit: number) {
  const found = test === null ? ids : ids.filter((id) => test(table.get(id) as AnyRec));
  const start = after === undefined ? 0 : placeAbove(found, after.rec.id);
  const shown = found.slice(start, start + limit).map((id) => table.get(id) as AnyRec);
  return { rows: shown.map((rec): Row => ({ keys: [], rec })), total: found.length, start };
}

function pageBySort({ table }: Source, test: Test | null, q: Query, after: Place | undefined, limit: number) {
  const sort = q.sort ?? [];
  const paths = sort.map(({ field }) => field.split('.'));
  const order = comparison(sort);
  const records = [...table.values()];
  const rows = (test === null ? records : records.filter(test))
    .map((rec): Row => ({ keys: paths.map((path) => valuesAt(rec.body, path)[0] ?? null), rec }))
    .sort(order);
  const first = after === undefined ? 0 : rows.findIndex((row) => order(row, after) > 0);
  const start = first < 0 ? rows.length : first;
  return { rows: rows.slice(start, start + limit), total: rows.length, start };
}

/**
 * Filters, sorts and cuts one page. The cursor holds the sort values of the last record shown, so a page
 * stays right when records before it come or go. Refusal: `invalid-record` with path `cursor` for a cursor
 * that is not ours.
 */
export function queryRecords(kind: Kind, source: Source, q: Query): Result<Page<AnyRec>, StoreRefusal> {
  const limit = Math.min(Math.max(q.limit ?? DEFAULT_LIMIT, 1), MAX_LIMIT);
  const after = q.cursor === undefined ? undefined : placeOf(q.cursor);
  if (after === null) return err({ code: 'invalid-record', kind, id: '', path: 'cursor' });
  const test = testOf(q);
  const isSorted = (q.sort ?? []).length > 0;
  const { rows, total, start } = isSorted
    ? pageBySort(source, test, q, after, limit)
    : pageById(source, test, after, limit);
  const last = rows.at(-1);
  return ok({
    items: rows.map(({ rec }) => deepFreeze(rec)),
    total,
    next: last !== undefined && start + rows.length < total ? cursorOf(last) : null,
  });
}
