import { assertNever } from '../../../../shared/result/result.ts';
import type { Where } from '../../../core/ports/store.ts';

/** What a field can be compared as. */
export type Plain = string | number | boolean | null;

const isPlain = (value: unknown): value is Plain =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** A Known field counts by its value (data-model 1). */
function settle(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return 'entries' in value && 'value' in value && Array.isArray(value.entries) ? value.value : value;
}

function step(value: unknown, key: string): unknown[] {
  const held = settle(value);
  if (Array.isArray(held)) return held.flatMap((part) => step(part, key));
  if (typeof held !== 'object' || held === null || !Object.hasOwn(held, key)) return [];
  return [(held as Readonly<Record<string, unknown>>)[key]];
}

/** Values at a dotted path; a list on the way gives one value per element. Nothing there = `[null]`. */
export function valuesAt(body: unknown, path: readonly string[]): readonly Plain[] {
  const found = path.reduce<unknown[]>((values, key) => values.flatMap((value) => step(value, key)), [body]);
  const plain = found.flatMap(settle).filter(isPlain);
  return plain.length === 0 ? [null] : plain;
}

const RANK: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

/** Order of two values: numbers, texts (by code unit), booleans; `null` behind everything. */
export function compare(a: Plain, b: Plain): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  if (typeof a !== typeof b) return (RANK[typeof a] ?? 0) - (RANK[typeof b] ?? 0);
  return a < b ? -1 : 1;
}

const within = (value: Plain, bound: Plain, side: 1 | -1): boolean =>
  bound === null || (typeof value === typeof bound && compare(value, bound) * side >= 0);

/**
 * Does one of the values fulfil the condition? An open end of `from-to` is `null`; both ends belong to it.
 */
export function holds(condition: Where, values: readonly Plain[]): boolean {
  switch (condition.op) {
    case 'eq':
      return values.includes(condition.value);
    case 'in':
      return values.some((value) => condition.value.includes(value));
    case 'from-to': {
      const [from, to] = condition.value;
      return values.some((value) => value !== null && within(value, from, 1) && within(value, to, -1));
    }
    case 'prefix':
      return values.some((value) => typeof value === 'string' && value.startsWith(condition.value));
    case 'contains':
      return values.some((value) => typeof value === 'string' && value.includes(condition.value));
    default:
      return assertNever(condition);
  }
}
