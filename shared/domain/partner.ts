import { z } from 'zod';
import { guid, partnerIdText } from './guid.ts';
import { known } from './known.ts';
import { line, name } from './text.ts';
import { country, mpaSigned, partnerIdKind } from './workspace.ts';

export const partnershipState = z.enum(['none', 'requested', 'active', 'removed']);

/** Another company in the channel: our provider, a linked reseller, or the seller of a foreign subscription. */
export const partner = z.strictObject({
  partnerKind: z.enum(['indirect-provider', 'indirect-reseller', 'csp-partner', 'other-seller']),
  name,
  nameKey: line(2_000),
  tenantId: guid.nullable(),
  partnerId: partnerIdText.nullable(),
  partnerIdKind: known(partnerIdKind),
  country: known(country),
  mpa: known(mpaSigned),
  partnership: known(partnershipState),
});
export type Partner = z.infer<typeof partner>;
