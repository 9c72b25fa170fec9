import { z } from 'zod';

/** Messages from the main process to the page: name → schema of the payload. */
export const events = {
  /** A change set is on the disk. */
  'store.changed': z.strictObject({ seq: z.string(), at: z.string(), kinds: z.array(z.string()) }),
  /** The workspace was closed for some work and is open again: what was read before may have changed. */
  'store.reopened': z.strictObject({}),
  /** A save has begun or ended; `waiting` counts the change sets not yet on the disk; `refused` = the disk did not take the one that ended. */
  'store.saving': z.strictObject({ waiting: z.number(), refused: z.boolean() }),
  /** Somebody closes the window while these changes (words of the log) wait; none = it stays open after all. */
  'app.closing': z.strictObject({ changes: z.array(z.string()) }),
  'import.progress': z.strictObject({
    importId: z.string(),
    step: z.enum(['reading', 'checking', 'applying']),
    done: z.number(),
    total: z.number(),
  }),
  /** How far a change of many customers is. */
  'customers.progress': z.strictObject({ done: z.number(), total: z.number() }),
  /** How far encrypting or decrypting the workspace is, in parts of it. */
  'protection.progress': z.strictObject({ done: z.number(), total: z.number() }),
  /** The workspace is about to be locked: the page saves what is being typed and asks for the lock. */
  'protection.leaving': z.strictObject({}),
  /** It was locked without the page: the page starts anew. */
  'protection.locked': z.strictObject({}),
  /** How far deciding everything is. */
  'decisions.progress': z.strictObject({ done: z.number(), total: z.number() }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
