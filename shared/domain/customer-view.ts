import { z } from 'zod';
import { line, name } from './text.ts';

/** What the customer list can be filtered by (S-04). */
export const CUSTOMER_FACETS = [
  'relation',
  'support',
  'move',
  'channel',
  'service',
  'country',
  'reseller',
  'provider',
  'mca',
  'age',
  'tag',
  'case',
  'request',
  'review',
  'drift',
  'deadline',
  'accessEnd',
  'missing',
] as const;
export type CustomerFacet = (typeof CUSTOMER_FACETS)[number];

/** Values wanted per facet: one of them within a facet, and every facet. A facet that is left out filters nothing. */
export const customerFilter = z.partialRecord(z.enum(CUSTOMER_FACETS), z.array(line(300)).max(1_000));
export type CustomerFilter = z.infer<typeof customerFilter>;

/** Columns that can stand behind the name, in the order of the menu. */
export const CUSTOMER_COLUMNS = [
  'relation',
  'verdicts',
  'deadline',
  'country',
  'channel',
  'service',
  'reseller',
  'mca',
  'tags',
  'changed',
  'age',
  'requests',
  'partnerId',
  'note',
] as const;
export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number];

/** Columns of the list before anybody chose. */
export const PRESET_COLUMNS: readonly CustomerColumn[] = ['relation', 'verdicts', 'deadline'];

export const customerSort = z.strictObject({
  key: z.enum(['name', ...CUSTOMER_COLUMNS]),
  direction: z.enum(['ascending', 'descending']),
});
export type CustomerSort = z.infer<typeof customerSort>;

/**
 * How the list looks: what is wanted, the order (first key first), the columns from left to right, and the text searched for
 * (empty in views of before it was kept).
 */
export const customerLook = z.strictObject({
  filter: customerFilter,
  sort: z.array(customerSort).max(2),
  columns: z.array(z.enum(CUSTOMER_COLUMNS)).max(CUSTOMER_COLUMNS.length),
  text: line(300).default(''),
});
export type CustomerLook = z.infer<typeof customerLook>;

/** A look of the customer list that somebody gave a name. */
export const customerView = customerLook.extend({ name });
export type CustomerView = z.infer<typeof customerView>;
