import { type Day, localDay } from '../../../shared/domain/day.ts';
import type { ImportId, PersonId } from '../../../shared/domain/id.ts';
import type { Workspace } from '../../../shared/domain/workspace.ts';
import type { Ids } from '../ports/ids.ts';

/** What every record of the sample is made with. */
export interface Making {
  readonly ids: Ids;
  readonly today: Day;
  readonly person: PersonId;
  readonly importId: ImportId;
  readonly workspace: Workspace;
}

const DAY_MS = 86_400_000;

/** The day that many days before `today`. */
export const daysBefore = (today: Day, days: number): Day =>
  localDay(new Date(Date.parse(`${today}T12:00:00`) - days * DAY_MS));

/** An invented but well-formed GUID, the same for the same number. */
export function sampleGuid(seed: number): string {
  let state = (seed * 2_654_435_761 + 97) % 4_294_967_296;
  const hex = Array.from({ length: 32 }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor(state / 268_435_456).toString(16);
  }).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
