import { z } from 'zod';

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

export const customerRequests = {
  'customers.list': { input: z.strictObject({}), output: z.strictObject({ rows: z.array(customerRow) }) },
} as const;
