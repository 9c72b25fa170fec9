import { expect, it } from 'vitest';
import type { Breath } from '../../electron/core/ports/breath.ts';
import { granted, type InProcessApp, standingClock, startInProcess } from '../support/in-process-bridge.ts';

const idsOf = async (app: InProcessApp) =>
  (await granted(app.bridge.request('customers.list', {}))).rows.map((row) => row.id as never);

const tagged = async (app: InProcessApp, tag: string) =>
  (await granted(app.bridge.request('customers.list', { filter: { tag: [tag] } }))).rows.length;

async function started(breath?: Breath): Promise<InProcessApp> {
  const app = await startInProcess(standingClock(), undefined, breath);
  await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-reseller' }));
  return app;
}

it('AC-04-6 a tag on many is one change with one undo; putting it on again changes nothing', async () => {
  const app = await started();
  const ids = await idsOf(app);
  const input = { ids, tag: ' Winter ', put: true };
  const put = await granted(app.bridge.request('customers.tag', input));
  expect(put).toMatchObject({ changed: ids.length, cancelled: false });
  expect(await tagged(app, 'Winter')).toBe(ids.length);
  const again = await granted(app.bridge.request('customers.tag', input));
  expect(again).toEqual({ changeSetId: null, changed: 0, cancelled: false });
  await granted(app.bridge.request('changes.undo', { changeSetId: put.changeSetId ?? '' }));
  expect(await tagged(app, 'Winter')).toBe(0);
  const empty = await app.bridge.request('customers.tag', { ...input, tag: '  ' });
  expect(empty).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

it('AC-04-6 a tag is taken off those who have it', async () => {
  const app = await started();
  const ids = await idsOf(app);
  await granted(app.bridge.request('customers.tag', { ids: ids.slice(0, 3), tag: 'Winter', put: true }));
  const taken = await granted(app.bridge.request('customers.tag', { ids, tag: 'Winter', put: false }));
  expect(taken.changed).toBe(3);
  expect(await tagged(app, 'Winter')).toBe(0);
});

it('AC-04-6 says how far it is, and cancelled before it is saved it changes nothing', async () => {
  let now = 0;
  let cancel: (() => void) | undefined;
  const app = await started({
    now: () => (now += 20),
    pause: async () => cancel?.(),
  });
  const ids = await idsOf(app);
  const seen: number[] = [];
  app.bridge.subscribe('customers.progress', ({ done, total }) => {
    seen.push(done);
    expect(total).toBe(ids.length);
    cancel = () => void app.bridge.request('customers.cancel-change', {});
  });
  const reply = await granted(app.bridge.request('customers.tag', { ids, tag: 'Winter', put: true }));
  expect(seen.length).toBeGreaterThan(0);
  expect(reply).toEqual({ changeSetId: null, changed: 0, cancelled: true });
  cancel = undefined;
  expect(await tagged(app, 'Winter')).toBe(0);
});

it('S-04 a channel is set where nobody confirmed one, with one undo; what is confirmed stays', async () => {
  const app = await started();
  const ids = await idsOf(app);
  const unknown = async () =>
    (await granted(app.bridge.request('customers.list', { filter: { channel: ['advisor'] } }))).rows.length;
  const before = await unknown();
  const set = await granted(app.bridge.request('customers.set-channel', { ids, channel: 'advisor' }));
  expect(set.cancelled).toBe(false);
  expect(set.changeSetId).not.toBeNull();
  expect(await unknown()).toBeGreaterThan(before);
  await granted(app.bridge.request('changes.undo', { changeSetId: set.changeSetId ?? '' }));
  expect(await unknown()).toBe(before);
});

it('S-04 an export holds what the list shows, and no cell of it is a formula', async () => {
  const app = await started();
  app.dialogs.saves.push('/out/customers.csv');
  const rows = [
    ['Customer', 'Note'],
    ['Contoso', '=1+1'],
  ];
  const saved = await granted(app.bridge.request('customers.export', { rows }));
  expect(saved.rows).toBe(1);
  const text = new TextDecoder('utf-8').decode([...app.written.values()][0]);
  expect(text).toContain('"Contoso","\'=1+1"');
});

it('S-04 a task for many is one change with one undo, and each has it', async () => {
  const app = await started();
  const ids = await idsOf(app);
  const input = { customerIds: ids, title: ' Call back ', dueOn: '2026-12-04' };
  const added = await granted(app.bridge.request('tasks.add-many', input));
  expect(added).toMatchObject({ changed: ids.length, cancelled: false });
  const ofLast = async () =>
    (await granted(app.bridge.request('tasks.list', { customerId: ids.at(-1) as never }))).rows.filter(
      (one) => one.title === 'Call back',
    );
  expect(await ofLast()).toMatchObject([{ dueOn: '2026-12-04', actor: 'reseller', state: 'open' }]);
  await granted(app.bridge.request('changes.undo', { changeSetId: added.changeSetId ?? '' }));
  expect(await ofLast()).toEqual([]);
});

it('S-04 only a provider sets the reseller of record of many, and one undo takes it back', async () => {
  const app = await startInProcess(standingClock());
  await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-provider' }));
  const ids = await idsOf(app);
  const [reseller] = (await granted(app.bridge.request('resellers.list', {}))).rows;
  const partnerId = reseller?.id as never;
  const has = async () =>
    (await granted(app.bridge.request('customers.list', {}))).rows.filter((row) =>
      row.resellers.includes(reseller?.name ?? ''),
    ).length;
  const before = await has();
  const set = await granted(app.bridge.request('customers.set-reseller', { ids, partnerId }));
  expect(set.changed).toBeGreaterThan(0);
  expect(await has()).toBe(ids.length);
  const again = await granted(app.bridge.request('customers.set-reseller', { ids, partnerId }));
  expect(again.changed).toBe(0);
  await granted(app.bridge.request('changes.undo', { changeSetId: set.changeSetId ?? '' }));
  expect(await has()).toBe(before);
  const other = await started();
  const refused = await other.bridge.request('customers.set-reseller', {
    ids: await idsOf(other),
    partnerId,
  });
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});
