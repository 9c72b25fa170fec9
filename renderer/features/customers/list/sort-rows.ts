import type { CustomerSort } from '../../../../shared/domain/customer-view.ts';
import type { CustomerListRow } from '../../../../shared/ipc/contract/customers.ts';
import { FACTS } from '../../../../shared/rules/facts.ts';
import { MOVE_VERDICTS, SUPPORT_VERDICTS } from '../../../../shared/rules/vocabulary.ts';
import { compareNames } from '../../../app/lists/search-rows.ts';

/** Behind everything that is known. */
const LAST = '\uffff';

const place = (words: readonly string[], word: string | null): string =>
  word === null || !words.includes(word) ? LAST : String(words.indexOf(word)).padStart(3, '0');

const joined = (words: readonly string[]): string =>
  words.length === 0 ? LAST : [...words].sort().join(' ');

/** What a column is ordered by; names have an alphabet of their own. */
const VALUES: Readonly<Record<Exclude<CustomerSort['key'], 'name'>, (row: CustomerListRow) => string>> = {
  relation: (row) => place(FACTS.relationshipState.values, row.state),
  verdicts: (row) => place(SUPPORT_VERDICTS, row.support) + place(MOVE_VERDICTS, row.move),
  deadline: (row) => row.deadline?.on ?? LAST,
  country: (row) => row.country ?? LAST,
  channel: (row) => joined(row.channels),
  service: (row) => joined(row.services),
  reseller: (row) => joined(row.resellers),
  mca: (row) => row.mca ?? LAST,
  tags: (row) => joined(row.tags),
  age: (row) => row.asOf ?? LAST,
  changed: (row) => row.changedOn,
  requests: (row) => String(9_999 - row.openRequests),
  partnerId: (row) => joined(row.partnerIds),
  note: (row) => row.note.toLowerCase() || LAST,
};

function compareBy({ key, direction }: CustomerSort, a: CustomerListRow, b: CustomerListRow): number {
  const sign = direction === 'ascending' ? 1 : -1;
  if (key === 'name') return sign * compareNames(a, b);
  const [one, other] = [VALUES[key](a), VALUES[key](b)];
  if (one === other) return 0;
  // What is not known stands last in either direction.
  if (one.startsWith(LAST) || other.startsWith(LAST)) return one.startsWith(LAST) ? 1 : -1;
  return one < other ? -sign : sign;
}

/** Rows in the order of the keys, first key first; those that are equal stand by name. */
export function sortRows(
  rows: readonly CustomerListRow[],
  sort: readonly CustomerSort[],
): readonly CustomerListRow[] {
  return [...rows].sort((a, b) => {
    for (const key of sort) {
      const found = compareBy(key, a, b);
      if (found !== 0) return found;
    }
    return compareNames(a, b);
  });
}

/** The order after a press on a header: the same key turns round; with `add` it stands behind the first one. */
export function nextSort(
  sort: readonly CustomerSort[],
  key: CustomerSort['key'],
  add: boolean,
): CustomerSort[] {
  const before = sort.find((one) => one.key === key);
  const turned: CustomerSort = {
    key,
    direction: before?.direction === 'ascending' ? 'descending' : 'ascending',
  };
  if (!add) return [turned];
  if (before !== undefined) return sort.map((one) => (one.key === key ? turned : one));
  return [...sort.slice(0, 1), turned];
}
