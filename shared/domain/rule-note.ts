import { z } from 'zod';
import { day } from './day.ts';
import { personId } from './id.ts';
import { line } from './text.ts';

/** What colleagues keep about one rule of the rulebook: a text (or none), who changed it last, and when it was verified. */
export const ruleNote = z.strictObject({
  ruleId: line(80),
  text: line(2_000),
  writtenBy: personId,
  writtenOn: day,
  /** When a colleague last held the rule against its source; absent when nobody did. */
  verifiedOn: day.optional(),
});
export type RuleNote = z.infer<typeof ruleNote>;
