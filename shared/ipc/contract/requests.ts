import { z } from 'zod';
import { day } from '../../domain/day.ts';
import { evidenceFile, evidenceKind } from '../../domain/evidence.ts';
import { caseId, customerId, partnerId, requestId } from '../../domain/id.ts';
import {
  mailLanguage,
  requestBlock,
  requestEventType,
  requestKind,
  requestState,
} from '../../domain/request.ts';
import { line } from '../../domain/text.ts';
import { GUARD_REASONS } from '../../requests/guards.ts';

/** Everything that can be recorded; how a request begins is not recorded by hand. */
const lifeEvent = requestEventType.exclude(['created']);

/** A customer of an imported list that may be the one the request went to. Only proposed: a person confirms it. */
export const matchProposal = z.strictObject({
  listedId: z.string(),
  listedName: z.string(),
  how: z.enum(['same-record', 'domain', 'name']),
  on: z.string(),
  importId: z.string().nullable(),
  fileName: z.string(),
  row: z.number().nullable(),
});

/** One row of the request list. */
export const requestRow = z.strictObject({
  id: z.string(),
  number: z.number(),
  kind: requestKind,
  state: requestState,
  /** Null for a partnership: then `partnerId` is set. `customerName` is the name of whom we ask in either case. */
  customerId: z.string().nullable(),
  partnerId: z.string().nullable(),
  customerName: z.string(),
  caseId: z.string().nullable(),
  caseNumber: z.number().nullable(),
  createdOn: z.string(),
  createdBy: z.string(),
  recipient: z.string(),
  sentOn: z.string().nullable(),
  lastRemindedOn: z.string().nullable(),
  nextDueOn: z.string().nullable(),
  /** What our timers call for today. */
  due: z.enum(['reminder', 'lapse']).nullable(),
  everSent: z.boolean(),
  /** What may be recorded next. */
  offered: z.array(lifeEvent),
  proposals: z.array(matchProposal),
  key: z.string(),
});
export type RequestRow = z.infer<typeof requestRow>;

const shownEvidence = z.strictObject({
  id: z.string(),
  kind: evidenceKind,
  on: z.string(),
  by: z.string(),
  text: z.string(),
  importName: z.string().nullable(),
  row: z.number().nullable(),
  file: evidenceFile.nullable(),
});
export type ShownEvidence = z.infer<typeof shownEvidence>;

/** One request with what was typed of it and everything that happened to it. */
export const requestPage = requestRow.extend({
  mail: z.string(),
  mailLanguage,
  blocks: z.array(requestBlock),
  providerName: z.string().nullable(),
  revision: z.number(),
  lapseOn: z.string().nullable(),
  history: z.array(
    z.strictObject({
      id: z.string(),
      type: requestEventType,
      on: z.string(),
      by: z.string(),
      note: z.string(),
      evidenceId: z.string().nullable(),
    }),
  ),
  evidence: z.array(shownEvidence),
});
export type RequestPage = z.infer<typeof requestPage>;

/** How we know what is recorded; `handle` names a file that was chosen as proof. */
const givenEvidence = z.strictObject({
  kind: evidenceKind,
  text: line(2_000),
  handle: line(80).nullable(),
});

const changed = z.strictObject({ changeSetId: z.string() });

export const requestRequests = {
  'requests.list': { input: z.strictObject({}), output: z.strictObject({ rows: z.array(requestRow) }) },
  'requests.get': { input: z.strictObject({ id: requestId }), output: requestPage },
  /** Begins a draft for a customer, or for the customer of a case. */
  'requests.create': {
    input: z.strictObject({ customerId, caseId: caseId.nullable() }),
    output: z.strictObject({ id: requestId, number: z.number(), changeSetId: z.string() }),
  },
  /** Begins a provider's invitation of a reseller. Errors: `not-found`, `not-allowed` for a reseller. */
  'requests.invite-reseller': {
    input: z.strictObject({ partnerId }),
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
    output: changed,
  },
  'requests.cancel': { input: z.strictObject({ id: requestId }), output: changed },
  /**
   * Records what happened to one request or to many, as one change set. Those a guard refuses are left as they are and
   * named with the reason. Errors: `not-allowed` with the reason when none can be recorded, `not-found`, `too-large`.
   */
  'requests.record': {
    input: z.strictObject({
      ids: z.array(requestId).min(1).max(500),
      event: lifeEvent,
      on: day,
      evidence: givenEvidence.nullable(),
      note: line(2_000),
      /** The listed customer a person confirms by hand. */
      listedId: customerId.nullable(),
    }),
    output: z.strictObject({
      changeSetId: z.string(),
      recorded: z.number(),
      refused: z.array(z.strictObject({ id: z.string(), number: z.number(), reason: z.enum(GUARD_REASONS) })),
    }),
  },
  /** "Not this one": the listed customer is not proposed for this request any more. */
  'requests.refuse-match': {
    input: z.strictObject({ id: requestId, listedId: customerId }),
    output: changed,
  },
  /** Records as lapsed what our timer says, at most once a day. `lapsed` = how many. */
  'requests.run-timers': {
    input: z.strictObject({}),
    output: z.strictObject({ lapsed: z.number(), changeSetId: z.string().nullable() }),
  },
} as const;
