import { z } from 'zod';
import { wish } from '../../../shared/domain/case.ts';
import { quickCheck } from '../../../shared/domain/draft.ts';
import { portalRole } from '../../../shared/domain/person.ts';
import { acquisitionChannel, commerceGeneration, serviceType } from '../../../shared/domain/subscription.ts';
import { country, workspaceRole } from '../../../shared/domain/workspace.ts';

const text = z.string().min(1).max(200);

/** A case of the sample: taken that many days ago; absent words mean "don't know". */
const sampleCase = z.strictObject({
  daysAgo: z.int().min(0).max(365),
  lines: z
    .array(
      z.strictObject({
        serviceType: serviceType.optional(),
        acquisitionChannel: acquisitionChannel.optional(),
        commerceGeneration: commerceGeneration.optional(),
        wish: wish.optional(),
        answers: z.record(z.string().max(80), z.string().max(80)).optional(),
      }),
    )
    .min(1)
    .max(3),
});

const sampleCustomer = z.strictObject({
  name: text,
  domain: text,
  /** In the customer list (with relationship "Cloud Reseller") of that many days ago. */
  listedDaysAgo: z.int().min(0).max(365).optional(),
  quickCheck: quickCheck.optional(),
  cases: z.array(sampleCase).max(5).optional(),
});

/** An invented workspace: days are relative to today, so that it never grows old. Extended part by part. */
export const sampleScript = z.strictObject({
  version: z.literal(1),
  role: workspaceRole,
  companyName: text,
  personName: text,
  portalRoles: z.array(portalRole),
  country,
  partnerId: z.string().regex(/^\d{5,10}$/),
  providerName: text.nullable(),
  customers: z.array(sampleCustomer).max(2_000),
  /** More customers by combining these words, for lists of a real length. */
  more: z.strictObject({ count: z.int().min(0).max(2_000), first: z.array(text), second: z.array(text) }),
});
export type SampleScript = z.infer<typeof sampleScript>;
export type SampleCustomer = z.infer<typeof sampleCustomer>;
