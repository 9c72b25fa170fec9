import { z } from 'zod';
import { wish } from '../../../shared/domain/case.ts';
import { quickCheck } from '../../../shared/domain/draft.ts';
import { partnershipState } from '../../../shared/domain/partner.ts';
import { portalRole } from '../../../shared/domain/person.ts';
import { acquisitionChannel, commerceGeneration, serviceType } from '../../../shared/domain/subscription.ts';
import { country, mpaSigned, workspaceRole } from '../../../shared/domain/workspace.ts';

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

/** Something bought, in a list of that many days ago. */
const sampleSubscription = z.strictObject({
  name: text,
  quantity: z.int().min(0).max(100_000).optional(),
  serviceType: serviceType.optional(),
  commerceGeneration: commerceGeneration.optional(),
  acquisitionChannel: acquisitionChannel.optional(),
  endsInDays: z.int().min(-400).max(2_000).optional(),
  autoRenew: z.enum(['on', 'off']).optional(),
});

/** A linked reseller; what is absent is not known. */
const sampleReseller = z.strictObject({
  name: text,
  partnerId: z.string().regex(/^\d{5,10}$/),
  partnerIdKind: z.enum(['location', 'global']).optional(),
  partnerIdCountry: country.optional(),
  country: country.optional(),
  partnership: partnershipState.optional(),
  mpa: mpaSigned.optional(),
  programmeStatus: z.enum(['active', 'not-active']).optional(),
  /** How many of the customers, from the first that has none yet. */
  customers: z.int().min(0).max(500).optional(),
});

const sampleCustomer = z.strictObject({
  name: text,
  domain: text,
  subscriptions: z.array(sampleSubscription).max(20).optional(),
  /** A request draft was begun that many days ago. */
  requestDaysAgo: z.int().min(0).max(365).optional(),
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
  resellers: z.array(sampleReseller).max(500).optional(),
  customers: z.array(sampleCustomer).max(2_000),
  /** More customers by combining these words, for lists of a real length. */
  more: z.strictObject({ count: z.int().min(0).max(2_000), first: z.array(text), second: z.array(text) }),
});
export type SampleScript = z.infer<typeof sampleScript>;
export type SampleCustomer = z.infer<typeof sampleCustomer>;
export type SampleReseller = z.infer<typeof sampleReseller>;
