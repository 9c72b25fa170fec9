import { z } from 'zod';
import { day } from '../../domain/day.ts';
import { caseId, customerId, taskId } from '../../domain/id.ts';
import { howKnown, taskState } from '../../domain/task.ts';
import { line, name } from '../../domain/text.ts';
import { changedMany, manyCustomers } from './many.ts';

/** One task of a customer. `stepId` null = a task of our own with a title. */
export const taskRow = z.strictObject({
  id: z.string(),
  stepId: z.string().nullable(),
  title: z.string(),
  actor: z.string(),
  caseId: z.string().nullable(),
  caseNumber: z.number().nullable(),
  dueOn: z.string().nullable(),
  dueFrom: z.string().nullable(),
  overdue: z.boolean(),
  state: taskState,
  reason: z.string(),
  doneOn: z.string().nullable(),
  howKnown: howKnown.nullable(),
});
export type TaskRow = z.infer<typeof taskRow>;

export const taskRequests = {
  /** Tasks of a customer: open ones by due day, then the others. `waiting` = open cases with steps that are no tasks yet. */
  'tasks.list': {
    input: z.strictObject({ customerId }),
    output: z.strictObject({
      rows: z.array(taskRow),
      waiting: z.array(z.strictObject({ caseId: z.string(), number: z.number(), steps: z.number() })),
    }),
  },
  /** Makes a task of each step of a case that is none yet. */
  'tasks.from-case': {
    input: z.strictObject({ caseId }),
    output: z.strictObject({ created: z.number(), changeSetId: z.string() }),
  },
  'tasks.add': {
    input: z.strictObject({ customerId, title: name, dueOn: day.nullable() }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
  /** Adds the same task to many customers as one change; `customers.progress` says how far it is. */
  'tasks.add-many': {
    input: z.strictObject({ customerIds: manyCustomers, title: name, dueOn: day.nullable() }),
    output: changedMany,
  },
  /** `not-needed` wants a reason; `done` of a task of somebody else wants to be told how we know. */
  'tasks.set-state': {
    input: z.strictObject({ id: taskId, state: taskState, reason: line(500), howKnown: howKnown.optional() }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
} as const;
