import { describe, expect, it } from 'vitest';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import type { CustomerId } from '../../shared/domain/id.ts';
import { entryOf } from '../support/folder-app.ts';
import { list, row } from '../support/import-files.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

const draft = { ...emptyFirstRun('wang'), role: 'indirect-reseller' as const, companyName: '蓝海' };

async function appWith(...names: string[]): Promise<{ app: InProcessApp; ids: string[] }> {
  const app = await startInProcess();
  await granted(app.bridge.request('workspace.create', { draft, skipped: false }));
  const ids: string[] = [];
  for (const name of names)
    ids.push((await granted(app.bridge.request('customers.add', { entry: entryOf(name) }))).id);
  return { app, ids };
}

const namesIn = async ({ bridge }: InProcessApp) =>
  (await granted(bridge.request('customers.list', {}))).rows.map(({ name }) => name).sort();

const change = ({ bridge }: InProcessApp, id: string, name: string) =>
  granted(bridge.request('customers.change', { id, entry: entryOf(name) }));

describe('AC-21-3 restoring a backup', () => {
  it('shows counts and the difference to today, makes a backup first, and is one change that can be undone', async () => {
    const { app, ids } = await appWith('Alpha', 'Beta', 'Gamma');
    const { bridge } = app;
    const { name } = await granted(bridge.request('backups.make', {}));
    await change(app, ids[0] ?? '', 'Alpha & Sons');
    await granted(bridge.request('customers.add', { entry: entryOf('Delta') }));
    const before = await namesIn(app);
    expect(await granted(bridge.request('backups.compare', { name }))).toMatchObject({
      backup: { name, customers: 3, reason: 'by-hand' },
      customers: { added: 0, changed: 1, removed: 1 },
      records: { added: 0, changed: 1, removed: 1 },
      left: 0,
    });
    const entries = (await granted(bridge.request('activity.list', {}))).total;
    const restored = await granted(bridge.request('backups.restore', { name }));
    expect(restored.records).toBe(2);
    expect(await namesIn(app)).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect((await granted(bridge.request('activity.list', {}))).total).toBe(entries + 1);
    const [newest] = (await granted(bridge.request('backups.list', {}))).backups;
    expect(newest).toMatchObject({ name: restored.before, reason: 'before-restore', customers: 4 });
    await granted(bridge.request('changes.undo', { changeSetId: restored.changeSetId }));
    expect(await namesIn(app)).toEqual(before);
  });

  it('can also be taken back by restoring the backup that was made first', async () => {
    const { app, ids } = await appWith('Alpha');
    const { name } = await granted(app.bridge.request('backups.make', {}));
    await change(app, ids[0] ?? '', 'Renamed');
    const { before } = await granted(app.bridge.request('backups.restore', { name }));
    expect(await namesIn(app)).toEqual(['Alpha']);
    await granted(app.bridge.request('backups.restore', { name: before }));
    expect(await namesIn(app)).toEqual(['Renamed']);
  });

  it('restores one customer and leaves the others', async () => {
    const { app, ids } = await appWith('Alpha', 'Beta');
    const { bridge } = app;
    const [alpha = '', beta = ''] = ids;
    const { name } = await granted(bridge.request('backups.make', {}));
    expect((await granted(bridge.request('backups.customers', { name }))).customers).toHaveLength(2);
    await granted(bridge.request('customers.remove', { id: alpha }));
    await change(app, beta, 'Beta Ltd');
    const customerId = alpha as CustomerId;
    const compared = await granted(bridge.request('backups.compare', { name, customerId }));
    expect(compared.customers).toEqual({ added: 0, changed: 1, removed: 0 });
    await granted(bridge.request('backups.restore', { name, customerId }));
    expect(await namesIn(app)).toEqual(['Alpha', 'Beta Ltd']);
  });

  it('never gives a number twice: counters are not put back', async () => {
    const { app } = await appWith('Alpha');
    const { bridge } = app;
    const intake = { customerText: 'Alpha', note: '', lines: [{ lineId: 'line-1', answers: {} }] };
    const { name } = await granted(bridge.request('backups.make', {}));
    await granted(bridge.request('cases.save', { intake }));
    await granted(bridge.request('backups.restore', { name }));
    expect((await granted(bridge.request('cases.list', {}))).rows).toHaveLength(0);
    await granted(bridge.request('cases.save', { intake }));
    const { rows } = await granted(bridge.request('cases.list', {}));
    expect(rows.map(({ number }) => number)).toEqual([2]);
  });

  it('refuses a backup that is not there, and one that differs in nothing, and makes no backup then', async () => {
    const { app } = await appWith('Alpha');
    const { bridge } = app;
    const { name } = await granted(bridge.request('backups.make', {}));
    for (const asked of ['nothing', name])
      expect(await bridge.request('backups.restore', { name: asked })).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    expect((await granted(bridge.request('backups.list', {}))).backups).toHaveLength(1);
    expect(app.defects).toEqual([]);
  });
});

describe('an import', () => {
  it.each([
    [50, 0],
    [51, 1],
  ])('of %i new customers makes %i backups before it', async (rows, backups) => {
    const { app } = await appWith();
    const { bridge } = app;
    app.files.set('Customers.csv', list(...Array.from({ length: rows }, (_, index) => row(index + 1))));
    app.dialogs.files.push(['Customers.csv']);
    const chosen = await granted(bridge.request('imports.choose-files', {}));
    const handle = chosen.files[0]?.handle ?? '';
    const { importId } = await granted(bridge.request('imports.check', { handle, about: null }));
    await granted(bridge.request('imports.apply', { importId, skipRows: [] }));
    const made = (await granted(bridge.request('backups.list', {}))).backups;
    expect(made.map(({ reason, customers }) => [reason, customers])).toEqual(
      Array.from({ length: backups }, () => ['before-import', 0]),
    );
  });
});
