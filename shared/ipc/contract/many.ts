import { z } from 'zod';
import { customerId } from '../../domain/id.ts';

/** So many customers at most in one change or one file. */
export const manyCustomers = z.array(customerId).min(1).max(50_000);

/** What a change of many came to; `changeSetId` is null when nothing had to be changed or it was cancelled. */
export const changedMany = z.strictObject({
  changeSetId: z.string().nullable(),
  changed: z.number(),
  cancelled: z.boolean(),
});
