import { z } from 'zod';
import { evidenceFile, evidenceKind } from '../../domain/evidence.ts';
import { line } from '../../domain/text.ts';

/** One proof of a request as it is shown. */
export const shownEvidence = z.strictObject({
  id: z.string(),
  kind: evidenceKind,
  on: z.string(),
  by: z.string(),
  text: z.string(),
  importName: z.string().nullable(),
  row: z.number().nullable(),
  /** `recorded` = only its name and checksum are known; the others say how the kept file lies there. */
  file: evidenceFile
    .omit({ kept: true })
    .extend({ state: z.enum(['there', 'missing', 'altered', 'recorded']) })
    .nullable(),
});
export type ShownEvidence = z.infer<typeof shownEvidence>;

/** How we know what is recorded; `handle` names a file that was chosen as proof. */
export const givenEvidence = z.strictObject({
  kind: evidenceKind,
  text: line(2_000),
  handle: line(80).nullable(),
});
