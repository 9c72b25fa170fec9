import { z } from 'zod';

/** A calendar day as text, `YYYY-MM-DD`, checked to exist. "Never ends" is `9999-12-31`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'day')
  .refine((text) => isRealDay(text), 'day');

/** An instant in ISO 8601 UTC ending in `Z`. */
export const instant = z.iso.datetime({ offset: false });

export type Day = z.infer<typeof day>;
export type Instant = z.infer<typeof instant>;

/** The day that stands for "never ends". */
export const NEVER: Day = '9999-12-31';

const dayNumber = (text: Day): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** True when `YYYY-MM-DD` names a day of the calendar. */
export function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Whole calendar days from `from` to `to` (negative when `to` is earlier). */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Age in whole days of what is from that day; what is from a day to come (the clock was set back) is no days old. */
export const daysSince = (from: Day, today: Day): number => Math.max(0, daysBetween(from, today));

/** The day that many calendar days later. */
export const plusDays = (from: Day, days: number): Day =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The calendar day of `date` in the computer's own time zone. */
export function localDay(date: Date): Day {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
