import { z } from 'zod';
import { day } from '../../domain/day.ts';
import { caseId, customerId, evidenceId, partnerId, requestId } from '../../domain/id.ts';
import {
  mailLanguage,
  requestBlock,
  requestEventType,
  requestKind,
  requestState,
} from '../../domain/request.ts';
import { line } from '../../domain/text.ts';
import { FINDING_IDS } from '../../requests/findings.ts';
import { GUARD_REASONS } from '../../requests/guards.ts';
import { composer } from '../../requests/shown-mail.ts';
import { givenEvidence, shownEvidence } from './request-evidence.ts';
import { begunMany, MOST_AT_ONCE, manyRequestIds, manyRow, sameOfMany } from './requests-many.ts';

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
  /** Names of the resellers the customer is linked with, or of the one that is asked. */
  resellers: z.array(z.string()),
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
  /** The day a provider sent it back, while nothing was done about it. */
  sentBackOn: z.string().nullable(),
  /** What may be recorded next. */
  offered: z.array(lifeEvent),
  proposals: z.array(matchProposal),
  key: z.string(),
});
export type RequestRow = z.infer<typeof requestRow>;

/** One request with what was typed of it and everything that happened to it. */
export const requestPage = requestRow.extend({
  mail: z.string(),
  /** Who gets a copy, as typed. */
  cc: z.string(),
  mailLanguage,
  blocks: z.array(requestBlock),
  /** Parts of the reminder that were reworded; none = the usual text. */
  reminderBlocks: z.array(requestBlock),
  providerName: z.string().nullable(),
  revision: z.number(),
  lapseOn: z.string().nullable(),
  /** Days our timer waits for an answer. */
  lapseDays: z.number(),
  composer,
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

/** The request's own mail, or the reminder of it. */
const outgoing = z.strictObject({ id: requestId, which: z.enum(['request', 'reminder']) });

/** Why a mail of a batch was not saved. */
const stayReason = z.enum([...GUARD_REASONS, 'address', 'line-break', 'reminder-open', 'not-written']);
export type StayReason = z.infer<typeof stayReason>;

const changed = z.strictObject({ changeSetId: z.string() });

export const requestRequests = {
  'requests.list': { input: z.strictObject({}), output: z.strictObject({ rows: z.array(requestRow) }) },
  'requests.get': { input: z.strictObject({ id: requestId }), output: requestPage },
  /** Begins a draft for a customer, or for the customer of a case; with a kind and a link, where these are known already. */
  'requests.create': {
    input: z.strictObject({
      customerId,
      caseId: caseId.nullable(),
      kind: requestKind.exclude(['partnership']).optional(),
      link: line(20_000).optional(),
    }),
    output: z.strictObject({ id: requestId, number: z.number(), changeSetId: z.string() }),
  },
  /** Begins a provider's invitation of a reseller. Errors: `not-found`, `not-allowed` for a reseller. */
  'requests.invite-reseller': {
    input: z.strictObject({ partnerId }),
    output: z.strictObject({ id: requestId, number: z.number(), changeSetId: z.string() }),
  },
  /** Begins a new draft like this one: same customer, kind, recipients, words and link; nothing that happened. Errors: `not-found`. */
  'requests.duplicate': {
    input: z.strictObject({ id: requestId }),
    output: z.strictObject({ id: requestId, number: z.number(), changeSetId: z.string() }),
  },
  /** Only drafts change; what is left out stays. Errors: `not-found`, `not-allowed` when it is no draft. */
  'requests.change': {
    input: z.strictObject({
      id: requestId,
      kind: requestKind.exclude(['partnership']).optional(),
      recipient: line(300).optional(),
      mail: line(320).optional(),
      cc: line(2_000).optional(),
      mailLanguage: mailLanguage.optional(),
      /** What the mail begins with; empty = the usual text. */
      template: line(40).optional(),
      /** As pasted; empty = the one the workspace's own ids make. */
      link: line(20_000).optional(),
      blocks: z.array(requestBlock).max(40).optional(),
    }),
    output: changed,
  },
  /** Words of the reminder; none = the usual text. Errors: `not-found`, `not-allowed` where no reminder can be sent. */
  'requests.reword-reminder': {
    input: z.strictObject({ id: requestId, blocks: z.array(requestBlock).max(40) }),
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
  /** Adds a file that the person dropped (`handle`) or chooses as evidence, copied into the workspace. Errors: `cancelled`, of reading, `disk-full`. */
  'requests.add-evidence': {
    input: z.strictObject({ id: requestId, handle: line(80).optional() }),
    output: changed,
  },
  /** Saves a copy of a kept file where the person points; it is never opened here. Errors: `cancelled`, `unreadable-file`. */
  'requests.save-evidence': {
    input: z.strictObject({ evidenceId }),
    output: z.strictObject({ name: z.string() }),
  },
  /** Shows a kept file in the file manager. Errors: `not-found`, `unreadable-file`. */
  'requests.show-evidence': { input: z.strictObject({ evidenceId }), output: z.strictObject({}) },
  /** Puts a missing or altered file back from a backup. Errors: `not-found` when no backup has it. */
  'requests.put-back-evidence': { input: z.strictObject({ evidenceId }), output: z.strictObject({}) },
  /** "I know": a check was looked at by the acting person, or is open again. Errors: `not-found`, `not-allowed`. */
  'requests.settle-check': {
    input: z.strictObject({ id: requestId, ruleId: z.enum(FINDING_IDS), known: z.boolean() }),
    output: changed,
  },
  /** Puts the mail on the clipboard, formatted and plain. Refused: `not-allowed` with the guard's reason. */
  'requests.copy-mail': { input: outgoing, output: z.strictObject({ text: z.string() }) },
  /** Saves the mail as an unsent draft where the person points. Refused as before, and `cancelled`, `not-written`. */
  'requests.save-eml': { input: outgoing, output: z.strictObject({ name: z.string() }) },
  /** Saves one unsent mail per request that passes pre-flight, or a reminder per request that may be reminded, into a folder; the others stay and say why. Errors: `cancelled`. */
  'requests.save-emls': {
    input: z.strictObject({
      ids: z.array(requestId).min(1).max(500),
      which: z.enum(['request', 'reminder']).optional(),
    }),
    output: z.strictObject({
      saved: z.array(z.string()),
      stayed: z.array(
        z.strictObject({ id: z.string(), number: z.number(), customerName: z.string(), reason: stayReason }),
      ),
    }),
  },
  /** Records mails of a batch as sent, drafts among them made ready first, as one change. Errors: `not-allowed`. */
  'requests.record-sent': {
    input: z.strictObject({ ids: z.array(requestId).min(1).max(500), on: day }),
    output: changed.extend({ recorded: z.number() }),
  },
  /** Prints the mail that the page shows. */
  'requests.print': { input: outgoing, output: z.strictObject({ printed: z.boolean() }) },
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
  /**
   * A draft for each customer, in their order, as one change with one undo; a customer who has a draft of the same kind keeps
   * it. `created` counts the new ones. Errors: `not-found` when none of the customers is there.
   */
  'requests.create-many': {
    input: z.strictObject({ customerIds: z.array(customerId).min(1).max(MOST_AT_ONCE) }),
    output: begunMany,
  },
  /** What is written to each, and what still speaks against sending it; requests that are gone are left out. */
  'requests.look-at-many': {
    input: z.strictObject({ ids: manyRequestIds }),
    output: z.strictObject({ rows: z.array(manyRow) }),
  },
  /**
   * The same of many drafts, as one change; what is left out stays. `know` = a check that the acting person looked at for all
   * of them. Those that are no drafts are left as they are. Errors: `not-allowed` when none is a draft.
   */
  'requests.change-many': {
    input: sameOfMany,
    output: z.strictObject({ changeSetId: z.string(), changed: z.number() }),
  },
} as const;
