import { describe, expect, it } from 'vitest';
import type { CaseLine } from '../../../../../shared/domain/case.ts';
import type { PartnerId } from '../../../../../shared/domain/id.ts';
import type { Subscription } from '../../../../../shared/domain/subscription.ts';
import type { Transfer } from '../../../../../shared/domain/transfer.ts';
import type { CaseRecords } from '../../../../../shared/rules/case-facts/case-records.ts';
import { factsOfCase } from '../../../../../shared/rules/case-facts/facts-of-case.ts';
import type { FactName } from '../../../../../shared/rules/facts.ts';
import {
  caseRecords,
  lineOf,
  proposed,
  said,
  subscriptionOf,
  transferOf,
} from '../../../../support/case-records-builder.ts';
import { uuid } from '../../../../support/store/store-fixtures.ts';

const factsOf = (more: Partial<CaseRecords>) => factsOfCase(caseRecords(more)).facts;
const ofLine = (line: Partial<CaseLine>) => factsOf({ line: lineOf(line) });
const ofSubscription = (subscription: Partial<Subscription>, more: Partial<CaseRecords> = {}) =>
  factsOf({ subscription: subscriptionOf(subscription), ...more });

describe('facts of what was bought', () => {
  it.each([
    ['acquisitionChannel', { acquisitionChannel: said('ea') }, 'ea'],
    ['acquisitionChannel', { acquisitionChannel: proposed('ea') }, undefined],
    ['serviceType', { serviceType: said('software') }, 'software'],
    ['serviceType', {}, undefined],
    ['commerceGeneration', { serviceType: said('license-based'), commerceGeneration: said('nce') }, 'nce'],
    [
      'commerceGeneration',
      { serviceType: said('license-based'), commerceGeneration: said('azure-plan') },
      undefined,
    ],
    [
      'commerceGeneration',
      { serviceType: said('usage-based'), commerceGeneration: said('azure-plan') },
      'azure-plan',
    ],
    [
      'commerceGeneration',
      { serviceType: said('usage-based'), commerceGeneration: said('legacy') },
      undefined,
    ],
    ['commerceGeneration', { serviceType: said('software'), commerceGeneration: said('nce') }, undefined],
    ['commerceGeneration', { commerceGeneration: said('nce') }, 'nce'],
  ] satisfies [FactName, Partial<CaseLine>, string | undefined][])(
    '%s of a line or a subscription with %j is %s',
    (fact, bought, expected) => {
      expect(ofLine(bought)[fact]).toBe(expected);
      expect(ofSubscription(bought)[fact]).toBe(expected);
    },
  );

  it('come from the subscription, and from the line where the subscription does not say', () => {
    const line = lineOf({ acquisitionChannel: said('open'), serviceType: said('software') });
    const facts = ofSubscription({ acquisitionChannel: said('ea') }, { line });
    expect(facts).toMatchObject({ acquisitionChannel: 'ea', serviceType: 'software' });
  });

  it('come from the line when that was said later, so that the question can be answered', () => {
    const line = lineOf({ acquisitionChannel: said('open', '2026-11-24', 'stated') });
    expect(ofSubscription({ acquisitionChannel: said('ea') }, { line }).acquisitionChannel).toBe('open');
    expect(ofSubscription({ acquisitionChannel: proposed('csp-own') }, { line }).acquisitionChannel).toBe(
      'open',
    );
  });

  it.each([
    ['support', 'support'],
    ['move', 'move'],
    ['both', 'both'],
    [null, undefined],
  ] as const)('wish %s is %s', (wish, expected) => {
    expect(ofLine({ wish }).wish).toBe(expected);
  });
});

describe('facts of the subscription', () => {
  it.each([
    ['azureRbacAssigned', { azureRoleHeld: said('no') }, 'no'],
    ['azureRbacAssigned', {}, undefined],
    ['eaType', { eaType: said('indirect'), acquisitionChannel: said('ea') }, 'indirect'],
    ['eaType', { eaType: said('indirect'), acquisitionChannel: said('open') }, undefined],
    ['autoRenew', { autoRenew: said('on') }, 'on'],
    ['daysToTermEnd', { termEnd: said('2026-12-05') }, 10],
    ['daysToTermEnd', { termEnd: said('2026-11-20') }, -5],
    ['daysToTermEnd', { termEnd: said('9999-12-31') }, undefined],
    ['daysToTermEnd', { termEnd: said('2036-01-01') }, undefined],
    ['daysToTermEnd', {}, undefined],
    ['daysSinceTermStart', { termStart: said('2026-11-20') }, 5],
    ['daysSinceTermStart', { termStart: said('2026-12-01') }, undefined],
    ['hasReservations', { hasReservations: said('yes') }, 'yes'],
    ['hasReservations', { hasReservations: said('no') }, 'no'],
    ['hasReservations', {}, undefined],
  ] satisfies [FactName, Partial<Subscription>, string | number | undefined][])(
    '%s of %j is %s',
    (fact, subscription, expected) => {
      expect(ofSubscription(subscription)[fact]).toBe(expected);
    },
  );

  it('see a reservation of the same seller, never one of an unknown or another seller', () => {
    const seller = uuid(7) as PartnerId;
    const reservation = (sellerId: PartnerId | null) => [
      subscriptionOf({ serviceType: said('reservation'), sellerId }),
    ];
    expect(ofSubscription({ sellerId: seller }, { subscriptions: reservation(seller) }).hasReservations).toBe(
      'yes',
    );
    expect(
      ofSubscription({ sellerId: seller }, { subscriptions: reservation(null) }).hasReservations,
    ).toBeUndefined();
    expect(
      ofSubscription({ sellerId: null }, { subscriptions: reservation(null) }).hasReservations,
    ).toBeUndefined();
  });
});

describe('facts of a transfer', () => {
  const ID = uuid(30);
  const withTransfers = (transfers: Partial<Transfer>[], transfersListed = true) =>
    ofSubscription(
      { subscriptionId: ID },
      { transfers: transfers.map((one) => transferOf({ subscriptionIds: [ID], ...one })), transfersListed },
    );

  it.each(['pending', 'in-progress', 'complete', 'expired', 'cancelled'] as const)(
    '%s is shown as such',
    (state) => {
      expect(withTransfers([{ state, createdOn: '2026-11-15' }])).toMatchObject({
        transferState: state,
        transferRequestAgeDays: 10,
      });
    },
  );

  it.each(['rejected', 'partially-complete'] as const)('%s is not known', (state) => {
    const facts = withTransfers([{ state, createdOn: '2026-11-15' }]);
    expect(facts.transferState).toBeUndefined();
    expect(facts.transferRequestAgeDays).toBeUndefined();
  });

  it('is the newest one of this subscription', () => {
    const older = { state: 'expired', createdOn: '2026-01-01' } as const;
    const newer = { state: 'pending', createdOn: '2026-11-01' } as const;
    const foreign = { state: 'complete', createdOn: '2026-11-20', subscriptionIds: [uuid(31)] } as const;
    const of = (all: Partial<Transfer>[]) => withTransfers(all).transferState;
    expect(of([older, newer, { ...foreign, subscriptionIds: [...foreign.subscriptionIds] }])).toBe('pending');
    expect(of([newer, older])).toBe('pending');
  });

  it('is none after a full list without it, and not known without a list', () => {
    expect(withTransfers([]).transferState).toBe('none');
    expect(withTransfers([], false).transferState).toBeUndefined();
    expect(ofLine({}).transferState).toBeUndefined();
  });
});
