import { beforeEach, describe, expect, it } from 'vitest';
import { eventLoop } from '../../electron/adapters/system/event-loop.ts';
import type { Breath } from '../../electron/core/ports/breath.ts';
import type { Op } from '../../electron/core/ports/store.ts';
import { newSubscription } from '../../electron/core/records.ts';
import { createDecideStore } from '../../renderer/features/decisions/decide-store.ts';
import type { CustomerId } from '../../shared/domain/id.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';
import { uuid } from '../support/store/store-fixtures.ts';

let app: InProcessApp;

beforeEach(async () => {
  app = await startInProcess();
});

const MANY = 24_920;

/** Adds subscriptions to the sample's customers, in turn, until there are as many as meant; answers how much is to be decided. */
async function fillUp({ workspaces, bridge }: InProcessApp): Promise<number> {
  const store = workspaces.stores.get('/data/sample-indirect-reseller');
  if (store === undefined) throw new Error('The sample is not there.');
  const { items: customers } = await store.query('customer', { limit: 500 });
  const there = (await store.query('subscription', { limit: 1 })).total;
  for (let from = there; from < MANY; from += 2_000) {
    const ops = Array.from({ length: Math.min(2_000, MANY - from) }, (_, index): Op => {
      const of = customers[(from + index) % customers.length];
      const put = newSubscription((of?.id ?? '') as CustomerId, `Product ${from + index}`);
      return { kind: 'subscription', id: uuid(1_000_000 + from + index), ifRev: 0, put };
    });
    await store.commit({ id: uuid(2_000_000 + from), actor: null, label: 'test', ops });
  }
  const { rows } = await granted(bridge.request('cases.list', {}));
  const lines = rows.reduce((all, row) => all + row.lines, 0);
  const removed = (await store.query('subscription', { limit: 1 })).total;
  return lines + removed;
}

/** Watches a store: how many pages were read, and how many at most without giving way. */
function watchReading({ workspaces }: InProcessApp) {
  const store = workspaces.stores.get('/data/sample-indirect-reseller');
  if (store === undefined) throw new Error('The sample is not there.');
  const seen = { pages: 0, atOnce: 0, most: 0 };
  const query = store.query.bind(store);
  store.query = async (kind, asked) => {
    seen.pages += 1;
    seen.atOnce += 1;
    seen.most = Math.max(seen.most, seen.atOnce);
    return query(kind, asked);
  };
  return seen;
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

describe('deciding everything', () => {
  it('counts every line and subscription once per edition and side, and stores nothing', async () => {
    await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-reseller' }));
    const before = (await granted(app.bridge.request('activity.list', {}))).total;
    const cases = (await granted(app.bridge.request('cases.list', {}))).rows;
    const result = await granted(app.bridge.request('decisions.decide-everything', {}));
    expect(result.cancelled).toBe(false);
    expect(result.total).toBeGreaterThan(cases.length);
    expect(result.decided).toBe(result.total);
    expect(result.editions.map((one) => one.edition)).toEqual(['mc-2020-06', 'mc-latest']);
    for (const { support, move } of result.editions) {
      expect(sum(support)).toBe(result.total);
      expect(sum(move)).toBe(result.total);
    }
    expect((await granted(app.bridge.request('activity.list', {}))).total).toBe(before);
  });

  it('names what the editions decide differently, and only that', async () => {
    await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-reseller' }));
    const { differences, differing } = await granted(app.bridge.request('decisions.decide-everything', {}));
    expect(differing).toBe(differences.length);
    expect(differing).toBeGreaterThan(0);
    for (const { verdicts } of differences)
      expect(new Set(verdicts.map(({ support, move }) => `${support} ${move}`)).size).toBe(2);
    const drifting = (await granted(app.bridge.request('cases.list', {}))).rows.filter((row) => row.drift);
    const named = new Set(differences.map((one) => one.caseNumber).filter((number) => number !== null));
    expect([...named].sort()).toEqual(drifting.map((row) => row.number).sort());
  });

  it('is cancelled by a request, and what was counted until then is answered', async () => {
    await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-provider' }));
    const store = createDecideStore(app.bridge);
    await Promise.all([store.getState().run(), store.getState().cancel()]);
    const { running, result, error } = store.getState();
    expect({ running, error }).toEqual({ running: false, error: null });
    expect(result?.decided).toBeLessThanOrEqual(result?.total ?? 0);
    await store.getState().run();
    expect(store.getState().result?.cancelled).toBe(false);
    expect(app.defects).toEqual([]);
  });

  it('gives way while it reads 24,920 subscriptions and while it decides them', async () => {
    // A hurried clock: every part of the work seems to have used up its slice.
    let calls = 0;
    let seen = { atOnce: 0 };
    const breath: Breath = {
      now: () => eventLoop.now() + 20 * calls++,
      pause: () => {
        seen.atOnce = 0;
        return eventLoop.pause();
      },
    };
    app = await startInProcess(undefined, undefined, breath);
    await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-reseller' }));
    const total = await fillUp(app);
    const reading = watchReading(app);
    seen = reading;
    const result = await granted(app.bridge.request('decisions.decide-everything', {}));
    expect(result).toMatchObject({ total, decided: total, cancelled: false });
    expect(reading.pages).toBeGreaterThan(MANY / 500);
    // The first page is read together with the two small ones that open the desk.
    expect(reading.most).toBeLessThanOrEqual(3);
  }, 60_000);

  it('says so when there is nothing to decide', async () => {
    await granted(
      app.bridge.request('workspace.create', {
        draft: {
          page: 'start',
          start: 'set-up',
          role: 'indirect-reseller',
          companyName: 'A',
          yourName: '',
          country: '',
          cloud: 'global',
          tenantId: '',
          partnerId: '',
          partnerIdKind: 'not-sure',
          portalRoles: [],
          providerName: '',
          providerTenantId: '',
          providerReview: true,
          baselineEdition: 'mc-2020-06',
        },
        skipped: false,
      }),
    );
    expect(await granted(app.bridge.request('decisions.decide-everything', {}))).toMatchObject({
      total: 0,
      decided: 0,
      differing: 0,
    });
  });
});
