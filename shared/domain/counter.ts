import { z } from 'zod';

/** The next number to give out, per kind of number. Numbers are never reused, also not after an undo. */
export const counter = z.strictObject({ of: z.enum(['case', 'request']), next: z.int().min(1) });
export type Counter = z.infer<typeof counter>;
