import { z } from 'zod';
import { LINK_KINDS, LINK_VERDICTS, LINK_WARNINGS } from '../links/link-words.ts';
import { FINDING_IDS, FIX_PLACES } from './findings.ts';
import { LINK_QUESTIONS } from './mail/link-forms.ts';
import { MAIL_BLOCKS, PLACEHOLDERS, SCENARIOS } from './mail/mail-blocks.ts';

const mailBody = z.strictObject({
  language: z.enum(['zh-CN', 'en']),
  blocks: z.array(
    z.strictObject({
      id: z.enum(MAIL_BLOCKS),
      text: z.string(),
      required: z.boolean(),
      edited: z.boolean(),
      placeholders: z.array(z.enum(PLACEHOLDERS)),
    }),
  ),
});
export type MailBody = z.infer<typeof mailBody>;

/** A mail as it stands: its texts, its link, and what was found when looking at it. */
export const composer = z.strictObject({
  scenario: z.enum(SCENARIOS),
  /** What the mail begins with: a built-in variant, an own template, or empty for the usual text. */
  template: z.string(),
  subject: z.string(),
  mail: z.array(mailBody),
  reminder: z.array(mailBody),
  link: z
    .strictObject({
      original: z.string(),
      kind: z.enum(LINK_KINDS),
      verdict: z.enum(LINK_VERDICTS),
      warnings: z.array(z.enum(LINK_WARNINGS)),
      host: z.string().nullable(),
      partnerName: z.string().nullable(),
      providerName: z.string().nullable(),
      wrapped: z.boolean(),
    })
    .nullable(),
  /** What stands in the link field; empty means that the offer is used. */
  typedLink: z.string(),
  offer: z.strictObject({ text: z.string(), inferred: z.boolean() }).nullable(),
  question: z.enum(LINK_QUESTIONS).nullable(),
  findings: z.array(
    z.strictObject({
      ruleId: z.enum(FINDING_IDS),
      strength: z.enum(['stop', 'check', 'note']),
      place: z.enum(FIX_PLACES),
      /** Who said "I know". */
      settledBy: z.string().nullable(),
    }),
  ),
  stops: z.number(),
  checks: z.number(),
  /** The provider has to agree first. */
  reviewWaits: z.boolean(),
  /** Other open requests that go out with the same link. */
  sameLink: z.number(),
});
export type Composer = z.infer<typeof composer>;
