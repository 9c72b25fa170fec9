import { z } from 'zod';
import { customerId, importId, personId, requestId } from './id.ts';

/**
 * A person's word on whether a listed customer is the one a request went to. What is only proposed is derived from the
 * records each time and not stored.
 */
export const match = z.strictObject({
  requestId,
  /** The customer record that the list named; it may be another one than the request's. */
  listedId: customerId,
  importId: importId.nullable(),
  state: z.enum(['confirmed', 'refused']),
  by: personId,
});
export type Match = z.infer<typeof match>;
