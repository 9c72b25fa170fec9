import { z } from 'zod';
import {
  DEADLINES,
  NEXT_PAGES,
  PREREQUISITES,
  QUESTIONS,
  STEP_DUE_RULES,
  STEP_EVIDENCE,
  STEP_PLACES,
  STEP_ROLES,
  STEPS,
  WARNINGS,
} from './listed-ids.ts';
import { ACTORS, BASIS_TAGS, MOVE_VERDICTS, SOURCE_KEYS, SUPPORT_VERDICTS } from './vocabulary.ts';

/** Version of the format this engine reads; a file whose `minReader` is higher is refused. */
export const READER_VERSION = 1;

/**
 * When a row is looked at. `signal` rows name what other rows may read; the first `gate` level that answers
 * closes the case; route to step rows are merged by severity; `capacity` rows have the last word;
 * `information` always fires.
 */
export const STAGES = [
  'signal',
  'gate',
  'route',
  'relationship',
  'prerequisite',
  'role',
  'step',
  'capacity',
  'deadline',
  'warning',
  'information',
] as const;

/** Name of a stage. */
export type Stage = (typeof STAGES)[number];

const text = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

/** A text in both languages of the product. */
export type BilingualText = z.infer<typeof text>;

const citation = z.strictObject({
  source: z.enum(SOURCE_KEYS),
  place: z.string().min(1),
  date: z.string().min(4).optional(),
  note: text,
});

/**
 * Where a rule stands: source key, place in it, date of the text if known, and a paraphrase in both
 * languages.
 */
export type Citation = z.infer<typeof citation>;

const condition = z.strictObject({
  fact: z.string().optional(),
  signal: z.string().optional(),
  op: z.string(),
  value: z.union([z.string(), z.number(), z.array(z.string()).min(1)]).optional(),
});

/** One condition on a fact or on a signal; exactly one of the two is named. */
export type Condition = z.infer<typeof condition>;

const step = z.strictObject({
  id: z.enum(STEPS),
  order: z.number().int(),
  actor: z.enum(ACTORS).optional(),
  /** A signal whose value is the actor; while it is not set, the step is not listed. */
  actorFrom: z.string().optional(),
  place: z.enum(STEP_PLACES).optional(),
  role: z.enum(STEP_ROLES).optional(),
  dueRule: z.enum(STEP_DUE_RULES).optional(),
  evidence: z.enum(STEP_EVIDENCE).optional(),
});

/** A step a row asks for; `order` places it in the working order. */
export type StepOutcome = z.infer<typeof step>;

/** Days left are `times` × the fact + `plus`. */
const deadline = z.strictObject({
  id: z.enum(DEADLINES),
  of: z.string(),
  times: z.union([z.literal(1), z.literal(-1)]),
  plus: z.number().int(),
});

const outcome = z.strictObject({
  signals: z.record(z.string(), z.string()).optional(),
  support: z.enum(SUPPORT_VERDICTS).optional(),
  move: z.enum(MOVE_VERDICTS).optional(),
  /** Gates only: `case` leaves nothing but information, `route` also leaves deadlines and warnings. */
  closes: z.enum(['case', 'route']).optional(),
  /** Capacity only: verdicts that this row does not replace. */
  except: z.array(z.enum([...SUPPORT_VERDICTS, ...MOVE_VERDICTS])).optional(),
  prerequisites: z.array(z.enum(PREREQUISITES)).optional(),
  questions: z.array(z.enum(QUESTIONS)).optional(),
  step: step.optional(),
  warnings: z.array(z.enum(WARNINGS)).optional(),
  deadline: deadline.optional(),
  pages: z.array(z.enum(NEXT_PAGES)).optional(),
});

/** What a row contributes when all its conditions hold. */
export type Outcome = z.infer<typeof outcome>;

const clause = z.strictObject({
  stage: z.enum(STAGES),
  /** Gates only: lower levels answer first. */
  level: z.number().int().min(1).optional(),
  /** Verdicts for which the rule speaks; a clause none of whose sides is asked about is not looked at. */
  sides: z.array(z.enum(['support', 'move', 'information'])).min(1),
  when: z.array(condition),
  outcome,
});

/** One way in which a rule fires; a second clause of the same rule is an "or". */
export type Clause = z.infer<typeof clause>;

/** What an example says of its decision. A part that is named is equal, lists regardless of their order. */
const decided = z.strictObject({
  support: z.enum(SUPPORT_VERDICTS).optional(),
  move: z.enum(MOVE_VERDICTS).optional(),
  basis: z
    .strictObject({ support: z.enum(BASIS_TAGS).optional(), move: z.enum(BASIS_TAGS).optional() })
    .optional(),
  prerequisites: z.array(z.enum(PREREQUISITES)).optional(),
  questions: z.array(z.enum(QUESTIONS)).optional(),
  steps: z.array(z.enum(STEPS)).optional(),
  warnings: z.array(z.enum(WARNINGS)).optional(),
  pages: z.array(z.enum(NEXT_PAGES)).optional(),
  conflicts: z.array(z.string()).optional(),
});

/** See {@link decided}. */
export type ExampleDecision = z.infer<typeof decided>;

const situation = { edition: z.string(), facts: z.record(z.string(), z.unknown()) };
const example = z.strictObject({ ...situation, fires: z.boolean(), decides: decided.optional() });

/** A case in which the rule fires, or does not; checked at loading. */
export type RuleExample = z.infer<typeof example>;

const workingExample = z.strictObject({ ...situation, decides: decided });

/** A case that comes out differently without the working; checked at loading. */
export type WorkingExample = z.infer<typeof workingExample>;

/** A rule: what people read (title, reason, citations) and how it fires. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  title: text,
  reason: text,
  basis: z.enum(BASIS_TAGS),
  citations: z.array(citation).min(1),
  conflicts: z.array(z.string().regex(/^X\d+$/)).optional(),
  clauses: z.array(clause).min(1),
  examples: z.array(example).min(2),
});

/** See {@link ruleSchema}. */
export type Rule = z.infer<typeof ruleSchema>;

/** A row without a text of its own: a cell of the decision table, a signal, a step, a list entry. */
export const workingSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  basis: z.enum(BASIS_TAGS).optional(),
  stage: z.enum(STAGES),
  level: z.number().int().min(1).optional(),
  when: z.array(condition),
  outcome,
  examples: z.array(workingExample).min(1).optional(),
});

/** See {@link workingSchema}. */
export type Working = z.infer<typeof workingSchema>;

/**
 * The outer shape of a rulebook file; rules and workings are read one by one, so that every finding is
 * reported.
 */
export const rulebookFileSchema = z.strictObject({
  format: z.literal('channel-desk-rulebook'),
  minReader: z.number().int().min(1),
  edition: z.string(),
  /** The file this one amends; absent only for the base. */
  amends: z.string().optional(),
  /** `base` is never decided in. */
  status: z.enum(['base', 'current', 'historic']),
  title: text,
  date: z.string().optional(),
  /** Signals rows may set, with the values each may take. */
  signals: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  withdraws: z.array(z.string()).optional(),
  rules: z.array(z.unknown()),
  workings: z.array(z.unknown()),
});

/** See {@link rulebookFileSchema}. */
export type RulebookFile = z.infer<typeof rulebookFileSchema>;

/** An edition with everything it amends folded in; rules and workings are sorted by id. */
export type ResolvedRulebook = {
  readonly edition: string;
  readonly status: RulebookFile['status'];
  readonly title: BilingualText;
  readonly date?: string;
  readonly signals: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly Rule[];
  readonly workings: readonly Working[];
};
