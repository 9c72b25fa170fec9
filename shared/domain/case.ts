import { z } from 'zod';
import { day, instant } from './day.ts';
import { customerId, personId, subscriptionId } from './id.ts';
import { known } from './known.ts';
import { acquisitionChannel, commerceGeneration, serviceType } from './subscription.ts';
import { line, note } from './text.ts';

export const wish = z.enum(['support', 'move', 'both']);
export type Wish = z.infer<typeof wish>;

const word = line(80);
const words = z.array(word).max(500);

/** Value of one fact: a closed word, a whole number of days, or a day. */
export const factValue = z.union([word, z.int()]);

/** What was decided when the case was saved. Never rewritten; today's result is computed, not stored. */
export const snapshot = z.strictObject({
  edition: word,
  rulebookSha256: word,
  engineVersion: word,
  caseDate: day,
  facts: z.record(word, factValue),
  support: word,
  move: word,
  ruleIds: words,
  missingPrerequisites: words,
  questions: words,
  steps: z.array(z.strictObject({ id: word, actor: word })).max(50),
  warnings: words,
  deadlines: z.array(z.strictObject({ id: word, daysLeft: z.int() })).max(20),
  citations: z.array(z.strictObject({ source: word, place: line(300), date: word.optional() })).max(200),
  drift: z.array(z.strictObject({ edition: word, support: word, move: word })).max(10),
  decidedAt: instant,
  decidedBy: personId,
});
export type Snapshot = z.infer<typeof snapshot>;

/** What the company decided by itself; shown above the verdict, never instead of it. */
export const ownDecision = z.strictObject({
  support: word.optional(),
  move: word.optional(),
  reason: note,
  until: day.optional(),
  by: personId,
  at: instant,
});

/** One thing that was bought: what, where, what is wanted, and the answers given for this line only. */
export const caseLine = z.strictObject({
  lineId: line(40),
  subscriptionId: subscriptionId.optional(),
  productText: line(300).optional(),
  quantity: z.int().min(0).optional(),
  serviceType: known(serviceType),
  commerceGeneration: known(commerceGeneration),
  acquisitionChannel: known(acquisitionChannel),
  wish: wish.nullable(),
  answers: z.record(word, known(factValue)),
  snapshot: snapshot.optional(),
  ownDecision: ownDecision.optional(),
});
export type CaseLine = z.infer<typeof caseLine>;

/** What one visit produced: one customer, up to 20 lines, and the decision of each. */
export const caseBody = z.strictObject({
  number: z.int().min(1),
  customerId,
  takenOn: day,
  takenBy: personId,
  state: z.enum(['draft', 'open', 'closed']),
  note,
  lines: z.array(caseLine).min(1).max(20),
});
export type CaseBody = z.infer<typeof caseBody>;
