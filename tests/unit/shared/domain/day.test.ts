import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  day,
  daysBetween,
  instant,
  isRealDay,
  localDay,
  NEVER,
  plusDays,
} from '../../../../shared/domain/day.ts';

describe('a day', () => {
  it.each(['2026-11-25', '2024-02-29', '0001-01-01', NEVER])('may be %s', (text) => {
    expect(day.safeParse(text).success).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-11-25T00:00:00Z',
    ' 2026-11-25',
    '2026-11-25\n',
    '２０２６-11-25',
    '',
  ])('is never %j', (text) => {
    expect(day.safeParse(text).success).toBe(false);
  });

  it('is real exactly when the calendar has it', () => {
    expect(isRealDay('2000-02-29')).toBe(true);
    expect(isRealDay('1900-02-29')).toBe(false);
  });
});

describe('days between', () => {
  it.each([
    ['2026-11-25', '2026-11-25', 0],
    ['2026-11-25', '2026-12-01', 6],
    ['2026-12-01', '2026-11-25', -6],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-12-31', '2026-01-01', 1],
    ['2026-03-28', '2026-03-30', 2],
  ])('%s and %s are %i, whatever the clock change', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('are whole numbers and turn their sign with the order', () => {
    const text = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Number.isInteger(daysBetween(a, b))).toBe(true);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
      }),
    );
  });
});

describe('the local day', () => {
  it('is that of the computer’s own time zone', () => {
    expect(localDay(new Date(2026, 0, 5, 0, 0, 1))).toBe('2026-01-05');
    expect(localDay(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31');
  });
});

describe('an instant', () => {
  it('is UTC and says so', () => {
    expect(instant.safeParse('2026-11-25T08:00:00.000Z').success).toBe(true);
    expect(instant.safeParse('2026-11-25T08:00:00+02:00').success).toBe(false);
    expect(instant.safeParse('2026-11-25T08:00:00').success).toBe(false);
  });
});

describe('a day some days later', () => {
  it.each([
    ['2026-11-27', 30, '2026-12-27'],
    ['2026-12-02', 60, '2027-01-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
  ])('%s + %i is %s', (from, days, to) => {
    expect(plusDays(from, days)).toBe(to);
  });
});
