import { describe, expect, it } from 'vitest';
import type { Customer } from '../../../../../shared/domain/customer.ts';
import type { GdapRelationship } from '../../../../../shared/domain/gdap-relationship.ts';
import type { Request, RequestState } from '../../../../../shared/domain/request.ts';
import type { CaseRecords } from '../../../../../shared/rules/case-facts/case-records.ts';
import { factsOfCase } from '../../../../../shared/rules/case-facts/facts-of-case.ts';
import {
  caseRecords,
  customerOf,
  gdapOf,
  LISTED,
  requestOf,
  said,
} from '../../../../support/case-records-builder.ts';

const stateOf = (customer: Partial<Customer>, more: Partial<CaseRecords> = {}) =>
  factsOfCase(caseRecords({ customer: customerOf(customer), ...more })).facts.relationshipState;

const linked = { resellerRelationship: said('yes' as const) };
const notLinked = { resellerRelationship: said('no' as const) };
const listed = (...gdap: GdapRelationship[]) => ({ gdap, gdapListAsOf: LISTED });
const dap = { dap: said({ enabled: true, lastSignIn: null }) };

const LIVE = gdapOf({ status: 'active' });
const WAITING = gdapOf({ status: 'approval-pending', createdOn: '2026-11-01' });
const ENDED = gdapOf({ status: 'terminated' });

describe('the relationship state of a linked customer', () => {
  const ROWS: readonly (readonly [
    what: string,
    customer: Partial<Customer>,
    more: Partial<CaseRecords>,
    state: string | undefined,
  ])[] = [
    ['a removed relationship', { resellerRelationship: said('removed') }, listed(LIVE), 'removed'],
    [
      'admin roles removed and no live GDAP',
      { ...linked, adminRolesRemoved: said('yes') },
      listed(ENDED),
      'reseller-roles-removed',
    ],
    [
      'admin roles removed and a live GDAP',
      { ...linked, adminRolesRemoved: said('yes') },
      listed(LIVE),
      'reseller-gdap-active',
    ],
    ['a live GDAP', linked, listed(LIVE), 'reseller-gdap-active'],
    [
      'a live GDAP beside an ended one and DAP',
      { ...linked, ...dap },
      listed(ENDED, LIVE),
      'reseller-gdap-active',
    ],
    [
      'an ending GDAP that has not ended',
      linked,
      listed(gdapOf({ status: 'expiring', endsOn: '2026-11-25' })),
      'reseller-gdap-active',
    ],
    ['DAP', { ...linked, ...dap }, {}, 'reseller-dap'],
    ['DAP beside a waiting GDAP', { ...linked, ...dap }, listed(WAITING), 'reseller-dap'],
    ['a GDAP that waits for approval', linked, listed(WAITING), 'reseller-gdap-pending'],
    [
      'a GDAP that is being activated',
      linked,
      listed(gdapOf({ status: 'activating' })),
      'reseller-gdap-pending',
    ],
    ['an approved GDAP', linked, listed(gdapOf({ status: 'approved' })), 'reseller-gdap-pending'],
    ['an ended GDAP', linked, listed(ENDED), 'reseller-gdap-ended'],
    [
      'an active GDAP whose end has passed',
      linked,
      listed(gdapOf({ endsOn: '2026-11-24' })),
      'reseller-gdap-ended',
    ],
    [
      'a request for GDAP older than 90 days',
      linked,
      listed(gdapOf({ status: 'approval-pending', createdOn: '2026-08-01' })),
      'reseller-only',
    ],
    ['a GDAP only created', linked, listed(gdapOf({ status: 'created' })), 'reseller-only'],
    ['another partner’s GDAP', linked, listed(gdapOf({ partnerId: 'other' as never })), 'reseller-only'],
    ['a GDAP list without this customer', linked, listed(), 'reseller-only'],
    ['stated: no access', { ...linked, accessStated: said('none') }, {}, 'reseller-only'],
    ['stated: a live GDAP', { ...linked, accessStated: said('live-gdap') }, {}, 'reseller-gdap-active'],
    [
      'stated: a waiting GDAP',
      { ...linked, accessStated: said('waiting-gdap') },
      {},
      'reseller-gdap-pending',
    ],
    ['stated: an ended GDAP', { ...linked, accessStated: said('ended-gdap') }, {}, 'reseller-gdap-ended'],
    ['stated: DAP', { ...linked, accessStated: said('dap') }, {}, 'reseller-dap'],
    ['only a list row "Cloud Reseller"', linked, {}, undefined],
    [
      'disabled DAP and nothing else',
      { ...linked, dap: said({ enabled: false, lastSignIn: null }) },
      {},
      undefined,
    ],
  ];

  it.each(ROWS)('%s', (_what, customer, more, state) => {
    expect(stateOf(customer, more)).toBe(state);
  });

  it('follows the newer one of a GDAP list and a statement', () => {
    const older = { ...linked, accessStated: said('none' as const, '2026-11-01') };
    const newer = { ...linked, accessStated: said('none' as const, '2026-11-24') };
    expect(stateOf(older, listed(LIVE))).toBe('reseller-gdap-active');
    expect(stateOf(newer, listed(LIVE))).toBe('reseller-only');
  });
});

