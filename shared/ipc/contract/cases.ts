import { z } from 'zod';
import { intakeDraft } from '../../domain/draft.ts';
import { caseId, customerId } from '../../domain/id.ts';
import { line } from '../../domain/text.ts';
import { decisionSchema } from '../../rules/decision.ts';

const bilingual = z.strictObject({ 'zh-CN': z.string(), en: z.string() });

/** Text of one rule as its rulebook row gives it. */
export const ruleText = z.strictObject({
  title: bilingual,
  reason: bilingual,
  basis: z.string(),
  citations: z.array(z.strictObject({ source: z.string(), place: z.string(), note: bilingual })),
});
export type RuleText = z.infer<typeof ruleText>;

/** A fact a decision used and where it came from. */
export const usedFact = z.strictObject({
  fact: z.string(),
  value: z.union([z.string(), z.number()]),
  origin: z.enum(['import', 'stated', 'by-hand', 'package', 'derived']),
  asOf: z.string().nullable(),
});
export type UsedFact = z.infer<typeof usedFact>;

/** One line of a case with its decision, ready to be shown as a card. */
export const decidedLine = z.strictObject({
  lineId: z.string(),
  facts: z.array(usedFact),
  decision: decisionSchema,
  /** Present when the case was saved: verdicts of that day, when today's differ. */
  decidedThen: z.strictObject({ support: z.string(), move: z.string(), on: z.string() }).nullable(),
});
export type DecidedLine = z.infer<typeof decidedLine>;

export const ruleTexts = z.record(z.string(), ruleText);

/** A card: every line with its decision, and the texts of all rules that fired in any of them. */
export const decidedLines = z.strictObject({ lines: z.array(decidedLine), rules: ruleTexts });
export type DecidedLines = z.infer<typeof decidedLines>;

export const caseRow = z.strictObject({
  id: z.string(),
  number: z.number(),
  customerId: z.string(),
  customerName: z.string(),
  takenOn: z.string(),
  takenBy: z.string(),
  state: z.enum(['draft', 'open', 'closed']),
  lines: z.number(),
  support: z.string(),
  move: z.string(),
  openQuestions: z.number(),
  needsReview: z.boolean(),
  drift: z.boolean(),
  /** Where the lines were bought; `unknown` for a line of which nobody knows. */
  channels: z.array(z.string()),
  key: z.string(),
});
export type CaseRow = z.infer<typeof caseRow>;

export const casePage = decidedLines.extend({
  id: z.string(),
  number: z.number(),
  customerId: z.string(),
  customerName: z.string(),
  takenOn: z.string(),
  takenBy: z.string(),
  note: z.string(),
  bought: z.array(
    z.strictObject({
      lineId: z.string(),
      serviceType: z.string().nullable(),
      acquisitionChannel: z.string().nullable(),
      commerceGeneration: z.string().nullable(),
      wish: z.string().nullable(),
      productText: z.string().nullable(),
    }),
  ),
});
export type CasePage = z.infer<typeof casePage>;

export const caseRequests = {
  'cases.list': { input: z.strictObject({}), output: z.strictObject({ rows: z.array(caseRow) }) },
  'cases.get': { input: z.strictObject({ id: caseId }), output: casePage },
  'cases.answer': {
    input: z.strictObject({
      id: caseId,
      lineId: line(40),
      fact: line(80),
      /** `unknown` takes an answer back. */
      value: z.union([line(80), z.int()]),
    }),
    output: z.strictObject({ page: casePage, changeSetId: z.string() }),
  },
  'cases.decide-draft': { input: z.strictObject({ intake: intakeDraft }), output: decidedLines },
  'cases.save-draft': {
    input: z.strictObject({ intake: intakeDraft }),
    output: z.strictObject({ savedAt: z.string() }),
  },
  'cases.draft': {
    input: z.strictObject({}),
    output: z.strictObject({ intake: intakeDraft.nullable(), savedAt: z.string().nullable() }),
  },
  'cases.discard-draft': { input: z.strictObject({}), output: z.strictObject({}) },
  'cases.save': {
    input: z.strictObject({ intake: intakeDraft }),
    output: z.strictObject({ id: caseId, number: z.number(), changeSetId: z.string() }),
  },
  'cases.prefill': {
    input: z.strictObject({ customerId }),
    output: z.strictObject({ name: z.string(), relation: z.string(), quickCheckKnown: z.boolean() }),
  },
} as const;
