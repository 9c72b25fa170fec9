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

function matches(table: Table, q: Query): AnyRec[] {
  const conditions = (q.where ?? []).map((condition) => ({ condition, path: condition.field.split('.') }));
  const records = [...table.values()];
  if (conditions.length === 0) return records;
  return records.filter((rec) =>
    conditions.every(({ condition, path }) => holds(condition, valuesAt(rec.body, path))),
  );
}

/**
 * Filters, sorts and cuts one page. The cursor holds the sort values of the last record shown, so a page
 * stays right when records before it come or go. Refusal: `invalid-record` with path `cursor` for a cursor
 * that is not ours.
 */
export function queryRecords(kind: Kind, table: Table, q: Query): Result<Page<AnyRec>, StoreRefusal> {
  const sort = q.sort ?? [];
  const paths = sort.map(({ field }) => field.split('.'));
  const order = comparison(sort);
  const limit = Math.min(Math.max(q.limit ?? DEFAULT_LIMIT, 1), MAX_LIMIT);
  const rows: Row[] = matches(table, q)
    .map((rec) => ({ keys: paths.map((path) => valuesAt(rec.body, path)[0] ?? null), rec }))
    .sort(order);
  const after = q.cursor === undefined ? undefined : placeOf(q.cursor);
  if (after === null) return err({ code: 'invalid-record', kind, id: '', path: 'cursor' });
  const start = after === undefined ? 0 : rows.findIndex((row) => order(row, after) > 0);
  const shown = start < 0 ? [] : rows.slice(start, start + limit);
  const last = shown.at(-1);
  const more = last !== undefined && start + shown.length < rows.length;
  return ok({
    items: shown.map(({ rec }) => deepFreeze(rec)),
    total: rows.length,
    next: more ? cursorOf(last) : null,
  });
}
