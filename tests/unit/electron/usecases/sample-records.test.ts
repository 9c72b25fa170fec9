import { describe, expect, it } from 'vitest';
import { sampleCustomers } from '../../../../electron/core/sample/sample-records.ts';
import { daysBefore, sampleGuid } from '../../../../electron/core/sample/sample-values.ts';
import { sampleSet } from '../../../../electron/core/usecases/workspace/create-sample.ts';
import { isGuid } from '../../../../shared/domain/guid.ts';
import { kinds } from '../../../../shared/domain/kinds.ts';
import { FACTS, factDefinition, valueProblem } from '../../../../shared/rules/facts.ts';
import { shippedSampleData, standingClock } from '../../../support/in-process-bridge.ts';
import { uuid } from '../../../support/store/store-fixtures.ts';

const ROLES = ['indirect-reseller', 'indirect-provider'] as const;
const clock = standingClock();

function opsOf(role: (typeof ROLES)[number]) {
  let made = 0;
  return sampleSet({ clock, ids: { next: () => uuid(++made) } }, shippedSampleData().script(role)).ops;
}

describe.each(ROLES)('the sample of an %s', (role) => {
  const script = shippedSampleData().script(role);

  it('consists of records that fit their schemas', () => {
    for (const op of opsOf(role)) {
      const parsed = 'put' in op ? kinds[op.kind].safeParse(op.put) : { success: false, error: 'deletes' };
      expect(parsed.success, `${op.kind} ${JSON.stringify(parsed.error)}`).toBe(true);
    }
  });

  it('has exactly one workspace and one person, and says that it is a sample', () => {
    const ops = opsOf(role);
    const [workspace, ...others] = ops.filter((op) => op.kind === 'workspace');
    expect(workspace).toMatchObject({ put: { role, sample: true } });
    expect(others).toEqual([]);
    expect(ops.filter((op) => op.kind === 'person')).toHaveLength(1);
  });

  it.each(['case', 'request'] as const)(
    'numbers each %s from 1 and leaves the next number to the counter',
    (of) => {
      const ops = opsOf(role);
      const numbers = ops.flatMap((op) => (op.kind === of && 'put' in op ? [op.put.number] : []));
      expect(numbers.length).toBeGreaterThan(1);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const counters = ops.flatMap((op) => (op.kind === 'counter' && 'put' in op ? [op.put] : []));
      expect(counters).toContainEqual({ of, next: numbers.length + 1 });
    },
  );

  it('never lies in the future and never grows old', () => {
    // What ends some day may well do so in the future.
    const said = opsOf(role).map((op) =>
      op.kind === 'subscription' && 'put' in op ? { ...op.put, termEnd: null } : op,
    );
    const days = JSON.stringify(said).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    expect(days.length).toBeGreaterThan(50);
    for (const day of days) expect(day <= clock.today() && day > '2025-11-25').toBe(true);
  });

  it('has customers of different names', () => {
    const names = sampleCustomers(script).map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /\p{Script=Han}/u.test(name)).length).toBeGreaterThan(0);
  });

  it('answers facts that exist with values they have', () => {
    const answers = script.customers.flatMap((one) =>
      (one.cases ?? []).flatMap((it) => it.lines.flatMap((line) => Object.entries(line.answers ?? {}))),
    );
    for (const [fact, value] of answers) {
      const definition = factDefinition(fact);
      expect(definition, fact).toBeDefined();
      expect(
        definition === undefined ? '' : valueProblem(definition, value),
        `${fact} ${value}`,
      ).toBeUndefined();
    }
    expect(Object.keys(FACTS).length).toBeGreaterThan(40);
  });

  it('uses names of nobody: every domain is reserved for examples', () => {
    for (const { domain } of sampleCustomers(script))
      expect(domain).toMatch(/\.example$|\.example\.\w+$|contoso|fabrikam/);
  });
});

describe('an invented id', () => {
  it('is a GUID, always the same for a number and different for others', () => {
    const all = Array.from({ length: 2_000 }, (_, index) => sampleGuid(index));
    expect(all.every(isGuid)).toBe(true);
    expect(new Set(all).size).toBe(all.length);
    expect(sampleGuid(7)).toBe(all[7]);
  });
});

describe('days before today', () => {
  it.each([
    [0, '2026-11-25'],
    [1, '2026-11-24'],
    [25, '2026-10-31'],
    [300, '2026-01-29'],
  ])('%i is %s, over clock changes too', (days, expected) => {
    expect(daysBefore('2026-11-25', days)).toBe(expected);
  });
});
