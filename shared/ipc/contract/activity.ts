import { z } from 'zod';
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
});
export type ActivityRow = z.infer<typeof activityRow>;

export const activityRequests = {
  'activity.list': {
    input: z.strictObject({ cursor: line(40).optional() }),
    output: z.strictObject({ rows: z.array(activityRow), total: z.number(), next: z.string().nullable() }),
  },
} as const;
