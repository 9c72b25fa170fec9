import { z } from 'zod';
import { line } from '../../domain/text.ts';

export const changeRequests = {
  /** Takes back one undoable change set; rows edited since refuse it as `conflict`. */
  'changes.undo': {
    input: z.strictObject({ changeSetId: line(80) }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
} as const;
