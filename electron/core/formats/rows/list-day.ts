import { type Day, isRealDay, NEVER } from '../../../../shared/domain/day.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/;

/**
 * The calendar day of a date as the interfaces write it (domain 5.5): ISO with or without time, also with spaces inside
 * the time. Nothing and the year 1 mean none; the year 9999 means never. Error: any other text.
 */
export function dayOf(text: string): Result<Day | null, 'date-invalid'> {
  const tight = text.replaceAll(/\s/gu, '');
  if (tight === '') return ok(null);
  const [, year, month, date] = ISO_DAY.exec(tight) ?? [];
  if (year === undefined) return err('date-invalid');
  if (year === '0001') return ok(null);
  if (year === '9999') return ok(NEVER);
  const found = `${year}-${month}-${date}`;
  return isRealDay(found) ? ok(found) : err('date-invalid');
}
