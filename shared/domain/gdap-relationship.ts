import { z } from 'zod';
import { day } from './day.ts';
import { guid } from './guid.ts';
import { customerId, partnerId } from './id.ts';
import { source } from './known.ts';
import { line } from './text.ts';

/** Observed life of a GDAP relationship (data-model 3.3); an unlisted word becomes `unrecognised` with its raw text. */
export const gdapStatus = z.enum([
  'created',
  'approval-pending',
  'approved',
  'activating',
  'active',
  'expiring',
  'expired',
  'termination-requested',
  'terminating',
  'terminated',
  'unrecognised',
]);
export type GdapStatus = z.infer<typeof gdapStatus>;

/** A GDAP relationship as a list showed it. `null` = the source does not say; days are as given, never computed. */
export const gdapRelationship = z.strictObject({
  relationshipId: line(80),
  customerId: customerId.nullable(),
  partnerId: partnerId.nullable(),
  displayName: line(200),
  status: gdapStatus,
  raw: line(60),
  createdOn: day.nullable(),
  endsOn: day.nullable(),
  lockedForApprovalOn: day.nullable(),
  durationDays: z.int().min(0).max(3650).nullable(),
  autoExtend: z.enum(['off', 'on']).nullable(),
  autoExtendWanted: z.boolean(),
  roleIds: z.array(guid).max(200).nullable(),
  accessAssignments: z
    .array(
      z.strictObject({
        assignmentId: line(80),
        securityGroupId: line(80),
        status: z.enum(['pending', 'active', 'deleting', 'deleted', 'error', 'unrecognised']),
        roleIds: z.array(guid).max(200),
      }),
    )
    .max(200)
    .nullable(),
  asOf: day,
  source,
});
export type GdapRelationship = z.infer<typeof gdapRelationship>;
