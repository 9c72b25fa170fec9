import { describe, expect, it } from 'vitest';
import { factsSchema, parseFacts } from '../../../../shared/rules/parse-facts.ts';

describe('parsing facts', () => {
  it('drops what is unknown and keeps the order of the registry', () => {
    const parsed = parseFacts({
      wish: 'both',
      cloud: 'global',
      regionMatch: 'unknown',
      gdapDaysToEnd: undefined,
    });
    expect(parsed).toEqual({ ok: true, value: { cloud: 'global', wish: 'both' } });
    expect(Object.keys(parsed.ok ? parsed.value : {})).toEqual(['cloud', 'wish']);
  });

  it.each([
    ['an unknown fact', { colour: 'blue' }, 'colour'],
    ['a name every object has', { toString: 'yes' }, 'toString'],
    ['a value outside the list', { cloud: 'mars' }, 'cloud'],
    ['a value of the wrong case', { cloud: 'Global' }, 'cloud'],
    ['days that are no whole number', { gdapDaysToEnd: 1.5 }, 'gdapDaysToEnd'],
    ['days out of bounds', { gdapRequestAgeDays: -1 }, 'gdapRequestAgeDays'],
    ['days as text', { gdapDaysToEnd: '12' }, 'gdapDaysToEnd'],
    ['a day that is not in the calendar', { caseDate: '2023-02-30' }, 'caseDate'],
    ['a date with a time', { caseDate: '2023-02-03T00:00:00Z' }, 'caseDate'],
    ['nothing where a word belongs', { cloud: null }, 'cloud'],
  ])('refuses %s and names the fact', (_what, input, path) => {
    const parsed = parseFacts(input);
    expect(parsed.ok ? [] : parsed.error.map((problem) => problem.path)).toEqual([path]);
  });

  it('reports every problem at once', () => {
    const parsed = parseFacts({ colour: 'blue', cloud: 'mars', wish: 'both' });
    expect(parsed.ok ? [] : parsed.error.map((problem) => problem.path)).toEqual(['colour', 'cloud']);
  });

  it.each([[null], [[]], ['facts'], [undefined]])('refuses %j, which is no object', (input) => {
    expect(parseFacts(input).ok).toBe(false);
  });

  it('offers the same as a schema whose issues carry the path', () => {
    expect(factsSchema.parse({ cloud: 'global', wish: 'unknown' })).toEqual({ cloud: 'global' });
    expect(factsSchema.safeParse({ cloud: 'mars' }).error?.issues[0]?.path).toEqual(['cloud']);
  });
});
