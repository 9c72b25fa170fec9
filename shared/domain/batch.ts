import { z } from 'zod';
import { line } from './text.ts';

/** Inverse of one undoable change set: what each record was before (`null` = it did not exist) and the revision it got. */
export const batch = z.strictObject({
  changeSetId: line(80),
  label: line(300),
  items: z
    .array(
      z.strictObject({
        kind: line(40),
        id: line(80),
        revAfter: z.int().min(0),
        before: z.unknown().nullable(),
      }),
    )
    .max(50_000),
  undoneBy: line(80).nullable(),
});
export type Batch = z.infer<typeof batch>;
