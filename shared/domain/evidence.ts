import { z } from 'zod';
import { day } from './day.ts';
import { customerId, importId, partnerId, personId, requestId } from './id.ts';
import { line, note } from './text.ts';

/** How we know. */
export const evidenceKind = z.enum([
  'seen-in-list',
  'file',
  'told-by-phone',
  'mail',
  'in-person',
  'webhook-event',
  'partner-answer',
  'other',
]);
export type EvidenceKind = z.infer<typeof evidenceKind>;

/** Largest file that is kept as evidence, in bytes (data-model 2, attachment). */
export const EVIDENCE_LIMIT = 10 * 1024 * 1024;

/**
 * A file that was shown as evidence: which one it was. It is never opened by the app. `kept` = its bytes lie in the workspace
 * under the checksum; absent in what was recorded before files were kept.
 */
export const evidenceFile = z.strictObject({
  name: line(260),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kept: z.literal(true).optional(),
});

/** What shows that something happened on the other side; never changed (data-model 2, 4). */
export const evidence = z.strictObject({
  /** Null for a partnership: then `partnerId` says whose side it is about. */
  customerId: customerId.nullable(),
  partnerId: partnerId.optional(),
  requestId: requestId.optional(),
  evidenceKind,
  on: day,
  by: personId,
  text: note,
  importId: importId.optional(),
  row: z.int().min(1).optional(),
  file: evidenceFile.optional(),
});
export type Evidence = z.infer<typeof evidence>;
