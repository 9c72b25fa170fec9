import { type Day, plusDays } from '../domain/day.ts';
import type { Request, RequestEvent } from '../domain/request.ts';
import type { Workspace } from '../domain/workspace.ts';
import { isWaiting } from './guards.ts';
import { type LifeEvent, target } from './life-cycle.ts';

export type Timers = Pick<Workspace['timers'], 'reminderDays' | 'lapseDays'>;

/** Days our timers say: both are conventions of this app. A reminder that would come when we have given up does not come. */
export function dueDays(
  { state, sentOn, lastRemindedOn }: Request,
  { reminderDays, lapseDays }: Timers,
): { readonly remindOn: Day | null; readonly lapseOn: Day | null } {
  if (!isWaiting(state) || sentOn === null) return { remindOn: null, lapseOn: null };
  const lapseOn = plusDays(sentOn, lapseDays);
  const remindOn = plusDays(state === 'reminded' ? (lastRemindedOn ?? sentOn) : sentOn, reminderDays);
  return { remindOn: remindOn < lapseOn ? remindOn : null, lapseOn };
}

/** What our timers call for today. */
export function dueNow(request: Request, timers: Timers, today: Day): 'reminder' | 'lapse' | null {
  const { remindOn, lapseOn } = dueDays(request, timers);
  if (lapseOn !== null && today >= lapseOn) return 'lapse';
  return remindOn !== null && today >= remindOn ? 'reminder' : null;
}

/** The request with its next due day, kept for lists. */
function withNextDue(request: Request, timers: Timers): Request {
  const { remindOn, lapseOn } = dueDays(request, timers);
  return { ...request, nextDueOn: remindOn ?? lapseOn };
}

const isEvent = (type: RequestEvent['type']): type is LifeEvent => type !== 'created';

/** The request after an event, which is added behind the others; undefined when the table has no such transition. */
export function afterEvent(request: Request, event: RequestEvent, timers: Timers): Request | undefined {
  const { type, on, evidenceId } = event;
  const state = isEvent(type) ? target(request.requestKind, request.state, type) : undefined;
  if (state === undefined) return undefined;
  const isNewAttempt = type === 'reopened' && request.state !== 'ready';
  const next: Request = {
    ...request,
    state,
    events: [...request.events, event],
    evidenceIds:
      evidenceId === undefined ? request.evidenceIds : [...(request.evidenceIds ?? []), evidenceId],
    revision: request.revision + (isNewAttempt || type === 'review-sent-back' ? 1 : 0),
    sentOn: type === 'sent' ? on : request.sentOn,
    lastRemindedOn: type === 'reminded' ? on : request.lastRemindedOn,
  };
  return withNextDue(type === 'sent' ? { ...next, lastRemindedOn: null } : next, timers);
}
