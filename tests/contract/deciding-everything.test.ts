import { beforeEach, describe, expect, it } from 'vitest';
import { createDecideStore } from '../../renderer/features/decisions/decide-store.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

let app: InProcessApp;

beforeEach(async () => {
  app = await startInProcess();
});

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
