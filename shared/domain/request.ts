import { z } from 'zod';
import { day } from './day.ts';
import { customerId } from './id.ts';

/** States of a request (data-model 3.1). The life cycle itself comes with the request screens. */
export const requestState = z.enum([
  'draft',
  'in-provider-review',
  'ready',
  'sent',
  'reminded',
  'accepted',
  'permission-pending',
  'active',
  'permission-lost',
  'declined',
  'lapsed',
  'withdrawn',
  'cancelled',
  'removed',
]);
export type RequestState = z.infer<typeof requestState>;

/** What deciding needs of a request: which kind, in which state, and when it was last sent or reminded. */
export const request = z.strictObject({
  number: z.int().min(1),
  requestKind: z.enum([
    'reseller-relationship',
    'indirect-reseller-relationship',
    'gdap-approval',
    'mca-acceptance',
    'partnership',
  ]),
  customerId,
  state: requestState,
  sentOn: day.nullable(),
  lastRemindedOn: day.nullable(),
});
export type Request = z.infer<typeof request>;
