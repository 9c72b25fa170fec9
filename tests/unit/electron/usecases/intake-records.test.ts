import { describe, expect, it } from 'vitest';
import { linesFrom, withQuickCheck } from '../../../../electron/core/usecases/cases/intake-records.ts';
import { caseLine } from '../../../../shared/domain/case.ts';
import type { IntakeDraft, QuickCheck } from '../../../../shared/domain/draft.ts';
import type { PersonId } from '../../../../shared/domain/id.ts';
import { customerOf, said, TODAY, workspaceOf } from '../../../support/case-records-builder.ts';
import { uuid } from '../../../support/store/store-fixtures.ts';

const who = { by: uuid(5) as PersonId, on: TODAY };
const checked = (check: QuickCheck | undefined, workspace = workspaceOf()) =>
  withQuickCheck(customerOf(), check, workspace, who);
const intakeOf = (more: Partial<IntakeDraft>): IntakeDraft => ({
  customerText: '',
  note: '',
  lines: [{ lineId: 'line-1', answers: {} }],
  ...more,
});

describe('the quick check', () => {
  it('states three facts at once', () => {
    const customer = checked({ how: 'all-stated' });
    expect(customer.country.value).toBe('DE');
    expect(customer.isCspPartnerTenant.value).toBe('no');
    expect(customer.resellerRelationship.value).toBe('no');
    expect(customer.accessStated.value).toBe('none');
    expect(customer.country.entries[0]).toMatchObject({
      asOf: TODAY,
      by: who.by,
      source: { type: 'stated' },
    });
  });

  it.each([undefined, { how: 'all-unknown' } as const])('says nothing when it is %j', (check) => {
    expect(checked(check)).toEqual(customerOf());
  });

  it('says nothing of the answers "don’t know"', () => {
    const check = {
      how: 'one-by-one',
      regionMatch: 'unknown',
      cspPartnerTenant: 'unknown',
      link: 'unknown',
    } as const;
    expect(checked(check)).toEqual(customerOf());
  });

  it('cannot name the country while ours is not known', () => {
    expect(checked({ how: 'all-stated' }, workspaceOf({ country: null })).country.value).toBeNull();
  });

  it.each([
    ['none', 'no', 'none'],
    ['reseller-only', 'yes', 'none'],
    ['live-gdap', 'yes', 'live-gdap'],
    ['waiting-gdap', 'yes', 'waiting-gdap'],
    ['ended-gdap', 'yes', 'ended-gdap'],
    ['dap', 'yes', 'dap'],
  ] as const)('link %s sets relationship %s and access %s', (link, relationship, access) => {
    const customer = checked({ how: 'one-by-one', link });
    expect(customer.resellerRelationship.value).toBe(relationship);
    expect(customer.accessStated.value).toBe(access);
  });

  it('keeps what a list said beside what was stated', () => {
    const customer = withQuickCheck(
      customerOf({ country: said('FR') }),
      { how: 'all-stated' },
      workspaceOf(),
      who,
    );
    expect(customer.country.entries.map((one) => one.value).sort()).toEqual(['DE', 'FR']);
    expect(customer.country.value).toBe('DE');
  });
});

describe('the lines of a case being taken', () => {
  it('hold what was stated, and nothing for "don’t know"', () => {
    const [line] = linesFrom(
      intakeOf({
        lines: [
          {
            lineId: 'line-1',
            serviceType: 'license-based',
            acquisitionChannel: 'unknown',
            wish: 'unknown',
            answers: { mcaState: 'attested', mpaState: 'unknown' },
          },
        ],
      }),
      who,
    );
    expect(line?.serviceType.value).toBe('license-based');
    expect(line?.acquisitionChannel.entries).toEqual([]);
    expect(line?.wish).toBeNull();
    expect(Object.keys(line?.answers ?? {})).toEqual(['mcaState']);
  });

  it('each carry the region of the quick check, which may differ from the same country', () => {
    const two = [
      { lineId: 'line-1', answers: {} },
      { lineId: 'line-2', answers: {} },
    ];
    const lines = linesFrom(
      intakeOf({ lines: two, quickCheck: { how: 'one-by-one', regionMatch: 'different-region' } }),
      who,
    );
    expect(lines.map((one) => one.answers['regionMatch']?.value)).toEqual([
      'different-region',
      'different-region',
    ]);
  });

  it('fit the schema of a stored case', () => {
    for (const line of linesFrom(intakeOf({ quickCheck: { how: 'all-stated' } }), who)) {
      expect(caseLine.safeParse(line).error).toBeUndefined();
    }
  });
});
