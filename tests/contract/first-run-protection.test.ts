import { describe, expect, it, vi } from 'vitest';
import type { Workspaces } from '../../electron/core/ports/workspaces.ts';
import { createFirstRunStore } from '../../renderer/features/first-run/first-run-store.ts';
import { err } from '../../shared/result/result.ts';
import { granted, type InProcessApp, standingClock, startInProcess } from '../support/in-process-bridge.ts';
import { memoryDevice, memoryWorkspaces } from '../support/memory-ports.ts';
import { uuid } from '../support/store/store-fixtures.ts';

const PROTECTION = { passphrase: 'four grey horses walk', hint: 'the stable' };

const startOf = async ({ bridge }: InProcessApp) => (await granted(bridge.request('app.start', {}))).start;

/** The pages filled in as far as they must be. */
async function filledIn(app: InProcessApp) {
  const start = await startOf(app);
  if (start.state !== 'first-run') throw new Error(`It starts with ${start.state}.`);
  const store = createFirstRunStore(app.bridge, start.draft);
  store.getState().change({ page: 'where', role: 'indirect-reseller', companyName: ' Lakeview ' });
  return store;
}

/** The app over workspaces whose encrypting is refused until it is mended. */
async function failingApp(code: 'disk-full' | 'locked') {
  let made = 0;
  const memory = memoryWorkspaces(standingClock(), { next: () => uuid(++made) });
  const refusal = { code, place: '/data/workspace', by: null, since: null } as const;
  const protect = vi.fn<Workspaces['protect']>(async () => err(refusal));
  const app = await startInProcess(standingClock(), {
    workspaces: { ...memory, protect },
    device: memoryDevice(),
  });
  return { app, mend: () => protect.mockImplementation(memory.protect) };
}

describe('AC-21-4 protection from the first run on', () => {
  it('is off unless somebody wants it', async () => {
    const app = await startInProcess();
    expect(await (await filledIn(app)).getState().create(false)).toBe(true);
    expect(await startOf(app)).toMatchObject({ state: 'ready', workspace: { isProtected: false } });
  });

  it('asks for the passphrase once it was locked, and says whose it is', async () => {
    const app = await startInProcess();
    expect(await (await filledIn(app)).getState().create(false, PROTECTION)).toBe(true);
    expect(await startOf(app)).toMatchObject({
      state: 'ready',
      workspace: { companyName: 'Lakeview', isProtected: true },
    });
    const locked = await granted(app.bridge.request('protection.lock', {}));
    expect(locked).toMatchObject({ state: 'protected', company: 'Lakeview', hint: 'the stable' });
    const { passphrase } = PROTECTION;
    expect(await granted(app.bridge.request('protection.unlock', { passphrase }))).toMatchObject({
      state: 'ready',
    });
    expect(app.defects).toEqual([]);
  });

  it('is never part of what this computer keeps of the pages', async () => {
    vi.useFakeTimers();
    const app = await startInProcess();
    const written = vi.spyOn(app.device, 'write');
    const store = await filledIn(app);
    await vi.advanceTimersByTimeAsync(1_000);
    const created = store.getState().create(false, PROTECTION);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(await created).toBe(true);
    expect(written.mock.calls.length).toBeGreaterThan(1);
    expect(JSON.stringify(written.mock.calls)).not.toContain(PROTECTION.passphrase);
    expect(JSON.stringify(store.getState())).not.toContain(PROTECTION.passphrase);
  });

  it('refuses a short passphrase, and makes nothing', async () => {
    const app = await startInProcess();
    const store = await filledIn(app);
    expect(await store.getState().create(false, { passphrase: 'short', hint: '' })).toBe(false);
    expect(store.getState().error?.code).toBe('invalid-input');
    expect(app.workspaces.stores.size).toBe(0);
  });

  it.each([
    ['disk-full', 'not-encrypted-full'],
    ['locked', 'not-encrypted'],
  ] as const)(
    'that fails (%s) is said, writes nothing that was typed, and can be tried again',
    async (code, what) => {
      const { app, mend } = await failingApp(code);
      const store = await filledIn(app);
      expect(await store.getState().create(false, PROTECTION)).toBe(false);
      expect(store.getState().error).toEqual({ code: 'not-allowed', what });
      const [blank] = app.workspaces.stores.values();
      expect((await blank?.activity({}))?.items).toEqual([]);
      expect((await startOf(app)).state).toBe('first-run');
      mend();
      expect(await store.getState().create(false, PROTECTION)).toBe(true);
      expect(await startOf(app)).toMatchObject({ state: 'ready', workspace: { isProtected: true } });
    },
  );

  it('that failed can be left out: the same folder is used without', async () => {
    const { app } = await failingApp('locked');
    const store = await filledIn(app);
    await store.getState().create(false, PROTECTION);
    expect(await store.getState().create(false)).toBe(true);
    expect(await startOf(app)).toMatchObject({ state: 'ready', workspace: { isProtected: false } });
  });

  it('never goes on in a folder somebody has written in', async () => {
    const app = await startInProcess();
    const store = await filledIn(app);
    const draft = { ...store.getState().draft };
    expect(await store.getState().create(false)).toBe(true);
    expect(await app.bridge.request('workspace.create', { draft, skipped: false })).toEqual({
      ok: false,
      error: { code: 'not-allowed', what: 'folder-not-empty' },
    });
  });

  it.each([
    ['/data/lin/OneDrive - Lakeview/desk', 'OneDrive'],
    ['//server/share/desk', 'network'],
    ['/data/lin/desk', null],
  ])('knows who copies %s elsewhere', async (folder, synced) => {
    const app = await startInProcess();
    app.dialogs.folders.push(folder);
    const state = await granted(app.bridge.request('app.choose-folder', {}));
    expect(state).toMatchObject({ state: 'first-run', place: folder, synced });
  });
});
