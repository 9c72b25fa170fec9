import { z } from 'zod';
import { caseId, customerId, requestId } from '../../domain/id.ts';
import { mailLanguage, requestBlock, requestKind, requestState } from '../../domain/request.ts';
import { line } from '../../domain/text.ts';

/** One row of the request list. */
export const requestRow = z.strictObject({
  id: z.string(),
  number: z.number(),
  kind: requestKind,
  state: requestState,
  customerId: z.string(),
  customerName: z.string(),
  caseId: z.string().nullable(),
  caseNumber: z.number().nullable(),
  createdOn: z.string(),
  createdBy: z.string(),
  recipient: z.string(),
  key: z.string(),
});
export type RequestRow = z.infer<typeof requestRow>;

/** One request with what was typed of it and everything that happened to it. */
export const requestPage = requestRow.extend({
  mail: z.string(),
  mailLanguage,
  blocks: z.array(requestBlock),
  providerName: z.string().nullable(),
  history: z.array(z.strictObject({ type: z.string(), on: z.string(), by: z.string() })),
});
export type RequestPage = z.infer<typeof requestPage>;

export const requestRequests = {
  'requests.list': { input: z.strictObject({}), output: z.strictObject({ rows: z.array(requestRow) }) },
  'requests.get': { input: z.strictObject({ id: requestId }), output: requestPage },
  /** Begins a draft for a customer, or for the customer of a case. */
  'requests.create': {
    input: z.strictObject({ customerId, caseId: caseId.nullable() }),
    output: z.strictObject({ id: requestId, number: z.number(), changeSetId: z.string() }),
  },
  /** Only drafts change; what is left out stays. Errors: `not-found`, `not-allowed` when it is no draft. */
  'requests.change': {
    input: z.strictObject({
      id: requestId,
      kind: requestKind.exclude(['partnership']).optional(),
      recipient: line(300).optional(),
      mail: line(320).optional(),
      mailLanguage: mailLanguage.optional(),
      blocks: z.array(requestBlock).max(40).optional(),
    }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
  'requests.cancel': {
    input: z.strictObject({ id: requestId }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
} as const;
