import { z } from 'zod';
import { CUSTOMER_FACETS, customerFilter } from '../../domain/customer-view.ts';
import { customerId, partnerId } from '../../domain/id.ts';
import { line, name } from '../../domain/text.ts';
import { country, yesNo } from '../../domain/workspace.ts';
import { caseRow, usedFact } from './cases.ts';
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

/** A row of the whole list with what its further columns show. Days are local ones; `asOf` is the newest of its data. */
export const customerListRow = customerRow.extend({
  state: z.string(),
  country: z.string().nullable(),
  channels: z.array(z.string()),
  services: z.array(z.string()),
  mca: z.string().nullable(),
  tags: z.array(z.string()),
  asOf: z.string().nullable(),
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
} as const;
