import type { RequestEventType, RequestKind, RequestState } from '../domain/request.ts';

/**
 * Whether a state is to be seen at Microsoft, is kept by this app only (a convention, drawn with a dashed border), or is
 * ours and rests on something observed.
 */
export type StateOrigin = 'observed' | 'ours' | 'ours-over-observed';

export const STATE_ORIGINS: Readonly<Record<RequestState, StateOrigin>> = {
  draft: 'ours',
  'in-provider-review': 'ours',
  ready: 'ours',
  sent: 'ours',
  reminded: 'ours',
  lapsed: 'ours',
  withdrawn: 'ours',
  cancelled: 'ours',
  declined: 'ours',
  accepted: 'observed',
  'permission-pending': 'ours',
  active: 'ours-over-observed',
  'permission-lost': 'observed',
  removed: 'observed',
};

/** Everything that can be recorded of a request; how it begins is not a transition. */
export type LifeEvent = Exclude<RequestEventType, 'created'>;

/** Who makes an event happen; `timer` is ours, `microsoft` is what shows there by itself. */
export type EventActor = 'us' | 'provider' | 'customer' | 'timer' | 'microsoft';

export const EVENT_ACTORS: Readonly<Record<LifeEvent, EventActor>> = {
  'review-asked': 'us',
  'review-approved': 'provider',
  'review-sent-back': 'provider',
  'review-rejected': 'provider',
  'made-ready': 'us',
  sent: 'us',
  reminded: 'us',
  accepted: 'customer',
  declined: 'customer',
  lapsed: 'timer',
  withdrawn: 'us',
  cancelled: 'us',
  'permission-asked': 'us',
  'permission-given': 'customer',
  'permission-lost': 'microsoft',
  removed: 'customer',
  reopened: 'us',
};

type Row = Readonly<Partial<Record<LifeEvent, RequestState>>>;

const WAITING: Row = {
  reminded: 'reminded',
  accepted: 'accepted',
  declined: 'declined',
  lapsed: 'lapsed',
  withdrawn: 'withdrawn',
};

/** State × event → state, exactly the table of data-model 3.1. What is not here cannot happen. */
export const TRANSITIONS: Readonly<Record<RequestState, Row>> = {
  draft: { 'review-asked': 'in-provider-review', 'made-ready': 'ready', cancelled: 'cancelled' },
  'in-provider-review': {
    'review-approved': 'ready',
    'review-sent-back': 'draft',
    'review-rejected': 'cancelled',
  },
  ready: { sent: 'sent', reopened: 'draft' },
  sent: WAITING,
  reminded: WAITING,
  lapsed: { sent: 'sent', accepted: 'accepted', cancelled: 'cancelled' },
  withdrawn: { accepted: 'accepted' },
  cancelled: { accepted: 'accepted' },
  declined: { reopened: 'draft' },
  accepted: { 'permission-asked': 'permission-pending', 'permission-given': 'active', removed: 'removed' },
  'permission-pending': { 'permission-given': 'active', removed: 'removed' },
  active: { 'permission-lost': 'permission-lost', removed: 'removed' },
  'permission-lost': { 'permission-asked': 'permission-pending', removed: 'removed' },
  removed: { reopened: 'draft' },
};

/** Events a kind does not have: two kinds end when accepted, GDAP is given with the acceptance and is never "removed". */
const NOT_OF_KIND: Readonly<Partial<Record<RequestKind, readonly LifeEvent[]>>> = {
  'mca-acceptance': ['permission-asked', 'permission-given', 'permission-lost', 'removed'],
  partnership: ['permission-asked', 'permission-given', 'permission-lost', 'removed'],
  'gdap-approval': ['permission-asked', 'removed'],
};

/** Events that say something about the customer's side: without evidence they are not recorded. */
export const NEEDS_EVIDENCE: ReadonlySet<LifeEvent> = new Set(['accepted', 'permission-given', 'removed']);

/** Where an event leads from a state, of this kind of request; undefined when it cannot happen there. */
export function target(kind: RequestKind, state: RequestState, event: LifeEvent): RequestState | undefined {
  return NOT_OF_KIND[kind]?.includes(event) === true ? undefined : TRANSITIONS[state][event];
}

const EVENTS = Object.keys(EVENT_ACTORS) as readonly LifeEvent[];

/** Events that can happen in a state, of this kind of request and leaving its guards aside. */
export const eventsIn = (kind: RequestKind, state: RequestState): readonly LifeEvent[] =>
  EVENTS.filter((event) => target(kind, state, event) !== undefined);
