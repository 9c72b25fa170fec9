import { z } from 'zod';
import { FACTS } from '../rules/facts.ts';
import { day, instant } from './day.ts';
import { guid, partnerIdText } from './guid.ts';
import { customerId, partnerId } from './id.ts';
import { known } from './known.ts';
import { line } from './text.ts';
import { yesNo } from './workspace.ts';

// The closed words stand once, in the registry of facts.
export const serviceType = z.enum(FACTS.serviceType.values);
export const commerceGeneration = z.enum(FACTS.commerceGeneration.values);
export const eaType = z.enum(FACTS.eaType.values);
export const acquisitionChannel = z.enum(FACTS.acquisitionChannel.values);
export type AcquisitionChannel = z.infer<typeof acquisitionChannel>;
export type ServiceType = z.infer<typeof serviceType>;
export type CommerceGeneration = z.infer<typeof commerceGeneration>;

/** State of a subscription as its source gives it; a word we do not know is `unrecognised`, its text stays in the source. */
export const subscriptionStatus = z.enum([
  'none',
  'active',
  'pending',
  'suspended',
  'expired',
  'disabled',
  'deleted',
  'unrecognised',
]);

/** What a customer bought, wherever. Days as given by the source; `9999-12-31` = never ends. */
export const subscription = z.strictObject({
  customerId,
  subscriptionId: guid.nullable(),
  /** The other id of an Azure subscription after a switch. */
  azureSubscriptionId: guid.nullable(),
  name: line(300),
  offerId: line(300).nullable(),
  productType: line(300).nullable(),
  quantity: z.int().min(0).nullable(),
  serviceType: known(serviceType),
  commerceGeneration: known(commerceGeneration),
  acquisitionChannel: known(acquisitionChannel),
  sellerId: partnerId.nullable(),
  eaType: known(eaType),
  resellerOfRecord: known(partnerIdText),
  status: known(subscriptionStatus),
  /** ISO 8601 duration, e.g. P1Y. */
  termDuration: line(300).nullable(),
  termStart: known(day),
  termEnd: known(day),
  autoRenew: known(z.enum(['on', 'off'])),
  cancellationAllowedUntil: day.nullable(),
  /** Subscription id of the one this is an add-on of. */
  parentId: guid.nullable(),
  isTrial: z.boolean().nullable(),
  azureRoleHeld: known(yesNo),
  hasReservations: known(yesNo),
  removedAt: instant.nullable(),
});
export type Subscription = z.infer<typeof subscription>;
