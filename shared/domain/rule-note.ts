import { z } from 'zod';
import { day } from './day.ts';
import { personId } from './id.ts';
import { line } from './text.ts';

/** What colleagues wrote about one rule of the rulebook: one text per rule, with who changed it last and when. */
export const ruleNote = z.strictObject({
  ruleId: line(80),
  text: line(2_000),
  writtenBy: personId,
  writtenOn: day,
});
export type RuleNote = z.infer<typeof ruleNote>;
