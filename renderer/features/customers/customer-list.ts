import { compareKey } from '../../../shared/domain/text.ts';
import type { CustomerRow } from '../../../shared/ipc/contract/customers.ts';

/** Numeric and case-insensitive over the pinyin keys, so that Chinese and Latin names stand in one alphabet. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows in the order of their names (pinyin and Latin in one alphabet, digits first, 2 before 10). */
export function sortByName(
  rows: readonly CustomerRow[],
  direction: 'ascending' | 'descending',
): readonly CustomerRow[] {
  const sorted = [...rows].sort((a, b) => collator.compare(a.order, b.order));
  return direction === 'ascending' ? sorted : sorted.reverse();
}

/** Rows that hold every word typed, in any of name, pinyin, initials, domain, tenant id, tags. */
export function searchCustomers(rows: readonly CustomerRow[], typed: string): readonly CustomerRow[] {
  const words = compareKey(typed).split(' ').filter(Boolean);
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => row.key.includes(word)));
}
