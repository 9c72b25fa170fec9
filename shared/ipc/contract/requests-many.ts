import { z } from 'zod';
import { requestId } from '../../domain/id.ts';
import { mailLanguage, requestKind } from '../../domain/request.ts';
import { line } from '../../domain/text.ts';
import { FINDING_IDS } from '../../requests/findings.ts';

/** So many requests at most are written at once. */
export const MOST_AT_ONCE = 500;

/** One of the drafts that are written at once. `stops` and `checks` are what is still open in its look before sending. */
export const manyRow = z.strictObject({
  id: z.string(),
  number: z.number(),
  customerName: z.string(),
  recipient: z.string(),
  mail: z.string(),
  kind: requestKind,
  mailLanguage,
  link: z.string(),
  isDraft: z.boolean(),
  /** The provider has to agree first. */
  reviewWaits: z.boolean(),
  stops: z.array(z.enum(FINDING_IDS)),
  checks: z.array(z.enum(FINDING_IDS)),
});
export type ManyRow = z.infer<typeof manyRow>;

/** Ids of requests that are written at once. */
export const manyRequestIds = z.array(requestId).min(1).max(MOST_AT_ONCE);

/** The drafts of the customers in their order, and how many of them are new. */
export const begunMany = z.strictObject({
  ids: z.array(z.string()),
  created: z.number(),
  changeSetId: z.string().nullable(),
});

/** What is made the same in many drafts; what is left out stays. */
export const sameOfMany = z.strictObject({
  ids: manyRequestIds,
  kind: requestKind.exclude(['partnership']).optional(),
  mailLanguage: mailLanguage.optional(),
  link: line(20_000).optional(),
  know: z.enum(FINDING_IDS).optional(),
});
