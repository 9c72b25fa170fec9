import { z } from 'zod';
import { customerId, subscriptionId } from '../../domain/id.ts';
import { acquisitionChannel, commerceGeneration, serviceType } from '../../domain/subscription.ts';
import { line, name } from '../../domain/text.ts';

/** One subscription of a customer with today's verdicts of it. `proposedChannel` is a guess nobody confirmed. */
export const subscriptionRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  quantity: z.number().nullable(),
  subscriptionId: z.string().nullable(),
  /** It is an add-on of the row with this subscription id. */
  parentId: z.string().nullable(),
  serviceType: z.string().nullable(),
  commerceGeneration: z.string().nullable(),
  acquisitionChannel: z.string().nullable(),
  proposedChannel: z.string().nullable(),
  status: z.string().nullable(),
  isTrial: z.boolean().nullable(),
  resellerOfRecord: z.string().nullable(),
  termEnd: z.string().nullable(),
  autoRenew: z.string().nullable(),
  support: z.string(),
  move: z.string(),
  questions: z.number(),
  drift: z.array(z.string()),
  asOf: z.string().nullable(),
});
export type SubscriptionRow = z.infer<typeof subscriptionRow>;

/** What a colleague enters of a subscription; `null` = not known. */
export const subscriptionEntry = z.strictObject({
  name,
  quantity: z.int().min(0).max(999_999_999).nullable(),
  subscriptionId: line(200),
  serviceType: serviceType.nullable(),
  commerceGeneration: commerceGeneration.nullable(),
  acquisitionChannel: acquisitionChannel.nullable(),
});
export type SubscriptionEntry = z.infer<typeof subscriptionEntry>;

const changed = z.strictObject({ changeSetId: z.string() });

export const subscriptionRequests = {
  'subscriptions.add': {
    input: z.strictObject({ customerId, entry: subscriptionEntry }),
    output: z.strictObject({ id: z.string(), changeSetId: z.string() }),
  },
  'subscriptions.change': {
    input: z.strictObject({ id: subscriptionId, entry: subscriptionEntry }),
    output: changed,
  },
  /** Says where it was bought; `null` = not known. */
  'subscriptions.set-channel': {
    input: z.strictObject({ id: subscriptionId, channel: acquisitionChannel.nullable() }),
    output: changed,
  },
  'subscriptions.remove': { input: z.strictObject({ id: subscriptionId }), output: changed },
} as const;
