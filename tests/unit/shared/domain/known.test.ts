import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ageInDays,
  currentEntry,
  isConflicting,
  type Known,
  type KnownEntry,
  known,
  knownAs,
  unknown,
  withEntry,
} from '../../../../shared/domain/known.ts';

type Type = KnownEntry<string>['source']['type'];
const TYPES: readonly Type[] = ['import', 'stated', 'by-hand', 'package', 'derived'];
const entry = (
  value: string,
  type: Type,
  asOf: string,
  state: KnownEntry<string>['state'] = 'confirmed',
) => ({
  value,
  asOf,
  source: { type },
  by: null,
  state,
});
const fieldOf = (...entries: KnownEntry<string>[]): Known<string> =>
  entries.reduce(withEntry, unknown<string>());

describe('the value that counts', () => {
  it('is the newest confirmed one', () => {
    expect(fieldOf(entry('old', 'by-hand', '2026-01-01'), entry('new', 'import', '2026-01-02')).value).toBe(
      'new',
    );
  });

  it.each([
    ['by-hand', 'stated'],
    ['stated', 'package'],
    ['package', 'import'],
    ['import', 'derived'],
  ] as const)('is on one day that of %s before %s', (first, second) => {
    const entries = [entry(first, first, '2026-01-01'), entry(second, second, '2026-01-01')];
    expect(fieldOf(...entries).value).toBe(first);
    expect(fieldOf(...entries.reverse()).value).toBe(first);
  });

  it('is none while every source only proposes', () => {
    const field = fieldOf(entry('maybe', 'import', '2026-01-01', 'proposed'));
    expect(field.value).toBeNull();
    expect(currentEntry(field)).toBeUndefined();
  });

  it('is not changed by a proposal', () => {
    const field = fieldOf(
      entry('sure', 'import', '2026-01-01'),
      entry('maybe', 'import', '2026-02-01', 'proposed'),
    );
    expect(field.value).toBe('sure');
    expect(field.entries).toHaveLength(2);
  });

  it('does not depend on the order in which the sources spoke', () => {
    const spoken = fc.uniqueArray(
      fc.record({ type: fc.constantFrom(...TYPES), day: fc.integer({ min: 10, max: 13 }) }),
      { selector: (one) => one.type },
    );
    fc.assert(
      fc.property(spoken, (all) => {
        const entries = all.map((one) => entry(one.type, one.type, `2026-01-${one.day}`));
        expect(fieldOf(...[...entries].reverse()).value).toBe(fieldOf(...entries).value);
      }),
    );
  });
});

describe('adding an entry', () => {
  it('replaces the older one of the same source and keeps the others', () => {
    const field = fieldOf(
      entry('a', 'import', '2026-01-01'),
      entry('b', 'stated', '2026-01-02'),
      entry('c', 'import', '2026-01-03'),
    );
    expect(field.entries.map((one) => one.value)).toEqual(['b', 'c']);
    expect(field.value).toBe('c');
  });

  it('changes nothing in the field it was given', () => {
    const before = fieldOf(entry('a', 'import', '2026-01-01'));
    const copy = structuredClone(before);
    withEntry(before, entry('b', 'stated', '2026-01-02'));
    expect(before).toEqual(copy);
  });
});

describe('a conflict', () => {
  it.each([
    ['one source', [entry('a', 'import', '2026-01-01')], false],
    ['two that agree', [entry('a', 'import', '2026-01-01'), entry('a', 'stated', '2026-01-02')], false],
    ['two that disagree', [entry('a', 'import', '2026-01-01'), entry('b', 'stated', '2026-01-02')], true],
    [
      'one that only proposes otherwise',
      [entry('a', 'import', '2026-01-01'), entry('b', 'stated', '2026-01-02', 'proposed')],
      false,
    ],
    [
      'two that disagreed before somebody entered a value',
      [
        entry('a', 'import', '2026-01-01'),
        entry('b', 'stated', '2026-01-02'),
        entry('b', 'by-hand', '2026-01-03'),
      ],
      false,
    ],
    [
      'a new one against a value entered by hand',
      [entry('b', 'by-hand', '2026-01-03'), entry('a', 'import', '2026-01-04')],
      true,
    ],
  ] as const)('of %s: %o is %s', (_what, entries, expected) => {
    expect(isConflicting(fieldOf(...entries))).toBe(expected);
  });
});

describe('the age of a value', () => {
  it('counts whole days from the entry that counts', () => {
    expect(ageInDays(knownAs('a', '2026-01-01', { type: 'stated' }, null), '2026-01-31')).toBe(30);
  });

  it('is null while nothing is known', () => {
    expect(ageInDays(unknown(), '2026-01-31')).toBeNull();
  });
});

describe('the schema of a known value', () => {
  const schema = known(z.enum(['yes', 'no']));
  it('accepts what withEntry makes', () => {
    expect(schema.parse(knownAs('yes', '2026-01-01', { type: 'stated' }, null)).value).toBe('yes');
  });

  it.each([
    ['another word', { value: 'maybe', entries: [] }],
    ['no entries', { value: null }],
    ['a key too many', { value: null, entries: [], more: 1 }],
    ['a day that does not exist', { value: null, entries: [entry('yes', 'stated', '2026-02-30')] }],
    [
      '21 entries',
      { value: null, entries: Array.from({ length: 21 }, () => entry('yes', 'stated', '2026-01-01')) },
    ],
  ])('refuses %s', (_what, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
