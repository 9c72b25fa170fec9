import type { RequestState } from '../../../../shared/domain/request.ts';
import type { LifeEvent } from '../../../../shared/requests/life-cycle.ts';

/** The published table of states, word for word: from → to. (o) observed, (c) convention of this app. */
export const TABLE: Readonly<Record<RequestState, readonly RequestState[]>> = {
  draft: ['in-provider-review', 'ready', 'cancelled'],
  'in-provider-review': ['ready', 'draft', 'cancelled'],
  ready: ['sent', 'draft'],
  sent: ['reminded', 'accepted', 'declined', 'lapsed', 'withdrawn'],
  reminded: ['reminded', 'accepted', 'declined', 'lapsed', 'withdrawn'],
  lapsed: ['sent', 'accepted', 'cancelled'],
  withdrawn: ['accepted'],
  cancelled: ['accepted'],
  declined: ['draft'],
  accepted: ['permission-pending', 'active', 'removed'],
  'permission-pending': ['active', 'removed'],
  active: ['permission-lost', 'removed'],
  'permission-lost': ['permission-pending', 'removed'],
  removed: ['draft'],
};

/** Marked (o) in the table; "active" is (c over o), everything else (c). */
export const OBSERVED: readonly RequestState[] = ['accepted', 'permission-lost', 'removed'];
export const OVER_OBSERVED: readonly RequestState[] = ['active'];

/** Two kinds end at accepted; GDAP goes accepted → active → permission-lost and knows no removal. */
export const ENDS_ACCEPTED = ['mca-acceptance', 'partnership'] as const;
export const GDAP_AFTER_ACCEPTED: Readonly<Partial<Record<RequestState, readonly RequestState[]>>> = {
  accepted: ['active'],
  active: ['permission-lost'],
  'permission-lost': [],
};

/** Every transition with its event, as one line each: what a change of the table has to change too. */
export const LINES: readonly string[] = [
  'draft -- review-asked (us) --> in-provider-review',
  'draft -- made-ready (us) --> ready',
  'draft -- cancelled (us) --> cancelled',
  'in-provider-review -- review-approved (provider) --> ready',
  'in-provider-review -- review-sent-back (provider) --> draft',
  'in-provider-review -- review-rejected (provider) --> cancelled',
  'ready -- sent (us) --> sent',
  'ready -- reopened (us) --> draft',
  ...(['sent', 'reminded'] as const).flatMap((from) => [
    `${from} -- reminded (us) --> reminded`,
    `${from} -- accepted (customer) --> accepted`,
    `${from} -- declined (customer) --> declined`,
    `${from} -- lapsed (timer) --> lapsed`,
    `${from} -- withdrawn (us) --> withdrawn`,
  ]),
  'lapsed -- sent (us) --> sent',
  'lapsed -- accepted (customer) --> accepted',
  'lapsed -- cancelled (us) --> cancelled',
  'withdrawn -- accepted (customer) --> accepted',
  'cancelled -- accepted (customer) --> accepted',
  'declined -- reopened (us) --> draft',
  'accepted -- permission-asked (us) --> permission-pending',
  'accepted -- permission-given (customer) --> active',
  'accepted -- removed (customer) --> removed',
  'permission-pending -- permission-given (customer) --> active',
  'permission-pending -- removed (customer) --> removed',
  'active -- permission-lost (microsoft) --> permission-lost',
  'active -- removed (customer) --> removed',
  'permission-lost -- permission-asked (us) --> permission-pending',
  'permission-lost -- removed (customer) --> removed',
  'removed -- reopened (us) --> draft',
];

export const NEED_EVIDENCE: readonly LifeEvent[] = ['accepted', 'permission-given', 'removed'];
