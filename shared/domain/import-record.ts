import { z } from 'zod';
import { day } from './day.ts';
import { line } from './text.ts';

/** One applied import: which file, what it was read as, what it changed. */
export const importRecord = z.strictObject({
  file: z.strictObject({
    name: line(260),
    bytes: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    format: line(60),
    encoding: line(40),
    completeness: z.enum(['full', 'partial', 'unknown']),
  }),
  asOf: day,
  counts: z.strictObject({
    new: z.int().min(0),
    changed: z.int().min(0),
    unchanged: z.int().min(0),
    rejected: z.int().min(0),
    missing: z.int().min(0),
  }),
});
export type ImportRecord = z.infer<typeof importRecord>;
