import { z } from 'zod';
import { STEPS } from '../rules/listed-ids.ts';
import { ACTORS } from '../rules/vocabulary.ts';
import { day, instant } from './day.ts';
import { caseId, customerId, personId } from './id.ts';
import { line } from './text.ts';

export const taskState = z.enum(['open', 'done', 'not-needed']);
export type TaskState = z.infer<typeof taskState>;

/** How we know that somebody else did a step. */
export const HOW_KNOWN = ['told-by-phone', 'mail', 'seen-in-list', 'file'] as const;
export const howKnown = z.enum(HOW_KNOWN);
export type HowKnown = z.infer<typeof howKnown>;

/**
 * Something to be done for a customer: a step of a verdict, or a task of our own (then `stepId` is null and `title` says
 * what). `dueFrom` names the deadline the due day comes from; null = a person chose the day, or there is none.
 */
export const task = z.strictObject({
  customerId,
  caseId: caseId.nullable(),
  lineId: line(40).nullable(),
  stepId: z.enum(STEPS).nullable(),
  title: line(300),
  /** Place among the steps of its case, from 0. */
  position: z.int().min(0),
  actor: z.enum(ACTORS),
  assignee: personId.nullable(),
  dueOn: day.nullable(),
  dueFrom: line(80).nullable(),
  state: taskState,
  reason: line(500),
  doneOn: day.nullable(),
  /** Of a done task of somebody else. */
  howKnown: howKnown.optional(),
  removedAt: instant.nullable(),
});
export type Task = z.infer<typeof task>;
