import { compareKey } from '../../../shared/domain/text.ts';

/** Numeric and case-insensitive over the pinyin keys, so that Chinese and Latin names stand in one alphabet. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export type Direction = 'ascending' | 'descending';

interface Named {
  readonly order: string;
}

/** Two names in the one alphabet (pinyin and Latin, digits first, 2 before 10). */
export const compareNames = (a: Named, b: Named): number => collator.compare(a.order, b.order);

/** Rows in the order of their names. */
export function sortByName<R extends Named>(rows: readonly R[], direction: Direction): readonly R[] {
  const sorted = [...rows].sort(compareNames);
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
