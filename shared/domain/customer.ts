import { z } from 'zod';
import { day, instant } from './day.ts';
import { guid } from './guid.ts';
import { partnerId } from './id.ts';
import { known } from './known.ts';
import { line, name } from './text.ts';
import { country, yesNo } from './workspace.ts';

/** Raw `relationshipToPartner` of a customer list; an unlisted word is kept in the entry's source text. */
export const relationshipToPartner = z.enum([
  'none',
  'reseller',
  'advisor',
  'syndication',
  'microsoft-support',
  'unrecognised',
]);

export const mca = z.strictObject({
  state: z.enum(['none', 'requested', 'attested', 'accepted-direct', 'old-agreement-only']),
  acceptedBy: line(300).optional(),
  acceptedOn: day.optional(),
});

export const contact = z.strictObject({
  id: line(40),
  name,
  mail: line(320).optional(),
  phone: line(60).optional(),
  language: z.enum(['zh-CN', 'en']).optional(),
  isGlobalAdmin: yesNo.nullable(),
  acceptsRequests: z.boolean(),
});

/** A customer tenant or a company that is not yet one of ours. Only the name is required. */
export const customer = z.strictObject({
  name,
  nameKey: line(2_000),
  otherNames: z.array(name).max(20),
  tenantId: known(guid),
  domain: known(line(260)),
  customDomains: z.array(line(260)).max(50),
  country: known(country),
  cloud: known(z.enum(['global', 'us-gov', 'germany', 'china-21v'])),
  tenantKind: known(z.enum(['workforce', 'b2c'])),
  qualification: known(z.enum(['none', 'education', 'nonprofit', 'government-community-cloud'])),
  gccQualified: known(yesNo),
  isCspPartnerTenant: known(yesNo),
  isOwnAffiliate: known(yesNo),
  billingAddressComplete: known(yesNo),
  resellerRelationship: known(z.enum(['yes', 'no', 'removed'])),
  relationshipToPartner: known(relationshipToPartner),
  adminRolesRemoved: known(yesNo),
  accessStated: known(z.enum(['none', 'live-gdap', 'waiting-gdap', 'ended-gdap', 'dap'])),
  dap: known(z.strictObject({ enabled: z.boolean(), lastSignIn: day.nullable() })),
  partnerRelationships: z.array(z.strictObject({ partnerId, has: known(yesNo) })).max(50),
  resellerOfRecordId: known(partnerId),
  mca: known(mca),
  contacts: z.array(contact).max(50),
  tags: z.array(line(60)).max(50),
  missingSince: day.nullable(),
  removedAt: instant.nullable(),
});
export type Customer = z.infer<typeof customer>;
