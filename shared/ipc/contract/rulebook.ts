import { z } from 'zod';
import { line } from '../../domain/text.ts';
import { RULE_TOPICS } from '../../rules/rule-topic.ts';
import { ruleSchema, STAGES } from '../../rules/rulebook.ts';
import { BASIS_TAGS } from '../../rules/vocabulary.ts';
import { language } from './app.ts';

const bilingual = ruleSchema.shape.title;

/** An edition as the browser lists it; `amends` names the one it is based on. */
const editionEntry = z.strictObject({
  edition: z.string(),
  status: z.enum(['base', 'current', 'historic']),
  title: bilingual,
  date: z.string().nullable(),
  amends: z.string().nullable(),
  rules: z.number(),
});
export type EditionEntry = z.infer<typeof editionEntry>;

/** What every view shows of a rule. */
const ruleRow = z.strictObject({
  id: z.string(),
  topic: z.enum(RULE_TOPICS),
  title: bilingual,
  reason: bilingual,
  basis: z.enum(BASIS_TAGS),
  citations: ruleSchema.shape.citations,
  conflicts: z.array(z.string()),
  /** Whether the edition's own file brings the rule, replaces one that it inherits, or inherits it. */
  origin: z.enum(['own', 'amended', 'inherited']),
  /** The file the rule stands in; `base` is shared by all editions. */
  from: z.string(),
  examples: z.number(),
  noted: z.boolean(),
  /** What a search looks in: id, sentence numbers, conflicts, words of both languages, pinyin. */
  key: z.string(),
});
export type RuleRow = z.infer<typeof ruleRow>;

/** A condition on a fact, or on what other rows say of the case (`of: 'signal'`). */
const ruleCondition = z.strictObject({
  of: z.enum(['fact', 'signal']),
  name: z.string(),
  op: z.enum([
    'is',
    'isNot',
    'oneOf',
    'noneOf',
    'atLeast',
    'atMost',
    'above',
    'below',
    'isKnown',
    'isUnknown',
  ]),
  values: z.array(z.union([z.string(), z.number()])),
});
export type RuleCondition = z.infer<typeof ruleCondition>;

const clauseShape = ruleSchema.shape.clauses.element.shape;

/** One way in which a rule fires. */
const ruleClause = z.strictObject({
  stage: z.enum(STAGES),
  sides: clauseShape.sides,
  when: z.array(ruleCondition),
  outcome: clauseShape.outcome,
});
export type RuleClause = z.infer<typeof ruleClause>;

const ruleExample = z.strictObject({
  edition: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  fires: z.boolean(),
});
export type RuleExampleShown = z.infer<typeof ruleExample>;

/** A case of the workspace with the gravest verdicts of those of its lines that are meant. */
const ruleCase = z.strictObject({
  id: z.string(),
  number: z.number(),
  customerName: z.string(),
  takenOn: z.string(),
  support: z.string(),
  move: z.string(),
});
export type RuleCase = z.infer<typeof ruleCase>;

/** The newest of them, and how many there are. */
const ruleCases = z.strictObject({ rows: z.array(ruleCase), total: z.number() });
export type RuleCases = z.infer<typeof ruleCases>;

/** Parts in which a rule may differ from itself in another edition. */
export const RULE_PARTS = ['title', 'reason', 'basis', 'citations', 'conditions', 'outcome'] as const;
const part = z.enum(RULE_PARTS);
export type RulePart = z.infer<typeof part>;

const inEdition = z.strictObject({
  edition: z.string(),
  state: z.enum(['same', 'differs', 'absent']),
  parts: z.array(part),
});

const ruleNoteShown = z.strictObject({ text: z.string(), by: z.string(), on: z.string() });

const rulePage = ruleRow.omit({ key: true, examples: true, noted: true }).extend({
  edition: z.string(),
  clauses: z.array(ruleClause),
  examples: z.array(ruleExample),
  editions: z.array(inEdition),
  cases: ruleCases,
  note: ruleNoteShown.nullable(),
});
export type RulePage = z.infer<typeof rulePage>;

/** One side of a compared rule. */
const ruleFace = z.strictObject({
  title: bilingual,
  reason: bilingual,
  basis: z.enum(BASIS_TAGS),
  citations: ruleSchema.shape.citations,
  clauses: z.array(ruleClause),
});
export type RuleFace = z.infer<typeof ruleFace>;

const comparedRule = z.strictObject({
  id: z.string(),
  topic: z.enum(RULE_TOPICS),
  /** Seen from the first edition: `gone` stands only in it, `added` only in the other one. */
  state: z.enum(['same', 'changed', 'gone', 'added']),
  parts: z.array(part),
  left: ruleFace.nullable(),
  right: ruleFace.nullable(),
});
export type ComparedRule = z.infer<typeof comparedRule>;

/** A rule that has to be held against its source again. */
const dueRule = z.strictObject({
  id: z.string(),
  topic: z.enum(RULE_TOPICS),
  title: bilingual,
  /** When a colleague last verified it, or else the newest date of its sources; null when these have none. */
  since: z.string().nullable(),
  days: z.number().nullable(),
  byPerson: z.boolean(),
});
export type DueRule = z.infer<typeof dueRule>;

const edition = line(40);

export const rulebookRequests = {
  'rulebook.list': {
    /** Without an edition: the workspace's own. */
    input: z.strictObject({ edition: edition.optional() }),
    output: z.strictObject({
      baseline: z.string(),
      edition: z.string(),
      editions: z.array(editionEntry),
      rules: z.array(ruleRow),
    }),
  },
  'rulebook.rule': {
    input: z.strictObject({ ruleId: line(80), edition: edition.optional() }),
    output: rulePage,
  },
  'rulebook.compare': {
    input: z.strictObject({ against: edition, edition: edition.optional() }),
    output: z.strictObject({
      edition: z.string(),
      against: z.string(),
      editions: z.array(editionEntry),
      rules: z.array(comparedRule),
      /** Rows of the decision tables behind the rules that differ as well. */
      tableRows: z.number(),
      /** Cases that the two editions decide differently today. */
      cases: ruleCases,
    }),
  },
  /** Puts a source of a rule on the clipboard, put together by the main process; answers what it holds. */
  'rulebook.copy-citation': {
    input: z.strictObject({
      ruleId: line(80),
      edition,
      /** Place among the rule's sources, from 0. */
      index: z.int().min(0).max(99),
      language,
    }),
    output: z.strictObject({ text: z.string() }),
  },
  /** Rules of the workspace's edition that nobody held against their source for longer than the timer allows. */
  'rulebook.verify-due': {
    input: z.strictObject({}),
    output: z.strictObject({ rules: z.array(dueRule), total: z.number(), days: z.number() }),
  },
  'rulebook.verify': {
    input: z.strictObject({ ruleId: line(80) }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
  'rulebook.note': {
    /** One text per rule; an empty one takes the note away. */
    input: z.strictObject({ ruleId: line(80), text: line(2_000) }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
} as const;
