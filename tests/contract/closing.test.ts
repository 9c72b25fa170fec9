import { expect, it, vi } from 'vitest';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import type { WorkspaceStore } from '../../electron/core/ports/store.ts';
import { StoreError } from '../../electron/core/ports/store.ts';
import { entryOf } from '../support/folder-app.ts';
import { granted, standingClock, startInProcess } from '../support/in-process-bridge.ts';

/** The app whose disk takes or refuses a change when the test says so; and what the page is told of closing. */
async function appOnSlowDisk() {
  const first = await startInProcess();
  const draft = { ...emptyFirstRun('wang'), role: 'indirect-reseller' as const, companyName: 'Lakeview' };
  await granted(first.bridge.request('workspace.create', { draft, skipped: false }));
  const { workspaces } = first;
  const disk: (() => void)[] = [];
  const refuse: ((error: Error) => void)[] = [];
  const slow: typeof workspaces = {
    ...workspaces,
    open: async (folder, how) => {
      const opened = await workspaces.open(folder, how);
      if (!opened.ok) return opened;
      const { store } = opened.value;
      const own = Object.assign(Object.create(store) as WorkspaceStore, {
        commit: async (set: Parameters<WorkspaceStore['commit']>[0]) => {
          await new Promise<void>((resolve, reject) => {
            disk.push(resolve);
            refuse.push(reject);
          });
          return store.commit(set);
        },
      });
      return { ok: true, value: { ...opened.value, store: own } };
    },
  };
  const app = await startInProcess(standingClock(), { workspaces: slow, device: first.device });
  await granted(app.bridge.request('app.start', {}));
  const told: (readonly string[])[] = [];
  app.bridge.subscribe('app.closing', ({ changes }) => told.push(changes));
  const add = (name: string) => app.bridge.request('customers.add', { entry: entryOf(name) });
  return { app, disk, refuse, told, add };
}

it('4.3 closes at once when nothing waits', async () => {
  const { app, told } = await appOnSlowDisk();
  expect(app.closing.mayClose()).toBe(true);
  expect(told).toEqual([]);
});

it('4.3 stays open while changes wait, says which, and closes by itself when the last one is on the disk', async () => {
  const { app, disk, told, add } = await appOnSlowDisk();
  const changes = [add('Alpha'), add('Beta')];
  await vi.waitFor(() => expect(disk).toHaveLength(2));
  expect(app.closing.mayClose()).toBe(false);
  expect(told).toEqual([['customer.add', 'customer.add']]);
  disk[0]?.();
  await changes[0];
  expect([told.at(-1), app.shut]).toEqual([['customer.add'], []]);
  disk[1]?.();
  await changes[1];
  expect(app.shut).toEqual(['saved']);
  expect(app.closing.mayClose()).toBe(true);
});

it('4.3 stays open when the disk refuses the change meanwhile, so that somebody reads why', async () => {
  const { app, refuse, told, add } = await appOnSlowDisk();
  const change = add('Alpha');
  await vi.waitFor(() => expect(refuse).toHaveLength(1));
  expect(app.closing.mayClose()).toBe(false);
  refuse[0]?.(new StoreError({ code: 'disk-full', place: '/data/workspace' }));
  expect(await change).toMatchObject({ error: { code: 'disk-full' } });
  expect([told.at(-1), app.shut]).toEqual([[], []]);
});

it('4.3 closes without it when somebody wants to, and not at all when somebody does not', async () => {
  const { app, disk, told, add } = await appOnSlowDisk();
  const change = add('Alpha');
  await vi.waitFor(() => expect(disk).toHaveLength(1));
  app.closing.mayClose();
  await granted(app.bridge.request('app.keep-open', {}));
  expect(told.at(-1)).toEqual([]);
  app.closing.mayClose();
  await granted(app.bridge.request('app.close-anyway', {}));
  expect(app.shut).toEqual(['losing']);
  disk[0]?.();
  await change;
});

it('closes nothing for a page that asks of itself, while something waits or not', async () => {
  const { app, disk, add } = await appOnSlowDisk();
  await granted(app.bridge.request('app.close-anyway', {}));
  const change = add('Alpha');
  await vi.waitFor(() => expect(disk).toHaveLength(1));
  await granted(app.bridge.request('app.close-anyway', {}));
  expect(app.shut).toEqual([]);
  disk[0]?.();
  await change;
});
