import type { Day } from '../domain/day.ts';
import type { Request, RequestState } from '../domain/request.ts';
import type { Workspace } from '../domain/workspace.ts';
import { eventsIn, type LifeEvent, NEEDS_EVIDENCE, target } from './life-cycle.ts';

/** Why an event is refused (closed words; sentences in the catalogues). */
export const GUARD_REASONS = [
  'not-from-here',
  'review-needed',
  'review-not-used',
  'stop-open',
  'check-open',
  'recipient-missing',
  'evidence-missing',
  'never-sent',
  'day-to-come',
  'day-before-sent',
] as const;
export type GuardReason = (typeof GUARD_REASONS)[number];

/** What the guards look at beside the request. */
export interface GuardFacts {
  readonly today: Day;
  readonly on: Day;
  /** The provider's review is switched on; only a reseller has one. */
  readonly reviewOn: boolean;
  /** Pre-flight results that still stop, and those nobody has looked at. */
  readonly stops: number;
  readonly checks: number;
  readonly hasEvidence: boolean;
}

/** Whether the provider looks at every mail first; there is no review of a provider's own mails. */
export const isReviewOn = ({ role, providerReview }: Pick<Workspace, 'role' | 'providerReview'>): boolean =>
  role === 'indirect-reseller' && providerReview === 'on';

/** Whether it was ever sent: then the link is out, and it can be closed but never taken back. */
export const everSent = ({ events }: Pick<Request, 'events'>): boolean =>
  events.some((one) => one.type === 'sent');

const ANSWERS: ReadonlySet<LifeEvent> = new Set(['reminded', 'accepted', 'declined', 'lapsed', 'withdrawn']);

function contentReason(
  event: LifeEvent,
  request: Request,
  { stops, checks }: GuardFacts,
): GuardReason | null {
  if (event !== 'made-ready' && event !== 'review-approved' && event !== 'sent') return null;
  // Sent again after a lapse: what goes out was looked at when it was made ready.
  if (event === 'sent' && request.state === 'lapsed') return null;
  if (stops > 0) return 'stop-open';
  return checks > 0 ? 'check-open' : null;
}

function reviewReason(event: LifeEvent, { reviewOn }: GuardFacts): GuardReason | null {
  if (event === 'made-ready' && reviewOn) return 'review-needed';
  return event === 'review-asked' && !reviewOn ? 'review-not-used' : null;
}

function dayReason(event: LifeEvent, { sentOn }: Request, { on, today }: GuardFacts): GuardReason | null {
  if (on > today) return 'day-to-come';
  return ANSWERS.has(event) && sentOn !== null && on < sentOn ? 'day-before-sent' : null;
}

function ownReason(event: LifeEvent, request: Request, facts: GuardFacts): GuardReason | null {
  if (event === 'sent' && request.recipient.mail.trim() === '') return 'recipient-missing';
  if (event === 'accepted' && !everSent(request)) return 'never-sent';
  return NEEDS_EVIDENCE.has(event) && !facts.hasEvidence ? 'evidence-missing' : null;
}

/** Why an event cannot be recorded now, null when it can. The first reason counts. */
export function guard(event: LifeEvent, request: Request, facts: GuardFacts): GuardReason | null {
  if (target(request.requestKind, request.state, event) === undefined) return 'not-from-here';
  return (
    reviewReason(event, facts) ??
    contentReason(event, request, facts) ??
    ownReason(event, request, facts) ??
    dayReason(event, request, facts)
  );
}

/** Events to offer for a request: what its state allows and its history does not rule out. */
export function offeredEvents(request: Request, reviewOn: boolean): readonly LifeEvent[] {
  return eventsIn(request.requestKind, request.state).filter((event) => {
    if (event === 'made-ready') return !reviewOn;
    if (event === 'review-asked') return reviewOn;
    return event !== 'accepted' || everSent(request);
  });
}

/** A state nothing leads out of for this request. */
export const isFinal = (request: Request): boolean => offeredEvents(request, false).length === 0;

/** States that still wait for an answer of the customer. */
export const isWaiting = (state: RequestState): boolean => state === 'sent' || state === 'reminded';

/** States that still ask for something: nobody has the answer yet. */
const OPEN_STATES: ReadonlySet<string> = new Set([
  'draft',
  'in-provider-review',
  'ready',
  'sent',
  'reminded',
  'lapsed',
  'permission-pending',
]);

/** True while a request in this state still asks for something. */
export const isOpenState = (state: RequestState): boolean => OPEN_STATES.has(state);
