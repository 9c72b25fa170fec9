import { z } from 'zod';
import { customerId } from '../../domain/id.ts';
import { name } from '../../domain/text.ts';
import { caseRow, usedFact } from './cases.ts';

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
});
export type CustomerRow = z.infer<typeof customerRow>;

/** What is known of a customer, each fact with its source and age; `missing` are the facts nobody knows yet. */
export const customerPage = z.strictObject({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  domain: z.string().nullable(),
  tenantId: z.string().nullable(),
  tags: z.array(z.string()),
  missingSince: z.string().nullable(),
  relation: z.string(),
  facts: z.array(usedFact),
  missing: z.array(z.string()),
  cases: z.array(caseRow),
});
export type CustomerPage = z.infer<typeof customerPage>;

const changed = z.strictObject({ changeSetId: z.string() });

export const customerRequests = {
  'customers.get': { input: z.strictObject({ id: customerId }), output: customerPage },
  'customers.rename': { input: z.strictObject({ id: customerId, name }), output: changed },
  /** Moves the customer to Removed; its cases stay, and the undo brings it back. */
  'customers.remove': { input: z.strictObject({ id: customerId }), output: changed },
  'customers.list': { input: z.strictObject({}), output: z.strictObject({ rows: z.array(customerRow) }) },
} as const;
