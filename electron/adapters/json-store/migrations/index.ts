import type { AnyRec } from '../../store-engine/state.ts';
import { moreOfPartnersRequestsSubscriptions } from './0002-more-of-partners-requests-subscriptions.ts';

/**
 * One step of the records' form: a pure function over one record, never edited after it was released
 * (store.md 6.7).
 */
export interface Migration {
  /** File name without ending, e.g. "0002-what-changed"; the number is the schema it leads to. */
  readonly name: string;
  readonly migrate: (rec: AnyRec) => readonly AnyRec[];
}

/** Steps in order: the first one leads from schema 1 to schema 2. */
export const migrations: readonly Migration[] = [
  {
    name: '0002-more-of-partners-requests-subscriptions',
    migrate: moreOfPartnersRequestsSubscriptions,
  },
];

/** The form of records this program writes. */
export const SCHEMA = 1 + migrations.length;

/**
 * The newest layout of files this program knows: 1 = one document per kind, 2 = shards and journal, 3 = those encrypted. A
 * higher one is refused untouched; a workspace in the clear stays at 2, which earlier programs read too.
 */
export const FORMAT = 3;
