import { type Known, unknown } from '../../domain/known.ts';
import type { CaseRecords, PartnerRecord } from './case-records.ts';
import { derived, type FoundFact, fromKnown, sameWord } from './found.ts';

type Signed = Known<'signed' | 'not-signed'>;

/** Our provider in a reseller's workspace. */
const ourProvider = ({ workspace, partners }: CaseRecords): PartnerRecord | undefined =>
  partners.find((one) => one.id === workspace.defaultProviderId);

/** The reseller of a line in a provider's workspace: by the subscription's Partner ID, else the customer's. */
function resellerOfLine({ subscription, customer, partners }: CaseRecords): PartnerRecord | undefined {
  const written = subscription?.resellerOfRecord.value;
  const byText = written ? partners.find((one) => one.body.partnerId === written) : undefined;
  return byText ?? partners.find((one) => one.id === customer.resellerOfRecordId.value);
}

function mpaFrom(own: Signed, resellers: Signed | null): FoundFact | undefined {
  const [ownFact, theirs] = [
    fromKnown(own, (value) => value),
    resellers === null ? undefined : fromKnown(resellers, (value) => value),
  ];
  if (ownFact?.value === 'not-signed') return { ...ownFact, value: 'missing-own' };
  if (theirs?.value === 'not-signed') return { ...theirs, value: 'missing-reseller' };
  if (ownFact === undefined || (resellers !== null && theirs === undefined)) return undefined;
  return { ...(theirs ?? ownFact), value: 'signed-by-all' };
}

const PARTNER_ID_WORDS = { location: 'location-id', global: 'global-id', 'not-sure': undefined } as const;

function resellerSide(records: CaseRecords) {
  const { workspace, customer } = records;
  const provider = ourProvider(records);
  const link = customer.partnerRelationships.find((one) => one.partnerId === provider?.id);
  return {
    mpaState: mpaFrom(provider?.body.mpa ?? unknown(), workspace.mpa),
    partnershipState: sameWord(provider?.body.partnership),
    providerHasRelationship: sameWord(link?.has),
    resellerPartnerId: derived(
      workspace.partnerId === null ? undefined : PARTNER_ID_WORDS[workspace.partnerIdKind],
    ),
  };
}

function providerSide(records: CaseRecords) {
  const reseller = resellerOfLine(records);
  const kind = reseller?.body.partnerId
    ? fromKnown(reseller.body.partnerIdKind, (value) => PARTNER_ID_WORDS[value])
    : undefined;
  return { mpaState: mpaFrom(records.workspace.mpa, reseller?.body.mpa ?? null), resellerPartnerId: kind };
}

/** Agreements, partnership and Partner ID of the two partners; `own` is the side that transacts. */
export const partnerFacts = (records: CaseRecords) =>
  records.workspace.role === 'indirect-reseller' ? resellerSide(records) : providerSide(records);
