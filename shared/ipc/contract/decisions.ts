import { z } from 'zod';

/** Number of lines and subscriptions per verdict, in one edition. */
export const editionCounts = z.strictObject({
  edition: z.string(),
  support: z.record(z.string(), z.number()),
  move: z.record(z.string(), z.number()),
});

/** One thing that another shipped edition decides differently. */
export const decidedDifferently = z.strictObject({
  customerId: z.string(),
  customerName: z.string(),
  /** The case it stands in, null for a subscription of the customer. */
  caseId: z.string().nullable(),
  caseNumber: z.number().nullable(),
  what: z.string().nullable(),
  verdicts: z.array(z.strictObject({ edition: z.string(), support: z.string(), move: z.string() })),
});
export type DecidedDifferently = z.infer<typeof decidedDifferently>;

/** Every line of every case and every subscription, decided today in every shipped edition. */
export const everythingDecided = z.strictObject({
  total: z.number(),
  decided: z.number(),
  cancelled: z.boolean(),
  editions: z.array(editionCounts),
  differing: z.number(),
  /** At most 500 of them. */
  differences: z.array(decidedDifferently),
  longestBlockMs: z.number(),
});
export type EverythingDecided = z.infer<typeof everythingDecided>;

export const decisionRequests = {
  /** Runs in slices and tells `decisions.progress`; a second call cancels the first. */
  'decisions.decide-everything': { input: z.strictObject({}), output: everythingDecided },
  'decisions.cancel': { input: z.strictObject({}), output: z.strictObject({}) },
} as const;
