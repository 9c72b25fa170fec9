import type { Day, Instant } from '../../../shared/domain/day.ts';

/** The only source of time: instants in UTC, days in the computer's own time zone. */
export interface Clock {
  now(): Instant;
  today(): Day;
}
