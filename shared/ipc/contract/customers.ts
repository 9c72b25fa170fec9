import { z } from 'zod';
import { CUSTOMER_FACETS, customerFilter, customerLook, customerView } from '../../domain/customer-view.ts';
import { customerId, customerViewId, partnerId } from '../../domain/id.ts';
import { source } from '../../domain/known.ts';
import { acquisitionChannel } from '../../domain/subscription.ts';
import { line, name } from '../../domain/text.ts';
import { country, yesNo } from '../../domain/workspace.ts';
import { caseRow, usedFact } from './cases.ts';
import { changedMany, manyCustomers } from './many.ts';
import { requestRow } from './requests.ts';
import { subscriptionRow } from './subscriptions.ts';

/** One row of the customer list. `key` is searched (name keys, domain, tenant id); verdicts are those of the newest case. */
export const customerRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  key: z.string(),
  order: z.string(),
  domain: z.string().nullable(),
  tenantId: z.string().nullable(),
  relationship: z.enum(['yes', 'no', 'removed', 'unknown']),
  caseId: z.string().nullable(),
  support: z.string().nullable(),
  move: z.string().nullable(),
  openQuestions: z.number(),
  knowsQuickCheck: z.boolean(),
  /** Names of the resellers linked with it (a provider's workspace). */
  resellers: z.array(z.string()),
});
export type CustomerRow = z.infer<typeof customerRow>;

/** Kinds of days a customer waits for. */
export const DEADLINES = ['access-end', 'term-end', 'request', 'task'] as const;

/**
 * A row of the whole list with what its further columns show. Days are local ones; `asOf` is the newest of its data, and
 * `source` where that came from. `note` is the beginning of the newest case's.
 */
export const customerListRow = customerRow.extend({
  state: z.string(),
  country: z.string().nullable(),
  channels: z.array(z.string()),
  services: z.array(z.string()),
  mca: z.string().nullable(),
  tags: z.array(z.string()),
  asOf: z.string().nullable(),
  source: source.shape.type.nullable(),
  changedOn: z.string(),
  partnerIds: z.array(z.string()),
  note: z.string(),
  openRequests: z.number(),
  deadline: z.strictObject({ on: z.string(), what: z.enum(DEADLINES) }).nullable(),
});
export type CustomerListRow = z.infer<typeof customerListRow>;

/** A facet with the values that occur; `label` is set where the value is an id. Counts hold with every other facet as chosen. */
export const facetCounts = z.strictObject({
  facet: z.enum(CUSTOMER_FACETS),
  values: z.array(z.strictObject({ value: z.string(), label: z.string().nullable(), count: z.number() })),
});
export type FacetCounts = z.infer<typeof facetCounts>;

/** What is known of a customer, each fact with its source and age; `missing` are the facts nobody knows yet. */
export const customerPage = z.strictObject({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  domain: z.string().nullable(),
  tenantId: z.string().nullable(),
  tags: z.array(z.string()),
  missingSince: z.string().nullable(),
  country: z.string().nullable(),
  isCspPartnerTenant: yesNo.nullable(),
  resellers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  relation: z.string(),
  facts: z.array(usedFact),
  missing: z.array(z.string()),
  cases: z.array(caseRow),
  subscriptions: z.array(subscriptionRow),
  requests: z.array(requestRow),
  openTasks: z.number(),
});
export type CustomerPage = z.infer<typeof customerPage>;

/** What a colleague enters of a customer. Ids as typed: cleaned, and refused by field. `null` = not known. */
export const customerEntry = z.strictObject({
  name,
  domain: line(260),
  tenantId: line(200),
  country: country.nullable(),
  isCspPartnerTenant: yesNo.nullable(),
  tags: z.array(line(60)).max(50),
  resellerIds: z.array(partnerId).max(50),
});
export type CustomerEntry = z.infer<typeof customerEntry>;

const changed = z.strictObject({ changeSetId: z.string() });

/** A view of the list that somebody saved. */
export const savedView = z.strictObject({ id: z.string(), name: z.string(), look: customerLook });
export type SavedView = z.infer<typeof savedView>;

/** Customers that stay when many are removed. */
const staying = z.array(z.strictObject({ id: z.string(), name: z.string() }));

export const customerRequests = {
  'customers.get': { input: z.strictObject({ id: customerId }), output: customerPage },
  'customers.add': {
    input: z.strictObject({ entry: customerEntry }),
    output: z.strictObject({ id: z.string(), changeSetId: z.string() }),
  },
  'customers.change': { input: z.strictObject({ id: customerId, entry: customerEntry }), output: changed },
  /** Moves the customer to Removed; its cases stay, and the undo brings it back. */
  'customers.remove': { input: z.strictObject({ id: customerId }), output: changed },
  /** Rows that fit the filter (all without one); `total` counts every customer that was not removed. */
  'customers.list': {
    input: z.strictObject({ filter: customerFilter.optional() }),
    output: z.strictObject({ rows: z.array(customerListRow), total: z.number() }),
  },
  /** How many customers each value of each facet would leave, for the filter and the text searched for. */
  'customers.facets': {
    input: z.strictObject({ filter: customerFilter, text: line(300) }),
    output: z.strictObject({ facets: z.array(facetCounts) }),
  },
  /** Views that were saved in this workspace, by name. */
  'customers.views': { input: z.strictObject({}), output: z.strictObject({ views: z.array(savedView) }) },
  /** Saves a new view (`id` null) or changes one. Errors: `invalid-input` with `taken` at `name`, `not-found`. */
  'customers.save-view': {
    input: z.strictObject({ id: customerViewId.nullable(), view: customerView }),
    output: z.strictObject({ id: z.string(), changeSetId: z.string() }),
  },
  'customers.remove-view': { input: z.strictObject({ id: customerViewId }), output: changed },
  /**
   * Puts a tag on many customers, or takes it off, as one change with one undo; `customers.progress` says how far it is. A
   * customer that has 50 tags is left as it is.
   */
  'customers.tag': {
    input: z.strictObject({ ids: manyCustomers, tag: line(60), put: z.boolean() }),
    output: changedMany,
  },
  /** Says where the subscriptions of many customers were bought, where nobody said it yet. `changed` counts subscriptions. */
  'customers.set-channel': {
    input: z.strictObject({ ids: manyCustomers, channel: acquisitionChannel }),
    output: changedMany,
  },
  /** Says who is the reseller of record of many customers (a provider's workspace); null takes back what was entered by hand. */
  'customers.set-reseller': {
    input: z.strictObject({ ids: manyCustomers, partnerId: partnerId.nullable() }),
    output: changedMany,
  },
  /** What removing customers would take out of the list, counted, and who would stay. */
  'customers.look-at-removal': {
    input: z.strictObject({ ids: manyCustomers }),
    output: z.strictObject({
      customers: z.number(),
      subscriptions: z.number(),
      cases: z.number(),
      drafts: z.number(),
      staying,
    }),
  },
  /** Moves many customers to Removed as one change. Who was ever sent a request stays, and is named. */
  'customers.remove-many': {
    input: z.strictObject({ ids: manyCustomers }),
    output: changedMany.extend({ staying }),
  },
  /** Ends a change of many before it is saved; then nothing is changed. */
  'customers.cancel-change': { input: z.strictObject({}), output: z.strictObject({}) },
  /** Writes what the list shows where the user points, the first row being the heads. Errors: `cancelled`, `not-written`. */
  'customers.export': {
    input: z.strictObject({ rows: z.array(z.array(line(5_000)).max(20)).max(50_001) }),
    output: z.strictObject({ name: z.string(), rows: z.number() }),
  },
} as const;
