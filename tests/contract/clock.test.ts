import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import type { Clock } from '../../electron/core/ports/clock.ts';
import { createFirstRunStore } from '../../renderer/features/first-run/first-run-store.ts';
import { daysBetween, localDay, plusDays } from '../../shared/domain/day.ts';
import { list, row } from '../support/import-files.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

const SECOND = 1_000;
const DAY = 86_400_000;
const YEARS = 50 * 365 * DAY;

/** What the clock does before an action (V18): it stands, goes on, or is set by a second, a day, fifty years. */
const jump = fc.constantFrom(0, SECOND, -SECOND, DAY, -DAY, 33 * DAY, -33 * DAY, YEARS, -YEARS);
const ACTIONS = ['customer', 'request', 'task', 'cancel', 'undo'] as const;
type Action = (typeof ACTIONS)[number];
interface Step {
  readonly by: number;
  readonly what: Action;
}
const step = fc.record({ by: jump, what: fc.constantFrom(...ACTIONS) });

/** A clock that a test sets; in `restless` every look at it shows another time, also in the middle of an operation. */
class SetClock implements Clock {
  time = Date.parse('2026-11-25T08:00:00.000Z');
  restless: readonly number[] = [];
  #looks = 0;
  now(): string {
    this.#looks += 1;
    this.time += this.restless[this.#looks % Math.max(1, this.restless.length)] ?? 0;
    return new Date(this.time).toISOString();
  }
  today(): string {
    return this.now().slice(0, 10);
  }
}

/** Every number an answer calls days or an age, wherever it stands. */
function durations(value: unknown, name = ''): number[] {
  if (typeof value === 'number') return /days$|age$/i.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => durations(part, Array.isArray(value) ? name : key));
}

async function desk(clock: Clock): Promise<InProcessApp> {
  const app = await startInProcess(clock);
  const draft = {
    ...emptyFirstRun('lin'),
    role: 'indirect-reseller' as const,
    companyName: 'Lakeview',
    country: 'SG',
    partnerId: '4847383',
    partnerIdKind: 'location' as const,
    portalRoles: ['admin-agent' as const],
    providerName: 'Meridian',
    providerReview: false,
  };
  await createFirstRunStore(app.bridge, draft).getState().create(false);
  app.files.set('/desk/list.csv', list(row(1), row(2)));
  app.dialogs.files.push(['/desk/list.csv']);
  const { files } = await granted(app.bridge.request('imports.choose-files', {}));
  const check = await granted(
    app.bridge.request('imports.check', { handle: files[0]?.handle ?? '', about: null }),
  );
  await granted(app.bridge.request('imports.apply', { importId: check.importId, skipRows: [] }));
  return app;
}

const entry = (name: string) => ({
  name,
  domain: `${name.toLowerCase()}.example`,
  tenantId: '',
  country: 'SG',
  isCspPartnerTenant: 'no' as const,
  tags: [],
  resellerIds: [],
});

interface Known {
  readonly customers: string[];
  readonly requests: string[];
}

type Changed =
  | { readonly ok: true; readonly value: { readonly changeSetId: string } }
  | { readonly ok: false };

const doing: Record<Action, (app: InProcessApp, n: number, known: Known, last: string) => Promise<Changed>> =
  {
    customer: async (app, n, known) => {
      const made = await app.bridge.request('customers.add', { entry: entry(`Company${n}`) });
      if (made.ok) known.customers.push(made.value.id);
      return made;
    },
    request: async (app, _, known) => {
      const customerId = (known.customers.at(-1) ?? '') as never;
      const made = await app.bridge.request('requests.create', { customerId, caseId: null });
      if (made.ok) known.requests.push(made.value.id);
      return made;
    },
    task: (app, n, known) => {
      const customerId = (known.customers.at(-1) ?? '') as never;
      return app.bridge.request('tasks.add', { customerId, title: `Task ${n}`, dueOn: '2026-12-01' });
    },
    cancel: (app, _, known) =>
      app.bridge.request('requests.record', {
        ids: known.requests.slice(-1),
        event: 'cancelled',
        on: '2026-11-25',
        evidence: null,
        note: '',
        listedId: null,
      } as never),
    undo: (app, _, __, last) => app.bridge.request('changes.undo', { changeSetId: last }),
  };

async function answers(app: InProcessApp, known: Known): Promise<unknown[]> {
  const ask = app.bridge.request;
  return Promise.all([
    granted(ask('today.reseller', {})),
    granted(ask('requests.list', {})),
    granted(ask('rulebook.verify-due', {})),
    granted(ask('customers.list', {})),
    ...known.customers.map((customerId) => ask('tasks.list', { customerId: customerId as never })),
    ...known.requests.map((id) => ask('requests.get', { id: id as never })),
  ]);
}

/** Goes through the steps; answers the change sets in the order they were granted. */
async function live(clock: SetClock, app: InProcessApp, steps: readonly Step[], known: Known) {
  const done: string[] = [];
  for (const [n, { by, what }] of [{ by: 0, what: 'customer' as Action }, ...steps].entries()) {
    clock.time += by;
    const changed = await doing[what](app, n, known, done.at(-1) ?? '');
    if (changed.ok) done.push(changed.value.changeSetId);
  }
  return done;
}

it('V18 a clock that is set while the app runs changes no order and makes no duration negative', async () => {
  let jumps = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 16 }),
      fc.array(fc.constantFrom(0, SECOND, -SECOND, DAY, -DAY), { maxLength: 5 }),
      async (steps, restless) => {
        const clock = new SetClock();
        const app = await desk(clock);
        const known: Known = { customers: [], requests: [] };
        clock.restless = restless;
        const done = await live(clock, app, steps, known);
        jumps += steps.filter(({ by }) => by !== 0).length;
        const log = await granted(app.bridge.request('activity.list', {}));
        const own = log.rows.map((row) => row.changeSetId).filter((id) => done.includes(id));
        expect(own).toEqual([...done].reverse());
        const found = durations(await answers(app, known));
        expect(found.length).toBeGreaterThan(1);
        for (const days of found) expect(days).toBeGreaterThanOrEqual(0);
        expect(await granted(app.bridge.request('activity.check', {}))).toMatchObject({ brokenAt: null });
        expect(app.defects).toEqual([]);
      },
    ),
    { numRuns: 70 },
  );
  expect(jumps).toBeGreaterThan(500);
});

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.each([
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
])('V18 in %s the night of %s loses and repeats no day', (place, night) => {
  process.env['TZ'] = place;
  const begin = Date.parse(`${night}T00:00:00Z`) - DAY;
  const days = Array.from({ length: 4 * 48 }, (_, n) => localDay(new Date(begin + n * 1_800_000)));
  const inOrder = [...new Set(days)];
  expect([...inOrder].sort()).toEqual(inOrder);
  expect(days).toEqual([...days].sort());
  for (const [n, day] of inOrder.slice(0, -1).entries()) {
    expect(plusDays(day, 1)).toBe(inOrder[n + 1]);
    expect(daysBetween(day, inOrder[n + 1] ?? day)).toBe(1);
  }
  const offsets = days.map((_, n) => new Date(begin + n * 1_800_000).getTimezoneOffset());
  expect(new Set(offsets).size).toBe(2);
});
