import { describe, expect, it } from 'vitest';
import type { Partner } from '../../../../../shared/domain/partner.ts';
import type { Workspace } from '../../../../../shared/domain/workspace.ts';
import type { CaseRecords } from '../../../../../shared/rules/case-facts/case-records.ts';
import { factsOfCase } from '../../../../../shared/rules/case-facts/facts-of-case.ts';
import {
  caseRecords,
  customerOf,
  PROVIDER,
  partnerOf,
  said,
  subscriptionOf,
  workspaceOf,
} from '../../../../support/case-records-builder.ts';

type Signed = 'signed' | 'not-signed' | null;
const mpa = (state: Signed) => (state === null ? {} : { mpa: said(state) });

/** Own side = the one that transacts. */
const AGREEMENTS: readonly (readonly [own: Signed, reseller: Signed, fact: string | undefined])[] = [
  ['signed', 'signed', 'signed-by-all'],
  ['not-signed', 'signed', 'missing-own'],
  ['not-signed', 'not-signed', 'missing-own'],
  ['not-signed', null, 'missing-own'],
  ['signed', 'not-signed', 'missing-reseller'],
  [null, 'not-signed', 'missing-reseller'],
  ['signed', null, undefined],
  [null, 'signed', undefined],
  [null, null, undefined],
];

const IDS: readonly (readonly [
  partnerId: string | null,
  kind: 'location' | 'global' | 'not-sure',
  fact: string | undefined,
])[] = [
  ['5512034', 'location', 'location-id'],
  ['5512034', 'global', 'global-id'],
  ['5512034', 'not-sure', undefined],
  [null, 'location', undefined],
];

describe('facts of the partners in a reseller’s workspace', () => {
  const facts = (
    workspace: Partial<Workspace>,
    provider: Partial<Partner> | null,
    more: Partial<CaseRecords> = {},
  ) =>
    factsOfCase(
      caseRecords({
        workspace: workspaceOf({ defaultProviderId: provider === null ? null : PROVIDER, ...workspace }),
        partners: provider === null ? [] : [partnerOf(provider)],
        ...more,
      }),
    ).facts;

  it.each(AGREEMENTS)('provider’s MPA %s and ours %s give %s', (own, ours, fact) => {
    expect(facts(mpa(ours), mpa(own)).mpaState).toBe(fact);
  });

  it('say nothing of an agreement signed by us alone when no provider is named', () => {
    expect(facts(mpa('signed'), null).mpaState).toBeUndefined();
  });

  it('read partnership and relationship of the named provider only', () => {
    const customer = customerOf({ partnerRelationships: [{ partnerId: PROVIDER, has: said('yes') }] });
    const named = facts({}, { partnership: said('active') }, { customer });
    expect(named).toMatchObject({ partnershipState: 'active', providerHasRelationship: 'yes' });
    const unnamed = facts({}, null, { customer, partners: [partnerOf({ partnership: said('active') })] });
    expect(unnamed.partnershipState).toBeUndefined();
    expect(unnamed.providerHasRelationship).toBeUndefined();
  });

  it.each(IDS)('our Partner ID %s of kind %s is %s', (partnerId, partnerIdKind, fact) => {
    expect(facts({ partnerId, partnerIdKind }, null).resellerPartnerId).toBe(fact);
  });
});

describe('facts of the partners in a provider’s workspace', () => {
  const RESELLER = 'reseller';
  const facts = (workspace: Partial<Workspace>, reseller: Partial<Partner> | null) =>
    factsOfCase(
      caseRecords({
        workspace: workspaceOf({ role: 'indirect-provider', ...workspace }),
        partners: reseller === null ? [] : [partnerOf({ partnerId: '5512034', ...reseller }, RESELLER)],
        subscription: subscriptionOf({ resellerOfRecord: said('5512034') }),
        customer: customerOf({ partnerRelationships: [{ partnerId: PROVIDER, has: said('yes') }] }),
      }),
    ).facts;

  it.each(AGREEMENTS)('our MPA %s and the reseller’s %s give %s', (own, resellers, fact) => {
    expect(facts(mpa(own), mpa(resellers)).mpaState).toBe(fact);
  });

  it('need only our own agreement when the line names no reseller', () => {
    expect(facts(mpa('signed'), null).mpaState).toBe('signed-by-all');
    expect(facts(mpa(null), null).mpaState).toBeUndefined();
  });

  it.each(IDS)('the reseller’s Partner ID %s of kind %s is %s', (partnerId, kind, fact) => {
    const records = caseRecords({
      workspace: workspaceOf({ role: 'indirect-provider', partnerId: '1', partnerIdKind: 'location' }),
      partners: [partnerOf({ partnerId, partnerIdKind: said(kind) }, RESELLER)],
      customer: customerOf({ resellerOfRecordId: said(RESELLER as never) }),
    });
    expect(factsOfCase(records).facts.resellerPartnerId).toBe(fact);
  });

  it('leave out what only a reseller has', () => {
    const all = facts({ defaultProviderId: PROVIDER }, { partnership: said('active') });
    expect(all.partnershipState).toBeUndefined();
    expect(all.providerHasRelationship).toBeUndefined();
  });
});
