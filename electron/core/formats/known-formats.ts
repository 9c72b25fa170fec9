import type { CsvList } from './csv/csv-list.ts';
import { customerCsv, nceCustomerCsv } from './customers/customer-csv.ts';
import { customerJson } from './customers/customer-json.ts';
import type { ImportFormat, ReadFormat } from './import-report.ts';
import type { JsonList } from './json/json-list.ts';
import { mpaStatusCsv, partnerRelationshipJson } from './partners/partner-lists.ts';
import { subscriptionCsv, subscriptionJson } from './subscriptions/subscription-lists.ts';

/** Lists that are read from CSV; the first whose columns fit is taken. */
export const CSV_LISTS: readonly CsvList[] = [nceCustomerCsv, mpaStatusCsv, subscriptionCsv, customerCsv];

/** Lists that are read from JSON; the first that knows a record is taken. */
export const JSON_LISTS: readonly JsonList[] = [subscriptionJson, partnerRelationshipJson, customerJson];

/** Every format that is read into items, once. */
export const READ_FORMATS: readonly ReadFormat[] = [
  ...new Set([...CSV_LISTS, ...JSON_LISTS].map(({ format }) => format)),
];

/**
 * Columns (by `headerKey`) that give away a list of another sort. They are recognised so that the sentence
 * can say so.
 */
const OTHER_LISTS: readonly (readonly [ImportFormat, readonly string[]])[] = [
  ['activity-log', ['datetime', 'affectedcustomer', 'action']],
  ['gdap-customers', ['customertenantid', 'organizationdisplayname', 'duration']],
];

/** The format of a list that is recognised but not read yet, `undefined` when it is not recognised either. */
export function otherListOf(keys: readonly string[]): ImportFormat | undefined {
  const present = new Set(keys);
  return OTHER_LISTS.find(([, needed]) => needed.every((key) => present.has(key)))?.[0];
}
