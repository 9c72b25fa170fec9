import { newRequest } from '../../../../electron/core/records.ts';
import type { CustomerId, EvidenceId, PersonId } from '../../../../shared/domain/id.ts';
import { type Request, requestKind, requestState } from '../../../../shared/domain/request.ts';
import { DEFAULT_TIMERS } from '../../../../shared/domain/workspace.ts';
import type { GuardFacts } from '../../../../shared/requests/guards.ts';
import { EVENT_ACTORS, type LifeEvent, NEEDS_EVIDENCE } from '../../../../shared/requests/life-cycle.ts';
import { afterEvent } from '../../../../shared/requests/record-event.ts';
import { uuid } from '../../../support/store/store-fixtures.ts';

export const STATES = requestState.options;
export const KINDS = requestKind.options;
export const EVENTS = Object.keys(EVENT_ACTORS) as LifeEvent[];
export const by = uuid(1) as PersonId;
export const TODAY = '2026-11-25';

/** Guards that all hold, but for what a test says. */
export const facts = (patch: Partial<GuardFacts> = {}): GuardFacts => ({
  today: TODAY,
  on: TODAY,
  reviewOn: false,
  stops: 0,
  checks: 0,
  hasEvidence: true,
  ...patch,
});

export const draft = (patch: Partial<Request> = {}): Request => ({
  ...newRequest(1, 'indirect-reseller-relationship', uuid(2) as CustomerId),
  recipient: { contactId: null, name: 'Chen', mail: 'chen@fourth.example' },
  events: [{ eventId: uuid(3), type: 'created', on: TODAY, at: `${TODAY}T08:00:00.000Z`, by }],
  ...patch,
});

let made = 100;
/** The request after an event, with evidence where the event needs some. */
export function step(before: Request, event: LifeEvent, on = TODAY): Request {
  const evidenceId = NEEDS_EVIDENCE.has(event) ? { evidenceId: uuid(++made) as EvidenceId } : {};
  const after = afterEvent(
    before,
    { eventId: uuid(++made), type: event, on, at: `${on}T08:00:00.000Z`, by, ...evidenceId },
    DEFAULT_TIMERS,
  );
  if (after === undefined) throw new Error(`${before.state} has no ${event}`);
  return after;
}
export const walk = (...events: LifeEvent[]): Request =>
  events.reduce((one, event) => step(one, event), draft());
