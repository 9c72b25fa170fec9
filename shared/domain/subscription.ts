import { z } from 'zod';
import { day } from './day.ts';
import { guid, partnerIdText } from './guid.ts';
import { customerId, partnerId } from './id.ts';
import { known } from './known.ts';
import { line } from './text.ts';
import { yesNo } from './workspace.ts';

export const serviceType = z.enum([
  'license-based',
  'usage-based',
  'software',
  'reservation',
  'savings-plan',
  'marketplace',
]);
export const commerceGeneration = z.enum(['legacy', 'nce', 'azure-legacy-0145p', 'azure-plan']);
export const eaType = z.enum(['direct', 'indirect', 'government']);
export const acquisitionChannel = z.enum([
  'microsoft-direct',
  'advisor',
  'open',
  'open-value',
  'ea',
  'mpsa',
  'own-advisor-carryover',
  'third-party-non-csp',
  'syndication',
  'csp-other-partner',
  'csp-deauthorised-partner',
  'csp-own',
  '21vianet-direct',
]);
export type AcquisitionChannel = z.infer<typeof acquisitionChannel>;
export type ServiceType = z.infer<typeof serviceType>;
export type CommerceGeneration = z.infer<typeof commerceGeneration>;

/** What a customer bought, wherever. Days as given by the source; `9999-12-31` = never ends. */
export const subscription = z.strictObject({
  customerId,
  subscriptionId: guid.nullable(),
  name: line(300),
  quantity: z.int().min(0).nullable(),
  serviceType: known(serviceType),
  commerceGeneration: known(commerceGeneration),
  acquisitionChannel: known(acquisitionChannel),
  sellerId: partnerId.nullable(),
  eaType: known(eaType),
  resellerOfRecord: known(partnerIdText),
  termStart: known(day),
  termEnd: known(day),
  autoRenew: known(z.enum(['on', 'off'])),
  azureRoleHeld: known(yesNo),
  hasReservations: known(yesNo),
});
export type Subscription = z.infer<typeof subscription>;
