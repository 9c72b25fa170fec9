import { z } from 'zod';
import { day } from './day.ts';
import { customerId } from './id.ts';
import { line } from './text.ts';

/** A transfer of subscriptions between partners as a list showed it. */
export const transfer = z.strictObject({
  transferId: line(80),
  customerId: customerId.nullable(),
  direction: z.enum(['legacy-license', 'nce-license', 'azure-plan', 'azure-legacy-manual']),
  state: z.enum([
    'none',
    'pending',
    'in-progress',
    'complete',
    'expired',
    'cancelled',
    'rejected',
    'partially-complete',
  ]),
  createdOn: day.nullable(),
  /** Foreign subscription ids (compare form) that this transfer carries. */
  subscriptionIds: z.array(line(80)).max(500),
});
export type Transfer = z.infer<typeof transfer>;
