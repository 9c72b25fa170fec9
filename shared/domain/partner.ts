import { z } from 'zod';
import { instant } from './day.ts';
import { guid, partnerIdText } from './guid.ts';
import { known } from './known.ts';
import { line, name } from './text.ts';
import { country, mpaSigned, partnerIdKind } from './workspace.ts';

export const partnershipState = z.enum(['none', 'requested', 'active', 'removed']);

/** State of a reseller's company check; a word we do not know is `unrecognised`, its text stays in the source. */
export const vettingStatus = z.enum(['authorized', 'unrecognised']);
export const programmeStatus = z.enum(['active', 'not-active', 'unrecognised']);

export const partnerContact = z.strictObject({
  name: line(300),
  mail: line(320),
  phone: line(60),
  language: z.enum(['zh-CN', 'en']).nullable(),
});

/** Another company in the channel: our provider, a linked reseller, or the seller of a foreign subscription. */
export const partner = z.strictObject({
  partnerKind: z.enum(['indirect-provider', 'indirect-reseller', 'csp-partner', 'other-seller']),
  name,
  nameKey: line(2_000),
  tenantId: guid.nullable(),
  partnerId: partnerIdText.nullable(),
  partnerIdKind: known(partnerIdKind),
  /** Country the Partner ID belongs to; it must be the company's own (`pp-partner-id-country`). */
  partnerIdCountry: known(country),
  country: known(country),
  contact: partnerContact.nullable(),
  mpa: known(mpaSigned),
  vettingStatus: known(vettingStatus),
  programmeStatus: known(programmeStatus),
  partnership: known(partnershipState),
  adminAccessToReseller: known(z.enum(['present', 'removed'])),
  removedAt: instant.nullable(),
});
export type Partner = z.infer<typeof partner>;
