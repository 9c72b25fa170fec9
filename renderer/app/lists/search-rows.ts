import { compareKey } from '../../../shared/domain/text.ts';

/** Numeric and case-insensitive over the pinyin keys, so that Chinese and Latin names stand in one alphabet. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export type Direction = 'ascending' | 'descending';

/** Rows in the order of their names (pinyin and Latin in one alphabet, digits first, 2 before 10). */
export function sortByName<R extends { readonly order: string }>(
  rows: readonly R[],
  direction: Direction,
): readonly R[] {
  const sorted = [...rows].sort((a, b) => collator.compare(a.order, b.order));
  return direction === 'ascending' ? sorted : sorted.reverse();
}

/** Rows whose key holds every word typed. */
export function searchRows<R extends { readonly key: string }>(
  rows: readonly R[],
  typed: string,
): readonly R[] {
  const words = compareKey(typed).split(' ').filter(Boolean);
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => row.key.includes(word)));
}
