import { z } from 'zod';
import { personId } from '../../domain/id.ts';
import { portalRole } from '../../domain/person.ts';
import { line } from '../../domain/text.ts';

/** Somebody who works in this workspace. `acting` marks who works in it on this computer now. */
export const colleague = z.strictObject({
  id: personId,
  name: z.string(),
  portalRoles: z.array(portalRole),
  active: z.boolean(),
  acting: z.boolean(),
});
export type Colleague = z.infer<typeof colleague>;

const changed = z.strictObject({ changeSetId: z.string() });

export const peopleRequests = {
  'people.add': { input: z.strictObject({ name: line(300) }), output: changed },
  'people.change': {
    input: z.strictObject({
      id: personId,
      name: line(300).optional(),
      portalRoles: z.array(portalRole).max(7).optional(),
      active: z.boolean().optional(),
    }),
    output: changed,
  },
  /** Who works on this computer from now on; kept on this computer, not in the workspace. */
  'people.work-as': { input: z.strictObject({ id: personId }), output: z.strictObject({}) },
} as const;
