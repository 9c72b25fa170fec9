import { z } from 'zod';
import { day, instant } from './day.ts';
import { caseId, customerId, evidenceId, linkId, partnerId, personId } from './id.ts';
import { line, note } from './text.ts';

/** States of a request (data-model 3.1); what leads from one to another stands in `shared/requests/life-cycle.ts`. */
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

export const requestKind = z.enum([
  'reseller-relationship',
  'indirect-reseller-relationship',
  'gdap-approval',
  'mca-acceptance',
  'partnership',
]);
export type RequestKind = z.infer<typeof requestKind>;

export const mailLanguage = z.enum(['zh-CN', 'en', 'both']);

export const requestEventType = z.enum([
  'created',
  'review-asked',
  'review-approved',
  'review-sent-back',
  'review-rejected',
  'made-ready',
  'sent',
  'reminded',
  'accepted',
  'declined',
  'lapsed',
  'withdrawn',
  'cancelled',
  'permission-asked',
  'permission-given',
  'permission-lost',
  'removed',
  'reopened',
]);
export type RequestEventType = z.infer<typeof requestEventType>;

/** One thing that happened to a request; events are only ever added (data-model 2). */
export const requestEvent = z.strictObject({
  eventId: line(40),
  type: requestEventType,
  on: day,
  at: instant,
  by: personId,
  evidenceId: evidenceId.optional(),
  note: note.optional(),
});
export type RequestEvent = z.infer<typeof requestEvent>;

/** A paragraph of the mail in one language. */
export const requestBlock = z.strictObject({
  blockId: line(40),
  language: z.enum(['zh-CN', 'en']),
  text: note,
});

/** A result of the look before sending that somebody knows about, or that stood when the mail was made ready. */
export const requestCheck = z.strictObject({
  ruleId: line(80),
  strength: z.enum(['stop', 'check', 'note']),
  settledBy: personId.optional(),
  settledAt: instant.optional(),
});
export type RequestCheck = z.infer<typeof requestCheck>;

/** What we ask a customer (or, for a partnership, a reseller) to accept, and everything that happened to it. */
export const request = z.strictObject({
  number: z.int().min(1),
  requestKind,
  /** Null for a partnership only: then `partnerId` says whom we ask. */
  customerId: customerId.nullable(),
  partnerId: partnerId.optional(),
  caseId: caseId.nullable(),
  lineIds: z.array(line(40)).max(20),
  providerId: partnerId.nullable(),
  /** Rises with every change of what is sent after a review. */
  revision: z.int().min(1),
  state: requestState,
  recipient: z.strictObject({ contactId: line(40).nullable(), name: line(300), mail: line(320) }),
  /** Who gets a copy, as typed; `addressesIn` reads it. Left out = nobody. */
  cc: line(2_000).optional(),
  mailLanguage,
  /** What the mail begins with: a built-in variant or an own template. Left out or empty = the usual text. */
  templateId: line(40).optional(),
  blocks: z.array(requestBlock).max(40),
  /** Parts of the reminder that were reworded. Left out = the usual text. */
  reminderBlocks: z.array(requestBlock).max(40).optional(),
  /** The link as it was given; the record of it is named once the mail is ready. */
  linkText: line(20_000).optional(),
  linkId: linkId.optional(),
  checks: z.array(requestCheck).max(100).optional(),
  events: z.array(requestEvent).max(1_000),
  evidenceIds: z.array(evidenceId).max(1_000).optional(),
  sentOn: day.nullable(),
  lastRemindedOn: day.nullable(),
  nextDueOn: day.nullable(),
});
export type Request = z.infer<typeof request>;
