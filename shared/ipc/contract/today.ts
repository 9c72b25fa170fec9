import { z } from 'zod';
import { RESELLER_BLOCKS } from '../../rules/reseller-standing.ts';

/** One next move; what it is about names where its button leads. */
export const needsYouRow = z.strictObject({
  kind: z.enum([
    'sent-back',
    'to-confirm',
    'reminder-due',
    'lapsed',
    'blocked-by-question',
    'unfinished-set-up',
    'draft-found',
  ]),
  requestId: z.string().nullable(),
  requestNumber: z.number().nullable(),
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

/** Today of a reseller (S-02): next moves first. */
export const resellerToday = z.strictObject({
  needsYou: z.array(needsYouRow),
  openCases: z.number(),
  needsReview: z.number(),
  openRequests: z.number(),
  customers: z.number(),
  recent: z.array(
    z.strictObject({ caseId: z.string(), number: z.number(), customerName: z.string(), at: z.string() }),
  ),
  ages: z.array(dataAge),
});
export type ResellerToday = z.infer<typeof resellerToday>;

/** Resellers that an order would fail for, and the customers it touches. */
export const blockedResellers = z.strictObject({
  block: z.enum(RESELLER_BLOCKS),
  resellers: z.number(),
  customers: z.number(),
});

/** Today of a provider (S-03), as far as its data exists. */
export const providerToday = z.strictObject({
  setUpFinished: z.boolean(),
  needsYou: z.array(needsYouRow),
  resellers: z.number(),
  customers: z.number(),
  blocked: z.array(blockedResellers),
  mpaListAsOf: z.string().nullable(),
  /** Open cases by where it was bought; `null` = nobody knows. Most first. */
  bought: z.array(z.strictObject({ channel: z.string().nullable(), cases: z.number() })),
  openCases: z.number(),
  /** Open cases that another shipped edition decides differently. */
  drift: z.number(),
  openRequests: z.number(),
  /** Customers without a reseller. */
  unassigned: z.number(),
  ages: z.array(dataAge),
});
export type ProviderToday = z.infer<typeof providerToday>;

export const todayRequests = {
  'today.reseller': { input: z.strictObject({}), output: resellerToday },
  'today.provider': { input: z.strictObject({}), output: providerToday },
} as const;
