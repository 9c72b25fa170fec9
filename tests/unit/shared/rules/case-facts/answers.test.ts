import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Known, withEntry } from '../../../../../shared/domain/known.ts';
import { factsOfCase } from '../../../../../shared/rules/case-facts/facts-of-case.ts';
import { FACT_NAMES } from '../../../../../shared/rules/facts.ts';
import {
  caseRecords,
  customerOf,
  LISTED,
  lineOf,
  proposed,
  said,
  TODAY,
  workspaceOf,
} from '../../../../support/case-records-builder.ts';

const answering = (answers: Readonly<Record<string, Known<string | number>>>, customer = customerOf()) =>
  factsOfCase(caseRecords({ line: lineOf({ answers: { ...answers } }), customer }));

describe('answers of a line', () => {
  it.each([
    ['azurePlanWithNewPartner', 'yes'],
    ['currentPartnerInformed', 'no'],
    ['currentPartnerCooperates', 'yes'],
    ['regionMatch', 'same-csp-region'],
    ['relationshipState', 'reseller-dap'],
    ['resellerPartnerId', 'missing'],
    ['eaType', 'direct'],
  ])('fill %s where no record says it', (fact, value) => {
    expect(answering({ [fact]: said(value, TODAY, 'stated') }).facts).toMatchObject({ [fact]: value });
  });

  it('win over an older record, with their own source and day', () => {
    const customer = customerOf({ isCspPartnerTenant: said('no') });
    const { found } = answering({ customerIsCspPartnerTenant: said('yes', TODAY, 'stated') }, customer);
    expect(found.customerIsCspPartnerTenant).toEqual({ value: 'yes', origin: 'stated', asOf: TODAY });
  });

  it('yield to a record of the same day or a newer one', () => {
    const customer = customerOf({ isCspPartnerTenant: said('no') });
    const { facts } = answering({ customerIsCspPartnerTenant: said('yes', LISTED, 'stated') }, customer);
    expect(facts.customerIsCspPartnerTenant).toBe('no');
    const older = answering({ customerIsCspPartnerTenant: said('yes', '2026-01-01', 'stated') }, customer);
    expect(older.facts.customerIsCspPartnerTenant).toBe('no');
  });

  it('win over the workspace’s cloud, which is only a default', () => {
    expect(answering({ cloud: said('us-gov', '2026-01-01', 'stated') }).facts.cloud).toBe('us-gov');
  });

  it('never touch the day, our role and the wish', () => {
    const { facts } = answering({
      caseDate: said('2020-01-01', TODAY),
      partnerRole: said('direct-bill', TODAY),
      wish: said('move', TODAY),
    });
    expect(facts).toMatchObject({ caseDate: TODAY, partnerRole: 'indirect-reseller' });
    expect(facts.wish).toBeUndefined();
  });

  it('are dropped when no such fact or no such value exists', () => {
    const { facts } = answering({ shoeSize: said(43), regionMatch: said('next-door'), toString: said('x') });
    expect(Object.keys(facts)).not.toContain('shoeSize');
    expect(facts.regionMatch).toBeUndefined();
    expect(Object.hasOwn(facts, 'toString')).toBe(false);
  });

  it('leave the record in force when they are no value of the fact', () => {
    const customer = customerOf({ isCspPartnerTenant: said('no') });
    const { facts } = answering({ customerIsCspPartnerTenant: said('perhaps', TODAY, 'stated') }, customer);
    expect(facts.customerIsCspPartnerTenant).toBe('no');
  });

  it('cannot bring a generation that the service does not have', () => {
    const line = lineOf({
      serviceType: said('license-based'),
      answers: { commerceGeneration: said('azure-plan', TODAY, 'stated') },
    });
    expect(factsOfCase(caseRecords({ line })).facts.commerceGeneration).toBeUndefined();
  });
});

describe('a value that was only proposed', () => {
  it('never reaches the facts, from whichever field it comes', () => {
    const blank = customerOf();
    const fields = [
      'isCspPartnerTenant',
      'tenantKind',
      'isOwnAffiliate',
      'gccQualified',
      'resellerRelationship',
    ] as const;
    const customer = { ...blank, ...Object.fromEntries(fields.map((field) => [field, proposed('yes')])) };
    const line = lineOf({
      acquisitionChannel: proposed('csp-own'),
      serviceType: proposed('license-based'),
      commerceGeneration: proposed('nce'),
      answers: { regionMatch: proposed('same-country') },
    });
    const { facts } = factsOfCase(caseRecords({ customer, line }));
    expect(Object.keys(facts).sort()).toEqual(['caseDate', 'cloud', 'partnerRole']);
  });

  it('does not displace what is confirmed', () => {
    const field = withEntry<'yes' | 'no'>(said('no'), {
      value: 'yes',
      asOf: TODAY,
      source: { type: 'package' },
      by: null,
      state: 'proposed',
    });
    expect(
      factsOfCase(caseRecords({ customer: customerOf({ isCspPartnerTenant: field }) })).facts,
    ).toMatchObject({
      customerIsCspPartnerTenant: 'no',
    });
  });
});

describe('sources that disagree', () => {
  it('give the newest confirmed value', () => {
    const field = withEntry<'yes' | 'no'>(said('no', '2026-11-01', 'import'), {
      value: 'yes',
      asOf: '2026-11-10',
      source: { type: 'stated' },
      by: null,
      state: 'confirmed',
    });
    expect(
      factsOfCase(caseRecords({ customer: customerOf({ gccQualified: field }) })).facts.gccCustomerQualified,
    ).toBe('yes');
  });
});

describe('facts of a case', () => {
  it('are the same for the same records, and only ever facts of the registry', () => {
    const word = fc.constantFrom('yes', 'no', 'none', 'global', 'location-id', 'nonsense', '__proto__');
    const answers = fc.dictionary(
      fc.oneof(fc.constantFrom(...FACT_NAMES), fc.string({ maxLength: 12 })),
      word,
    );
    fc.assert(
      fc.property(answers, (given) => {
        const known = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, said(value)]));
        const records = caseRecords({ line: lineOf({ answers: known }), workspace: workspaceOf() });
        const { facts } = factsOfCase(records);
        expect(factsOfCase(records).facts).toEqual(facts);
        expect(Object.keys(facts).every((name) => (FACT_NAMES as readonly string[]).includes(name))).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });
});
