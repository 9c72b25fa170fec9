import { describe, expect, it, vi } from 'vitest';
import { createFirstRunStore } from '../../renderer/features/first-run/first-run-store.ts';
import type { FirstRunDraft, StartState } from '../../shared/ipc/contract/app.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

const startOf = async ({ bridge }: InProcessApp): Promise<StartState> =>
  (await granted(bridge.request('app.start', {}))).start;

async function firstRun(app: InProcessApp): Promise<FirstRunDraft> {
  const start = await startOf(app);
  if (start.state !== 'first-run') throw new Error(`It starts with ${start.state}.`);
  return start.draft;
}

async function storeOf(app: InProcessApp) {
  return createFirstRunStore(app.bridge, await firstRun(app));
}

describe('first run', () => {
  it('begins with empty pages and the name the computer knows', async () => {
    const draft = await firstRun(await startInProcess());
    expect(draft).toMatchObject({
      page: 'start',
      role: null,
      companyName: '',
      yourName: 'wang',
      country: '',
    });
  });

  it('makes the workspace that was described', async () => {
    const app = await startInProcess();
    const store = await storeOf(app);
    store.getState().change({
      role: 'indirect-reseller',
      companyName: ' 蓝海科技 ',
      yourName: '王伟',
      country: 'SG',
      tenantId: '{F023FD81-A637-4B56-95FD-791AC0226033}',
      partnerId: '5,512,034',
      partnerIdKind: 'location',
      providerName: 'Provider Ltd',
    });
    expect(await store.getState().create(false)).toBe(true);
    const start = await startOf(app);
    expect(start).toMatchObject({
      state: 'ready',
      workspace: {
        role: 'indirect-reseller',
        companyName: '蓝海科技',
        personName: '王伟',
        country: 'SG',
        tenantId: 'f023fd81-a637-4b56-95fd-791ac0226033',
        partnerId: '5512034',
        setupFinished: true,
        sample: false,
      },
    });
    expect(app.defects).toEqual([]);
  });

  it('is unfinished when everything but role and company was skipped, and Today says so', async () => {
    const app = await startInProcess();
    const store = await storeOf(app);
    store.getState().change({ role: 'indirect-provider', companyName: 'Provider' });
    expect(await store.getState().create(true)).toBe(true);
    const today = await granted(app.bridge.request('today.reseller', {}));
    expect(today.needsYou.map((row) => row.kind)).toEqual(['unfinished-set-up']);
  });

  it('refuses by field, and stores nothing', async () => {
    const app = await startInProcess();
    const store = await storeOf(app);
    store.getState().change({ tenantId: 'not a tenant', partnerId: 'abc' });
    expect(await store.getState().create(false)).toBe(false);
    const { error } = store.getState();
    const paths = error?.code === 'invalid-input' ? error.issues.map((issue) => issue.path) : [];
    expect(paths.sort()).toEqual(['companyName', 'partnerId', 'role', 'tenantId']);
    expect(app.workspaces.stores.size).toBe(0);
  });

  it('goes on after a restart where it was left', async () => {
    vi.useFakeTimers();
    const app = await startInProcess();
    const store = await storeOf(app);
    store.getState().change({ page: 'who', companyName: 'Half' });
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(await firstRun(await app.restart())).toMatchObject({ page: 'who', companyName: 'Half' });
  });

  it('opens the same workspace again after a restart', async () => {
    const app = await startInProcess();
    const store = await storeOf(app);
    store.getState().change({ role: 'indirect-reseller', companyName: 'Kept' });
    await store.getState().create(false);
    expect(await startOf(await app.restart())).toMatchObject({
      state: 'ready',
      workspace: { companyName: 'Kept' },
    });
  });
});

describe('the sample', () => {
  it.each(['indirect-reseller', 'indirect-provider'] as const)(
    'of an %s opens with cases that are decided',
    async (role) => {
      const app = await startInProcess();
      const store = await storeOf(app);
      store.getState().chooseSampleRole(role);
      expect(await store.getState().createSample()).toBe(true);
      expect(await startOf(app)).toMatchObject({ state: 'ready', workspace: { role, sample: true } });
      const { rows } = await granted(app.bridge.request('cases.list', {}));
      expect(rows.length).toBeGreaterThan(3);
      const { rows: customers } = await granted(app.bridge.request('customers.list', {}));
      expect(customers.length).toBeGreaterThan(rows.length);
      for (const row of rows) await granted(app.bridge.request('cases.get', { id: row.id as never }));
      expect(app.defects).toEqual([]);
    },
  );

  it('is opened, not made anew, the second time', async () => {
    const app = await startInProcess();
    const store = await storeOf(app);
    await store.getState().createSample();
    const before = await granted(app.bridge.request('customers.list', {}));
    await store.getState().createSample();
    expect(await granted(app.bridge.request('customers.list', {}))).toEqual(before);
  });
});
