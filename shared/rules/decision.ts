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
import { factsSchema } from './parse-facts.ts';
import { ACTORS, BASIS_TAGS, MOVE_VERDICTS, SUPPORT_VERDICTS } from './vocabulary.ts';

/** Version of the engine that is written into every decision. */
export const ENGINE_VERSION = '1.0.0';

const sideSchema = z.enum(['support', 'move', 'information']);

/** For which verdict a rule fired; `information` changes none. */
export type FiredSide = z.infer<typeof sideSchema>;

const stepSchema = z.strictObject({
  id: z.enum(STEPS),
  actor: z.enum(ACTORS),
  place: z.enum(STEP_PLACES).optional(),
  role: z.enum(STEP_ROLES).optional(),
  dueRule: z.enum(STEP_DUE_RULES).optional(),
  evidence: z.enum(STEP_EVIDENCE).optional(),
  ruleId: z.string().optional(),
});

/** A step with who does it; `ruleId` names the rule that asks for it, if one does. */
export type DecisionStep = z.infer<typeof stepSchema>;

const driftSchema = z.strictObject({
  edition: z.string(),
  support: z.enum(SUPPORT_VERDICTS),
  move: z.enum(MOVE_VERDICTS),
  /** Rules that fired in one of the two editions only. */
  ruleIds: z.array(z.string()),
});

/** Another shipped edition that answers differently. */
export type Drift = z.infer<typeof driftSchema>;

const citationSchema = z.strictObject({
  source: z.string(),
  place: z.string(),
  date: z.string().optional(),
  ruleIds: z.array(z.string()),
});

/** A citation, distinct by source and place, with the fired rules that carry it. */
export type DecisionCitation = z.infer<typeof citationSchema>;

const deadlineSchema = z.strictObject({ id: z.enum(DEADLINES), daysLeft: z.number() });

/** A deadline with the days left; 0 is the last day, negative is past. */
export type Deadline = z.infer<typeof deadlineSchema>;

const whyNotSchema = z.strictObject({ ruleId: z.string(), fact: z.string() });

/** A rule that would have fired but for the value of one fact. */
export type WhyNot = z.infer<typeof whyNotSchema>;

/**
 * The engine's answer for one case: plain JSON of closed ids and facts, no prose. Lists have a fixed order,
 * so equal input gives equal bytes. `basis` of a side that was not asked about is null.
 */
export const decisionSchema = z.strictObject({
  edition: z.string(),
  rulebook: z.strictObject({ edition: z.string(), sha256: z.string() }),
  engineVersion: z.string(),
  facts: factsSchema,
  support: z.enum(SUPPORT_VERDICTS),
  move: z.enum(MOVE_VERDICTS),
  ruleIds: z.array(z.string()),
  fired: z.array(z.strictObject({ ruleId: z.string(), side: sideSchema, facts: z.array(z.string()) })),
  missingPrerequisites: z.array(z.enum(PREREQUISITES)),
  questions: z.array(z.enum(QUESTIONS)),
  steps: z.array(stepSchema),
  warnings: z.array(z.enum(WARNINGS)),
  deadlines: z.array(deadlineSchema),
  nextPages: z.array(z.enum(NEXT_PAGES)),
  citations: z.array(citationSchema),
  basis: z.strictObject({ support: z.enum(BASIS_TAGS).nullable(), move: z.enum(BASIS_TAGS).nullable() }),
  drift: z.array(driftSchema),
  conflicts: z.array(z.string()),
  whyNot: z.array(whyNotSchema),
});

/** See {@link decisionSchema}. `drift` is empty unless it was asked for (`decideWithDrift`). */
export type Decision = z.infer<typeof decisionSchema>;
