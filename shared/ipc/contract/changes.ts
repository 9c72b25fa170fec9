import { z } from 'zod';
import { line } from '../../domain/text.ts';

/** A change that can be taken back, by its word in the activity log. */
const change = z.strictObject({ changeSetId: z.string(), label: z.string() }).nullable();

export const changeRequests = {
  /**
   * Takes back one undoable change set. Records edited since refuse it as `undo-conflict`, unless they are to be left as
   * they are.
   */
  'changes.undo': {
    input: z.strictObject({ changeSetId: line(80), leaveConflicts: z.boolean().optional() }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
  /** What the keys for undo and redo would take back now; also after a restart. */
  'changes.newest': {
    input: z.strictObject({}),
    output: z.strictObject({ undo: change, redo: change }),
  },
} as const;
