import { z } from 'zod';
import { wish } from './case.ts';
import { customerId } from './id.ts';
import { acquisitionChannel, commerceGeneration, serviceType } from './subscription.ts';
import { line, note } from './text.ts';

/** `unknown` is an answer ("don't know"); an absent field has not been answered yet. */
const answered = <T extends z.ZodType>(value: T) => z.union([value, z.literal('unknown')]).optional();

/** One line of a case being taken. `otherService` is set when "something else" was chosen before saying which. */
export const intakeLine = z.strictObject({
  lineId: line(40),
  serviceType: answered(serviceType),
  otherService: z.boolean().optional(),
  acquisitionChannel: answered(acquisitionChannel),
  wish: answered(wish),
  commerceGeneration: answered(commerceGeneration),
  productText: line(300).optional(),
  quantity: z.int().min(0).max(10_000_000).optional(),
  /** Facts answered under "Still open", by fact name. */
  answers: z.record(line(80), z.union([line(80), z.int()])),
});
export type IntakeLine = z.infer<typeof intakeLine>;

/** Quick check of a new customer: three facts that could flip every verdict (ux D5). */
export const quickCheck = z.strictObject({
  how: z.enum(['all-stated', 'one-by-one', 'all-unknown']),
  regionMatch: answered(z.enum(['same-country', 'same-csp-region', 'different-region'])),
  cspPartnerTenant: answered(z.enum(['yes', 'no'])),
  link: answered(z.enum(['none', 'reseller-only', 'live-gdap', 'waiting-gdap', 'ended-gdap', 'dap'])),
});
export type QuickCheck = z.infer<typeof quickCheck>;

/** A case that is being typed: kept after every answer, gone when the case is saved or the draft is discarded. */
export const intakeDraft = z.strictObject({
  customer: z
    .union([
      z.strictObject({ existing: customerId }),
      /** May be empty: the case then gets a name with day and time. */
      z.strictObject({ newName: line(300) }),
    ])
    .optional(),
  customerText: line(300),
  lines: z.array(intakeLine).min(1).max(20),
  quickCheck: quickCheck.optional(),
  note,
});
export type IntakeDraft = z.infer<typeof intakeDraft>;

/** What is being typed, by screen. */
export const draft = z.strictObject({ screen: z.literal('intake'), intake: intakeDraft });
export type Draft = z.infer<typeof draft>;