describe('the relationship state of a customer that is not linked, or not known to be', () => {
  const requests = (state: RequestState, more: Partial<Request> = {}) => ({
    requests: [requestOf({ state, ...more })],
  });
  const ROWS: readonly (readonly [state: RequestState, notLinked: string, unknown: string | undefined])[] = [
    ['sent', 'request-sent', 'request-sent'],
    ['reminded', 'request-sent', 'request-sent'],
    ['lapsed', 'request-sent', 'request-sent'],
    ['draft', 'request-draft', 'request-draft'],
    ['in-provider-review', 'request-draft', 'request-draft'],
    ['ready', 'request-draft', 'request-draft'],
    ['declined', 'declined', 'declined'],
    ['withdrawn', 'none', undefined],
    ['cancelled', 'none', undefined],
  ];

  it.each(ROWS)('newest request %s: %s when not linked, %s when not known', (state, whenNot, whenUnknown) => {
    expect(stateOf(notLinked, requests(state))).toBe(whenNot);
    expect(stateOf({}, requests(state))).toBe(whenUnknown);
  });

  it('is none without request and access, and unknown when the link is not known', () => {
    expect(stateOf(notLinked)).toBe('none');
    expect(stateOf({})).toBeUndefined();
    expect(stateOf({}, listed(LIVE))).toBeUndefined();
  });

  it('is GDAP only with a live GDAP, before any request', () => {
    expect(stateOf(notLinked, { ...listed(LIVE), ...requests('sent') })).toBe('gdap-only');
    expect(stateOf(notLinked, listed(WAITING))).toBe('none');
  });

  it('follows the newest request for a reseller relationship only', () => {
    const newest = {
      requests: [requestOf({ number: 2, state: 'declined' }), requestOf({ number: 1, state: 'sent' })],
    };
    expect(stateOf(notLinked, newest)).toBe('declined');
    const gdap = { requests: [requestOf({ number: 9, state: 'sent', requestKind: 'gdap-approval' })] };
    expect(stateOf(notLinked, gdap)).toBe('none');
    const joint = { requests: [requestOf({ state: 'sent', requestKind: 'indirect-reseller-relationship' })] };
    expect(stateOf(notLinked, joint)).toBe('request-sent');
  });

  it('takes an accepted request for a link, also over an older "not linked"', () => {
    const access = { gdapListAsOf: LISTED };
    expect(stateOf({}, { ...access, ...requests('accepted', { sentOn: '2026-11-21' }) })).toBe(
      'reseller-only',
    );
    expect(stateOf(notLinked, { ...access, ...requests('accepted', { sentOn: '2026-11-21' }) })).toBe(
      'reseller-only',
    );
    expect(stateOf(notLinked, { ...access, ...requests('accepted', { sentOn: '2026-11-01' }) })).toBe('none');
  });
});

describe('the age of a request', () => {
  const ageOf = (customer: Partial<Customer>, more: Partial<Request>) =>
    factsOfCase(caseRecords({ customer: customerOf(customer), requests: [requestOf(more)] })).facts
      .requestAgeDays;

  it('counts from sending, and from the last reminder when there was one', () => {
    expect(ageOf(notLinked, { state: 'sent', sentOn: '2026-11-15' })).toBe(10);
    expect(ageOf(notLinked, { state: 'reminded', sentOn: '2026-11-01', lastRemindedOn: '2026-11-20' })).toBe(
      5,
    );
  });

  it('is not known for a draft, nor once the relationship is there', () => {
    expect(ageOf(notLinked, { state: 'draft' })).toBeUndefined();
    expect(ageOf(linked, { state: 'sent', sentOn: '2026-11-15' })).toBeUndefined();
  });
});
