import { type Instant, localDay } from '../../../shared/domain/day.ts';
import type { Clock } from '../../core/ports/clock.ts';

/** The computer's clock, or one that always shows `fixed` (an ISO instant; tests and development only). */
export function systemClock(fixed?: string): Clock {
  const read = () => (fixed === undefined ? new Date() : new Date(fixed));
  return { now: () => read().toISOString() as Instant, today: () => localDay(read()) };
}
