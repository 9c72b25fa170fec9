import { z } from 'zod';
import { day } from '../../domain/day.ts';
import { personId } from '../../domain/id.ts';
import { type Kind, kinds } from '../../domain/kinds.ts';
import { line } from '../../domain/text.ts';

/** One entry of the activity log: who did what, when, and from which source. */
export const activityRow = z.strictObject({
  seq: z.string(),
  at: z.string(),
  by: z.string(),
  /** Closed word of what happened; the catalogue has its sentence. */
  label: z.string(),
  source: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** Name of the customer or number of the case it is about, null when there is none or it is gone. */
  subject: z.string().nullable(),
  changeSetId: z.string(),
  /** True for an entry that took back another one. */
  isUndo: z.boolean(),
  /** Whether what was there before is kept, and whether it was put back. */
  undo: z.enum(['possible', 'undone', 'not-kept']),
});
export type ActivityRow = z.infer<typeof activityRow>;

/** A closed word of the log with its sentence in the language of the window. */
const saidAs = z.strictObject({ label: line(60), text: line(300) });

/** Filters hold together. `labels` are the words whose sentence holds the text that is looked for. */
export const activityFilters = z.strictObject({
  by: personId.optional(),
  kind: z.enum(Object.keys(kinds) as [Kind, ...Kind[]]).optional(),
  from: day.optional(),
  to: day.optional(),
  text: line(200).optional(),
  labels: z.array(line(60)).max(100).optional(),
});
export type ActivityFilters = z.infer<typeof activityFilters>;

/** One record of a change: what it was before, and what it is now, field by field. */
export const activityChange = z.strictObject({
  kind: z.string(),
  id: z.string(),
  name: z.string().nullable(),
  change: z.enum(['added', 'changed', 'removed', 'same']),
  /** True when it was changed again after this entry, so that "now" says more than this entry did. */
  changedSince: z.boolean(),
  fields: z.array(
    z.strictObject({ field: z.string(), before: z.string().nullable(), now: z.string().nullable() }),
  ),
});
export type ActivityChange = z.infer<typeof activityChange>;

export const activityRequests = {
  'activity.list': {
    input: activityFilters.extend({ cursor: line(40).optional() }),
    output: z.strictObject({
      rows: z.array(activityRow),
      total: z.number(),
      next: z.string().nullable(),
      people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  },
  /** What a change set did to its records; `more` of them are not listed. */
  'activity.show': {
    input: z.strictObject({ changeSetId: line(80) }),
    output: z.strictObject({ changes: z.array(activityChange), more: z.number() }),
  },
  /** Walks the chain: each entry must follow from the one before. */
  'activity.check': {
    input: z.strictObject({}),
    output: z.strictObject({
      checkedAt: z.string(),
      entries: z.number(),
      brokenAt: z
        .strictObject({ position: z.number(), at: z.string().nullable(), label: z.string() })
        .nullable(),
    }),
  },
  /** Writes the filtered entries to a file. `how` says how a cell of a CSV that looks like a formula is written (R28). */
  'activity.export': {
    input: z.strictObject({
      filters: activityFilters,
      format: z.enum(['csv', 'json']),
      how: z.enum(['spreadsheet', 'exact']),
      heads: z.array(line(60)).length(6),
      said: z.array(saidAs).max(100),
    }),
    output: z.strictObject({ name: z.string(), entries: z.number() }),
  },
  /** The printed form of the log, as the page shows it, as a PDF where the user points. */
  'activity.save-pdf': { input: z.strictObject({}), output: z.strictObject({ name: z.string() }) },
} as const;
