import { describe, expect, it } from 'vitest';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import type { PersonId } from '../../shared/domain/id.ts';
import { entryOf } from '../support/folder-app.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

const draft = { ...emptyFirstRun('wang'), role: 'indirect-reseller' as const, companyName: '蓝海' };

async function started(): Promise<InProcessApp> {
  const app = await startInProcess();
  await granted(app.bridge.request('workspace.create', { draft, skipped: false }));
  return app;
}

const add = ({ bridge }: InProcessApp, name: string) =>
  granted(bridge.request('customers.add', { entry: entryOf(name) }));
const log = ({ bridge }: InProcessApp, filters = {}) => granted(bridge.request('activity.list', filters));
const undo = ({ bridge }: InProcessApp, changeSetId: string, leaveConflicts = false) =>
  bridge.request('changes.undo', { changeSetId, leaveConflicts });

async function exportAs(app: InProcessApp, format: 'csv' | 'json', how: 'spreadsheet' | 'exact') {
  const path = `/exports/${format}-${how}`;
  app.dialogs.saves.push(path);
  await granted(
    app.bridge.request('activity.export', {
      filters: {},
      format,
      how,
      heads: ['时间', '经手人', '内容', '对象', '来源', '条目'],
      said: [{ label: 'customer.add', text: '添加了客户' }],
    }),
  );
  return app.written.get(path) ?? expect.fail('nothing was written');
}

describe('AC-20-1 the activity log', () => {
  it('has one entry for every change, and undo adds one', async () => {
    const app = await started();
    const { total } = await log(app);
    const { id, changeSetId } = await add(app, '恒信博雅科技');
    await granted(app.bridge.request('customers.change', { id, entry: entryOf('恒信博雅') }));
    expect((await log(app)).total).toBe(total + 2);
    expect(await undo(app, changeSetId)).toMatchObject({ ok: false, error: { code: 'undo-conflict' } });
    expect((await log(app)).total).toBe(total + 2);
    const [newest] = (await log(app)).rows;
    await granted(undo(app, newest?.changeSetId ?? ''));
    const { rows } = await log(app);
    expect(rows).toHaveLength(total + 3);
    expect(rows.slice(0, 2)).toMatchObject([
      { isUndo: true, undo: 'possible' },
      { isUndo: false, undo: 'undone' },
    ]);
  });

  it('exports a CSV that opens with Chinese intact, and no cell of which a spreadsheet evaluates', async () => {
    const app = await started();
    await add(app, '恒信博雅科技');
    for (const name of ['=1+1', '＝1+1', '@sum', '-2', '+3', 'say "hi"']) await add(app, name);
    const bytes = await exportAs(app, 'csv', 'spreadsheet');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('"添加了客户","恒信博雅科技"');
    for (const cell of ["'=1+1", "'＝1+1", "'@sum", "'-2", "'+3", 'say ""hi""'])
      expect(text).toContain(`"${cell}"`);
    const exact = new TextDecoder().decode(await exportAs(app, 'csv', 'exact'));
    expect(exact).toContain('"=1+1"');
    expect(exact).not.toContain("'=1+1");
    expect(exact.split('\r\n')[0]).toContain('"channel-desk-export"');
    const json: unknown = JSON.parse(new TextDecoder().decode(await exportAs(app, 'json', 'exact')));
    expect(json).toHaveLength((await log(app)).total);
    expect(app.defects).toEqual([]);
  });

  it('is filtered by who, kind, day and text, together', async () => {
    const app = await started();
    await add(app, 'Old Mill Foods');
    await add(app, '恒信博雅科技');
    const by = ((await log(app)).people[0]?.id ?? '') as PersonId;
    expect((await log(app, { by, kind: 'customer' })).total).toBe(2);
    expect((await log(app, { kind: 'task' })).total).toBe(0);
    expect((await log(app, { text: 'mill', labels: [] })).rows).toMatchObject([
      { subject: 'Old Mill Foods' },
    ]);
    expect((await log(app, { text: '添加', labels: ['customer.add'] })).total).toBe(2);
    expect((await log(app, { from: '2026-11-26' })).total).toBe(0);
    expect((await log(app, { from: '2026-11-25', to: '2026-11-25', kind: 'customer' })).total).toBe(2);
  });

  it('shows before and now of a change, field by field', async () => {
    const app = await started();
    const { id } = await add(app, 'Alpha');
    const entry = { ...entryOf('Beta'), domain: 'beta.example', tags: ['vip'] };
    const { changeSetId } = await granted(app.bridge.request('customers.change', { id, entry }));
    const { changes, more } = await granted(app.bridge.request('activity.show', { changeSetId }));
    expect(more).toBe(0);
    expect(changes).toMatchObject([
      { kind: 'customer', name: 'Beta', change: 'changed', changedSince: false },
    ]);
    expect(changes[0]?.fields).toEqual(
      expect.arrayContaining([
        { field: 'name', before: 'Alpha', now: 'Beta' },
        { field: 'domain', before: null, now: 'beta.example' },
        { field: 'tags', before: null, now: 'vip' },
      ]),
    );
    expect(changes[0]?.fields.map(({ field }) => field)).not.toContain('nameKey');
  });

  it('offers the rest of an undo when something of it was changed since', async () => {
    const app = await started();
    const intake = { customerText: 'Alpha', note: '', lines: [{ lineId: 'line-1', answers: {} }] };
    const saved = await granted(app.bridge.request('cases.save', { intake }));
    const [customer] = (await granted(app.bridge.request('customers.list', {}))).rows;
    const entry = entryOf('Changed since');
    await granted(app.bridge.request('customers.change', { id: customer?.id ?? '', entry }));
    expect(await undo(app, saved.changeSetId)).toMatchObject({
      ok: false,
      error: { code: 'undo-conflict', changed: 1, rest: 1 },
    });
    await granted(undo(app, saved.changeSetId, true));
    expect((await granted(app.bridge.request('cases.list', {}))).rows).toHaveLength(0);
    const { rows } = await granted(app.bridge.request('customers.list', {}));
    expect(rows.map(({ name }) => name)).toEqual(['Changed since']);
  });

  it('says that its chain is complete, and when it was looked at', async () => {
    const app = await started();
    await add(app, 'Alpha');
    const { total } = await log(app);
    expect(await granted(app.bridge.request('activity.check', {}))).toEqual({
      checkedAt: '2026-11-25T08:00:00.000Z',
      entries: total,
      brokenAt: null,
    });
  });
});

