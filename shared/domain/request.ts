import { z } from 'zod';
import { day, instant } from './day.ts';
import { caseId, customerId, partnerId, personId } from './id.ts';
import { line, note } from './text.ts';

/** States of a request (data-model 3.1). So far a request is a draft or cancelled. */
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

/** One thing that happened to a request; events are only ever added (data-model 2). */
export const requestEvent = z.strictObject({
  eventId: line(40),
  type: z.enum([
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
  ]),
  on: day,
  at: instant,
  by: personId,
  note: note.optional(),
});
export type RequestEvent = z.infer<typeof requestEvent>;

/** A paragraph of the mail in one language. */
export const requestBlock = z.strictObject({
  blockId: line(40),
  language: z.enum(['zh-CN', 'en']),
  text: note,
});

/** What we ask a customer (or, for a partnership, a reseller) to accept, and everything that happened to it. */
export const request = z.strictObject({
  number: z.int().min(1),
  requestKind,
  customerId,
  caseId: caseId.nullable(),
  lineIds: z.array(line(40)).max(20),
  providerId: partnerId.nullable(),
  /** Rises with every change of what is sent after a review. */
  revision: z.int().min(1),
  state: requestState,
  recipient: z.strictObject({ contactId: line(40).nullable(), name: line(300), mail: line(320) }),
  mailLanguage,
  blocks: z.array(requestBlock).max(40),
  events: z.array(requestEvent).max(1_000),
  sentOn: day.nullable(),
  lastRemindedOn: day.nullable(),
  nextDueOn: day.nullable(),
});
export type Request = z.infer<typeof request>;
