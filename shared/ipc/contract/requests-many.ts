import { z } from 'zod';
import { customerId, requestId } from '../../domain/id.ts';
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

const ids = z.array(requestId).min(1).max(MOST_AT_ONCE);

export const manyRequests = {
  /**
   * A draft for each customer, in their order, as one change with one undo; a customer who has a draft of the same kind keeps
   * it. `created` counts the new ones. Errors: `not-found` when none of the customers is there.
   */
  'requests.create-many': {
    input: z.strictObject({ customerIds: z.array(customerId).min(1).max(MOST_AT_ONCE) }),
    output: z.strictObject({
      ids: z.array(z.string()),
      created: z.number(),
      changeSetId: z.string().nullable(),
    }),
  },
  /** What is written to each, and what still speaks against sending it; requests that are gone are left out. */
  'requests.look-at-many': {
    input: z.strictObject({ ids }),
    output: z.strictObject({ rows: z.array(manyRow) }),
  },
  /**
   * The same of many drafts, as one change; what is left out stays. `know` = a check that the acting person looked at for all
   * of them. Those that are no drafts are left as they are. Errors: `not-allowed` when none is a draft.
   */
  'requests.change-many': {
    input: z.strictObject({
      ids,
      kind: requestKind.exclude(['partnership']).optional(),
      mailLanguage: mailLanguage.optional(),
      link: line(20_000).optional(),
      know: z.enum(FINDING_IDS).optional(),
    }),
    output: z.strictObject({ changeSetId: z.string(), changed: z.number() }),
  },
} as const;
