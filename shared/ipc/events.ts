import { z } from 'zod';

/** Messages from the main process to the page: name → schema of the payload. */
export const events = {
  /** A change set is on the disk. */
  'store.changed': z.strictObject({ seq: z.string(), at: z.string(), kinds: z.array(z.string()) }),
  /** A save has begun or ended; `waiting` counts the change sets not yet on the disk. */
  'store.saving': z.strictObject({ waiting: z.number() }),
  'import.progress': z.strictObject({
    importId: z.string(),
    step: z.enum(['reading', 'checking', 'applying']),
    done: z.number(),
    total: z.number(),
  }),
  /** How far a change of many customers is. */
  'customers.progress': z.strictObject({ done: z.number(), total: z.number() }),
  /** How far deciding everything is. */
  'decisions.progress': z.strictObject({ done: z.number(), total: z.number() }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
