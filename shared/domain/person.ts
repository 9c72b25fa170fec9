import { z } from 'zod';
import { name } from './text.ts';

/** Partner Center roles of a colleague. An empty set means "not sure". */
export const portalRole = z.enum([
  'global-admin',
  'user-management-admin',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
  'account-admin',
  'billing-admin',
]);
export type PortalRole = z.infer<typeof portalRole>;

/** Somebody who works in this workspace; everything "by whom" points here. */
export const person = z.strictObject({
  name,
  portalRoles: z.array(portalRole).max(7),
  active: z.boolean(),
});
export type Person = z.infer<typeof person>;
