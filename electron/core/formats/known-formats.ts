import type { ImportFormat } from './import-report.ts';

/**
 * Columns (by `headerKey`) that give away a list of another sort. They are recognised so that the sentence
 * can say so.
 */
const OTHER_LISTS: readonly (readonly [ImportFormat, readonly string[]])[] = [
  ['subscriptions', ['subscriptionid', 'subscription', 'quantity', 'status']],
  ['activity-log', ['datetime', 'affectedcustomer', 'action']],
  ['mpa-status', ['resellername', 'partnerid', 'mpasignedstatus']],
  ['gdap-customers', ['customertenantid', 'organizationdisplayname', 'duration']],
];

/** The format of a list that is recognised but not read yet, `undefined` when it is not recognised either. */
export function otherListOf(keys: readonly string[]): ImportFormat | undefined {
  const present = new Set(keys);
  return OTHER_LISTS.find(([, needed]) => needed.every((key) => present.has(key)))?.[0];
}