describe('undo and redo by key', () => {
  it('take back the newest changes one after the other and bring them again, also after a restart', async () => {
    const before = await started();
    await add(before, 'Alpha');
    await add(before, 'Beta');
    const app = await before.restart();
    await granted(app.bridge.request('app.start', {}));
    const names = async () =>
      (await granted(app.bridge.request('customers.list', {}))).rows.map(({ name }) => name).sort();
    const step = async (which: 'undo' | 'redo') => {
      const newest = (await granted(app.bridge.request('changes.newest', {})))[which];
      if (newest !== null) await granted(undo(app, newest.changeSetId));
      return newest?.label ?? null;
    };
    expect(await step('redo')).toBeNull();
    expect(await step('undo')).toBe('customer.add');
    expect(await names()).toEqual(['Alpha']);
    expect(await step('undo')).toBe('customer.add');
    expect(await names()).toEqual([]);
    expect(await step('redo')).toBe('customer.add');
    expect(await names()).toEqual(['Alpha']);
    expect(await step('redo')).toBe('customer.add');
    expect(await names()).toEqual(['Alpha', 'Beta']);
    expect(await step('redo')).toBeNull();
    expect(await step('undo')).toBe('customer.add');
    await add(app, 'Gamma');
    expect(await step('redo')).toBeNull();
    expect(await names()).toEqual(['Alpha', 'Gamma']);
  });
});

describe('S-20 the log on paper', () => {
  it('is written where the user points, under a proposed name without outside text', async () => {
    const app = await started();
    app.dialogs.saves.push('/papers/log.pdf');
    expect(await granted(app.bridge.request('activity.save-pdf', {}))).toEqual({ name: 'log.pdf' });
    expect(app.dialogs.proposed).toEqual(['activity-2026-11-25.pdf']);
    expect([...app.written.keys()]).toEqual(['/papers/log.pdf']);
  });

  it('is not written when the dialog is cancelled, and a refused place is said without its path', async () => {
    const app = await started();
    const save = () => app.bridge.request('activity.save-pdf', {});
    expect(await save()).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    app.dialogs.saves.push('/locked/log.pdf');
    expect(await save()).toEqual({ ok: false, error: { code: 'not-written', name: 'log.pdf' } });
    expect(app.written.size).toBe(0);
  });
});
