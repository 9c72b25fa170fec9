import { describe, expect, it } from 'vitest';
import type { RequestState } from '../../../../shared/domain/request.ts';
import { DEFAULT_TIMERS } from '../../../../shared/domain/workspace.ts';
import { guard, isFinal, offeredEvents } from '../../../../shared/requests/guards.ts';
import {
  EVENT_ACTORS,
  eventsIn,
  type LifeEvent,
  NEEDS_EVIDENCE,
  STATE_ORIGINS,
  TRANSITIONS,
  target,
} from '../../../../shared/requests/life-cycle.ts';
import { dueDays, dueNow } from '../../../../shared/requests/record-event.ts';
import {
  ENDS_ACCEPTED,
  GDAP_AFTER_ACCEPTED,
  LINES,
  NEED_EVIDENCE,
  OBSERVED,
  OVER_OBSERVED,
  TABLE,
} from './table-of-states.ts';
import { draft, facts, KINDS, STATES, step, walk } from './walks.ts';

describe('the life cycle of a request', () => {
  it('AC-10-1 is the table of states: every transition, and no other', () => {
    const lines = STATES.flatMap((from) =>
      Object.entries(TRANSITIONS[from]).map(
        ([event, to]) => `${from} -- ${event} (${EVENT_ACTORS[event as LifeEvent]}) --> ${to}`,
      ),
    );
    expect([...lines].sort()).toEqual([...LINES].sort());
    for (const from of STATES)
      expect(Object.values(TRANSITIONS[from]).sort(), from).toEqual([...TABLE[from]].sort());
  });

  it('leads each pair of states by one event only', () => {
    for (const from of STATES) {
      const to = Object.values(TRANSITIONS[from]);
      expect(new Set(to).size, from).toBe(to.length);
    }
  });

  it.each(KINDS)('ends where its kind ends: %s', (kind) => {
    for (const from of STATES) {
      const reached = eventsIn(kind, from).map((event) => target(kind, from, event));
      const endsHere = (ENDS_ACCEPTED as readonly string[]).includes(kind);
      const after: readonly RequestState[] = ['accepted', 'permission-pending', 'active', 'permission-lost'];
      if (endsHere && after.includes(from)) expect(reached, from).toEqual([]);
      else if (kind === 'gdap-approval' && GDAP_AFTER_ACCEPTED[from] !== undefined)
        expect(reached, from).toEqual(GDAP_AFTER_ACCEPTED[from]);
      else if (kind.endsWith('reseller-relationship'))
        expect([...reached].sort(), from).toEqual([...TABLE[from]].sort());
    }
  });

  it('AC-10-3 says of every state whether it is observed or ours', () => {
    for (const state of STATES) {
      if (OBSERVED.includes(state)) expect(STATE_ORIGINS[state], state).toBe('observed');
      else if (OVER_OBSERVED.includes(state)) expect(STATE_ORIGINS[state], state).toBe('ours-over-observed');
      else expect(STATE_ORIGINS[state], state).toBe('ours');
    }
  });

  it('wants evidence for what happened on the other side', () => {
    expect([...NEEDS_EVIDENCE].sort()).toEqual([...NEED_EVIDENCE].sort());
    const sent = walk('made-ready', 'sent');
    expect(guard('accepted', sent, facts({ hasEvidence: false }))).toBe('evidence-missing');
    expect(guard('accepted', sent, facts())).toBeNull();
  });

  it.each([
    ['made-ready', draft(), { stops: 1 }, 'stop-open'],
    ['made-ready', draft(), { checks: 1 }, 'check-open'],
    ['made-ready', draft(), { reviewOn: true }, 'review-needed'],
    ['review-asked', draft(), {}, 'review-not-used'],
    ['sent', draft(), {}, 'not-from-here'],
    [
      'sent',
      { ...walk('made-ready'), recipient: { contactId: null, name: '', mail: ' ' } },
      {},
      'recipient-missing',
    ],
    ['sent', walk('made-ready'), { on: '2026-11-26' }, 'day-to-come'],
    ['declined', walk('made-ready', 'sent'), { on: '2026-11-24' }, 'day-before-sent'],
    ['accepted', walk('cancelled'), {}, 'never-sent'],
  ] as const)('refuses %s with a named reason', (event, before, patch, reason) => {
    expect(guard(event, before, facts(patch))).toBe(reason);
  });

  it('takes a late acceptance after everything was given up, when the link was ever out', () => {
    for (const given of [
      walk('made-ready', 'sent', 'withdrawn'),
      walk('made-ready', 'sent', 'lapsed', 'cancelled'),
    ]) {
      expect(guard('accepted', given, facts())).toBeNull();
      expect(offeredEvents(given, false)).toEqual(['accepted']);
    }
    expect(isFinal(walk('cancelled'))).toBe(true);
  });

  it('raises the revision with a new attempt', () => {
    expect(walk('made-ready', 'sent', 'declined', 'reopened').revision).toBe(2);
    expect(walk('made-ready', 'reopened').revision).toBe(1);
  });
});

describe('the timers', () => {
  const sent = step(walk('made-ready'), 'sent', '2026-11-01');

  it('call for a reminder after 7 days and give up after 30', () => {
    expect(sent.nextDueOn).toBe('2026-11-08');
    expect(dueDays(sent, DEFAULT_TIMERS)).toEqual({ remindOn: '2026-11-08', lapseOn: '2026-12-01' });
    const days = ['2026-11-07', '2026-11-08', '2026-11-30', '2026-12-01', '2027-03-01'];
    expect(days.map((day) => dueNow(sent, DEFAULT_TIMERS, day))).toEqual([
      null,
      'reminder',
      'reminder',
      'lapse',
      'lapse',
    ]);
  });

  it('count the next reminder from the last one and never past giving up', () => {
    const once = step(sent, 'reminded', '2026-11-08');
    expect(once.nextDueOn).toBe('2026-11-15');
    const late = step(once, 'reminded', '2026-11-29');
    expect(dueDays(late, DEFAULT_TIMERS).remindOn).toBeNull();
    expect(late.nextDueOn).toBe('2026-12-01');
  });

  it('start anew when it is sent again', () => {
    const again = step(
      step(step(sent, 'reminded', '2026-11-10'), 'lapsed', '2026-12-01'),
      'sent',
      '2026-12-02',
    );
    expect(again).toMatchObject({ sentOn: '2026-12-02', lastRemindedOn: null, nextDueOn: '2026-12-09' });
  });

  it('are silent in every state that waits for nobody', () => {
    for (const state of STATES.filter((one) => one !== 'sent' && one !== 'reminded'))
      expect(dueNow({ ...sent, state }, DEFAULT_TIMERS, '2030-01-01'), state).toBeNull();
  });
});
