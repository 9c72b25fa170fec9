import { z } from 'zod';

/** One next move. `target` is the route its button opens. */
export const needsYouRow = z.strictObject({
  kind: z.enum(['blocked-by-question', 'unfinished-set-up', 'draft-found']),
  caseId: z.string().nullable(),
  caseNumber: z.number().nullable(),
  customerName: z.string().nullable(),
  since: z.string().nullable(),
  questions: z.number(),
});
export type NeedsYouRow = z.infer<typeof needsYouRow>;

/** One import source: when the newest file of its kind was applied; `null` = never. */
export const dataAge = z.strictObject({
  format: z.string(),
  asOf: z.string().nullable(),
  days: z.number().nullable(),
  old: z.boolean(),
});
export type DataAge = z.infer<typeof dataAge>;

export const today = z.strictObject({
  needsYou: z.array(needsYouRow),
  openCases: z.number(),
  needsReview: z.number(),
  customers: z.number(),
  recent: z.array(
    z.strictObject({ caseId: z.string(), number: z.number(), customerName: z.string(), at: z.string() }),
  ),
  ages: z.array(dataAge),
});
export type Today = z.infer<typeof today>;

export const todayRequests = {
  'today.get': { input: z.strictObject({}), output: today },
} as const;
