import { describe, expect, it } from 'vitest';
import { answerCustomer, answerLine } from '../../../../electron/core/usecases/cases/answer-question.ts';
import { isConflicting } from '../../../../shared/domain/known.ts';
import { customerOf, lineOf, said, TODAY } from '../../../support/case-records-builder.ts';

const entry = { asOf: TODAY, source: { type: 'stated' }, by: null, state: 'confirmed' } as const;

describe('an answer on a line', () => {
  it.each([
    ['serviceType', 'usage-based'],
    ['commerceGeneration', 'azure-plan'],
    ['acquisitionChannel', 'open'],
  ] as const)('to %s goes to the line’s own field', (fact, value) => {
    const line = answerLine(lineOf(), fact, value, entry);
    expect(line[fact].value).toBe(value);
    expect(line.answers).toEqual({});
  });

  it('to any other fact goes to its answers and touches no other answer', () => {
    const line = answerLine(
      lineOf({ answers: { regionMatch: said('same-country') } }),
      'mpaState',
      'missing-own',
      entry,
    );
    expect(line.answers['mpaState']?.value).toBe('missing-own');
    expect(line.answers['regionMatch']?.value).toBe('same-country');
  });

  it('replaces the earlier answer', () => {
    const once = answerLine(lineOf(), 'mpaState', 'missing-own', entry);
    const twice = answerLine(once, 'mpaState', 'signed-by-all', entry);
    expect(twice.answers['mpaState']?.entries).toHaveLength(1);
    expect(twice.answers['mpaState']?.value).toBe('signed-by-all');
  });

  it('is taken back by "unknown", leaving what a file said', () => {
    const answered = answerLine(
      lineOf({ serviceType: said('software') }),
      'serviceType',
      'usage-based',
      entry,
    );
    expect(answered.serviceType.value).toBe('usage-based');
    expect(answerLine(answered, 'serviceType', 'unknown', entry).serviceType).toEqual(said('software'));
    expect(
      answerLine(answerLine(lineOf(), 'wantedFact', 'x', entry), 'wantedFact', 'unknown', entry),
    ).toEqual(lineOf());
  });
});

describe('an answer about the customer', () => {
  it('goes to the customer as well, beside what a list said', () => {
    const customer = answerCustomer(
      customerOf({ isCspPartnerTenant: said('no') }),
      'customerIsCspPartnerTenant',
      'yes',
      entry,
    );
    expect(customer.isCspPartnerTenant.value).toBe('yes');
    expect(isConflicting(customer.isCspPartnerTenant)).toBe(true);
  });

  it('records the agreement and takes it back', () => {
    const attested = answerCustomer(customerOf(), 'mcaState', 'attested', entry);
    expect(attested.mca.value).toEqual({ state: 'attested' });
    expect(answerCustomer(attested, 'mcaState', 'unknown', entry)).toEqual(customerOf());
  });

  it('leaves the customer alone for facts of the line', () => {
    const customer = customerOf();
    expect(answerCustomer(customer, 'eaType', 'direct', entry)).toBe(customer);
  });
});
