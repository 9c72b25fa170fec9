import { z } from 'zod';
import { day } from '../../domain/day.ts';
import { intakeDraft } from '../../domain/draft.ts';
import { caseId, customerId } from '../../domain/id.ts';
import { line } from '../../domain/text.ts';
import { decisionSchema } from '../../rules/decision.ts';
import { MOVE_VERDICTS, SUPPORT_VERDICTS } from '../../rules/vocabulary.ts';

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
  /** `tried`: somebody asks what if; it is stored nowhere. */
  origin: z.enum(['import', 'stated', 'by-hand', 'package', 'derived', 'tried']),
  asOf: z.string().nullable(),
});
export type UsedFact = z.infer<typeof usedFact>;

/** What was decided when the case was saved, and what is different today. */
export const decidedThen = z.strictObject({
  on: z.string(),
  edition: z.string(),
  support: z.string(),
  move: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  ruleIds: z.array(z.string()),
  missingPrerequisites: z.array(z.string()),
  questions: z.array(z.string()),
  warnings: z.array(z.string()),
  steps: z.array(z.strictObject({ id: z.string(), actor: z.string() })),
  /** `time`: only days passed. `rules`: the same edition has another text. */
  why: z.array(z.enum(['facts', 'time', 'edition', 'rules'])),
});
export type DecidedThen = z.infer<typeof decidedThen>;

/** One line of a case with its decision, ready to be shown as a card. */
export const decidedLine = z.strictObject({
  lineId: z.string(),
  facts: z.array(usedFact),
  decision: decisionSchema,
  /** Present when the case was saved and decides differently today. */
  decidedThen: decidedThen.nullable(),
});
export type DecidedLine = z.infer<typeof decidedLine>;

export const ruleTexts = z.record(z.string(), ruleText);

/** A card: every line with its decision, and the texts of all rules that fired in any of them. */
export const decidedLines = z.strictObject({ lines: z.array(decidedLine), rules: ruleTexts });
export type DecidedLines = z.infer<typeof decidedLines>;

/** One line decided on facts of which some are only tried out, and the texts of its rules. */
export const triedLine = z.strictObject({ line: decidedLine, rules: ruleTexts });

/** Facts to try by name; `unknown` tries what follows when nobody knows. */
export const triedFacts = z.record(line(80), z.union([line(80), z.int()]));
export type TriedFacts = z.infer<typeof triedFacts>;

/** Facts that would together lead to another verdict; `known` is null for what nobody has said. */
const way = z.strictObject({
  facts: z.array(
    z.strictObject({
      fact: z.string(),
      known: z.union([z.string(), z.number()]).nullable(),
      wanted: z.array(z.string()),
    }),
  ),
  ruleIds: z.array(z.string()),
});

/** A side with the verdicts it might give instead; one without ways is out of reach in this edition. */
export const whyNotSide = z.strictObject({
  side: z.enum(['support', 'move']),
  verdicts: z.array(z.strictObject({ verdict: z.string(), ways: z.array(way) })),
});
export type WhyNotSide = z.infer<typeof whyNotSide>;

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
  /** Why today's facts in the edition of that day give another verdict; empty when they do not. */
  decidedDifferently: decidedThen.shape.why,
  ownDecision: z.boolean(),
  /** Where the lines were bought; `unknown` for a line of which nobody knows. */
  channels: z.array(z.string()),
  key: z.string(),
});
export type CaseRow = z.infer<typeof caseRow>;

/** What the company decided by itself about a line, and who says so. */
export const ownDecision = z.strictObject({
  lineId: z.string(),
  support: z.string().nullable(),
  move: z.string().nullable(),
  reason: z.string(),
  until: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});
export type OwnDecision = z.infer<typeof ownDecision>;

export const casePage = decidedLines.extend({
  id: z.string(),
  number: z.number(),
  customerId: z.string(),
  customerName: z.string(),
  takenOn: z.string(),
  takenBy: z.string(),
  note: z.string(),
  /** The customer's tenant ID, for a printed copy that stays with us. */
  tenantId: z.string().nullable(),
  ownDecisions: z.array(ownDecision),
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
  /** Decides a line as if some facts were different. Nothing is stored. */
  'cases.what-if': {
    input: z.strictObject({ id: caseId, lineId: line(40), facts: triedFacts }),
    output: triedLine,
  },
  /** Why no other verdict is given, and which rules missed by one fact. */
  'cases.why-not': {
    input: z.strictObject({ id: caseId, lineId: line(40) }),
    output: z.strictObject({
      sides: z.array(whyNotSide),
      nearRules: z.array(z.strictObject({ ruleId: z.string(), fact: z.string() })),
      rules: ruleTexts,
    }),
  },
  /** The line in every shipped edition, the workspace's own first. */
  'cases.compare-editions': {
    input: z.strictObject({ id: caseId, lineId: line(40) }),
    output: z.strictObject({
      editions: z.array(z.strictObject({ edition: z.string(), decision: decisionSchema, rules: ruleTexts })),
    }),
  },
  'cases.set-own-decision': {
    input: z.strictObject({
      id: caseId,
      lineId: line(40),
      support: z.enum(SUPPORT_VERDICTS).exclude(['not-requested', 'needs-review']).nullable(),
      move: z.enum(MOVE_VERDICTS).exclude(['not-requested', 'needs-review']).nullable(),
      reason: line(2000).refine((text) => text.trim() !== '', 'empty'),
      until: day.nullable(),
    }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
  'cases.remove-own-decision': {
    input: z.strictObject({ id: caseId, lineId: line(40) }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
  /** Writes the printed form that the page shows as a PDF where the user points; answers the file's name. */
  'cases.save-pdf': {
    input: z.strictObject({ id: caseId, copy: z.enum(['staff', 'customer']) }),
    output: z.strictObject({ name: z.string() }),
  },
  'cases.print': { input: z.strictObject({}), output: z.strictObject({ printed: z.boolean() }) },
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
