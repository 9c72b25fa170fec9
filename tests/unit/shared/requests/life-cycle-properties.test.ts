import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Request, request } from '../../../../shared/domain/request.ts';
import { DEFAULT_TIMERS } from '../../../../shared/domain/workspace.ts';
import { everSent, guard, isFinal, offeredEvents } from '../../../../shared/requests/guards.ts';
import {
  eventsIn,
  type LifeEvent,
  NEEDS_EVIDENCE,
  TRANSITIONS,
} from '../../../../shared/requests/life-cycle.ts';
import { afterEvent } from '../../../../shared/requests/record-event.ts';
import { TABLE } from './table-of-states.ts';
import { by, draft, EVENTS, facts, KINDS, STATES, step, TODAY } from './walks.ts';

describe('any path through the life cycle', () => {
  const paths = fc.tuple(fc.constantFrom(...KINDS), fc.array(fc.nat(20), { maxLength: 40 }));

  function keepsEverything(now: Request, event: LifeEvent, next: Request): void {
    expect(next.events.slice(0, -1)).toEqual(now.events);
    expect(next.events.at(-1)?.type).toBe(event);
    expect((next.evidenceIds ?? []).slice(0, now.evidenceIds?.length ?? 0)).toEqual(now.evidenceIds ?? []);
    expect(TABLE[now.state]).toContain(next.state);
    expect(request.safeParse(next).success).toBe(true);
    if (NEEDS_EVIDENCE.has(event)) expect(next.events.at(-1)?.evidenceId).toBeDefined();
    if (next.state === 'accepted') expect(everSent(next)).toBe(true);
  }

  it('loses no event and no evidence, and changes only by the table', () => {
    let steps = 0;
    fc.assert(
      fc.property(paths, ([kind, choices]) => {
        let now = draft({ requestKind: kind });
        for (const choice of choices) {
          const open = eventsIn(kind, now.state).filter((event) => guard(event, now, facts()) === null);
          const event = open[choice % Math.max(1, open.length)];
          if (event === undefined) break;
          const next = step(now, event);
          keepsEverything(now, event, next);
          now = next;
          steps += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(steps).toBeGreaterThan(1_000);
  });

  it('always has a way out or says that it is final', () => {
    fc.assert(
      fc.property(paths, ([kind, choices]) => {
        let now = draft({ requestKind: kind });
        for (const choice of choices) {
          const open = offeredEvents(now, false);
          expect(open.length === 0).toBe(isFinal(now));
          // Whatever is offered can be recorded once mail, evidence and day are there.
          for (const event of open) expect(guard(event, now, facts()), event).toBeNull();
          const event = open[choice % Math.max(1, open.length)];
          if (event === undefined) break;
          now = step(now, event);
        }
      }),
    );
  });

  it('refuses every event that the table does not have, whatever else holds', () => {
    for (const state of STATES)
      for (const event of EVENTS.filter((one) => TRANSITIONS[state][one] === undefined)) {
        expect(guard(event, draft({ state }), facts()), `${state} ${event}`).toBe('not-from-here');
        const nothing = afterEvent(
          draft({ state }),
          { eventId: 'x', type: event, on: TODAY, at: `${TODAY}T08:00:00.000Z`, by },
          DEFAULT_TIMERS,
        );
        expect(nothing, `${state} ${event}`).toBeUndefined();
      }
  });
});
