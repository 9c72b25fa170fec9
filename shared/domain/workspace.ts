import { z } from 'zod';
import { guid, partnerIdText } from './guid.ts';
import { partnerId } from './id.ts';
import { known } from './known.ts';
import { name } from './text.ts';

/** Who works here. The last two exist for the engine and `inspect` only; a workspace takes one of the first two. */
export const workspaceRole = z.enum(['indirect-reseller', 'indirect-provider']);
export type WorkspaceRole = z.infer<typeof workspaceRole>;

/** A cloud a workspace may belong to (Germany is history: cases only). */
export const workspaceCloud = z.enum(['global', 'us-gov', 'china-21v']);
export type WorkspaceCloud = z.infer<typeof workspaceCloud>;

/** ISO 3166-1 alpha-2, upper case. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'country');

export const partnerIdKind = z.enum(['location', 'global', 'not-sure']);
export const yesNo = z.enum(['yes', 'no']);
export const mpaSigned = z.enum(['signed', 'not-signed']);

/** Role "Service Support Administrator": the least role for opening tickets (preset of the roles a supporter needs). */
export const SERVICE_SUPPORT_ADMINISTRATOR = 'f023fd81-a637-4b56-95fd-791ac0226033';

/** Our own timers in days; conventions of this app, called so wherever they show. */
export const timers = z.strictObject({
  reminderDays: z.int().min(1).max(365),
  lapseDays: z.int().min(1).max(365),
  staleDays: z.int().min(1).max(365),
  staleDeadlineDays: z.int().min(1).max(365),
  verifyRulesDays: z.int().min(1).max(3650),
});

/** The one record that says whose workspace this is. Only role and company name are required. */
export const workspace = z.strictObject({
  role: workspaceRole,
  companyName: name,
  country: country.nullable(),
  cloud: workspaceCloud,
  tenantId: guid.nullable(),
  partnerId: partnerIdText.nullable(),
  partnerIdKind,
  mpa: known(mpaSigned),
  azureExpertMsp: yesNo.nullable(),
  gccApproved: yesNo.nullable(),
  baselineEdition: z.enum(['mc-2020-06', 'mc-latest']),
  providerReview: z.enum(['on', 'off']),
  defaultProviderId: partnerId.nullable(),
  neededGdapRoleIds: z.array(guid).max(50),
  timers,
  sample: z.boolean(),
  setupFinished: z.boolean(),
});
export type Workspace = z.infer<typeof workspace>;

/** Timers of a new workspace. */
export const DEFAULT_TIMERS: z.infer<typeof timers> = {
  reminderDays: 7,
  lapseDays: 30,
  staleDays: 30,
  staleDeadlineDays: 14,
  verifyRulesDays: 180,
};
