import { beforeEach, expect, it } from 'vitest';
import type { Clock } from '../../electron/core/ports/clock.ts';
import { granted, type InProcessApp } from '../support/in-process-bridge.ts';
import { customerIn, draftTo, lookAtChecks, resellerApp } from '../support/reseller-app.ts';

let app: InProcessApp;
let now: string;
const clock: Clock = { now: () => now, today: () => now.slice(0, 10) };

beforeEach(async () => {
  now = '2026-11-02T08:00:00.000Z';
  app = await resellerApp({}, clock);
});

const page = (id: string) => granted(app.bridge.request('requests.get', { id }));

it('AC-09-10 40 mails with 2 stops are 38 files; the 2 stay with reasons; recorded as sent with one undo', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 40; at += 1) {
    const id = await draftTo(app, `Company${at}`);
    await lookAtChecks(app, id);
    ids.push(id);
  }
  const link = 'https://evil.example/';
  for (const id of ids.slice(0, 2)) await granted(app.bridge.request('requests.change', { id, link }));
  app.dialogs.folders.push('/out');
  const { saved, stayed } = await granted(app.bridge.request('requests.save-emls', { ids }));
  expect(saved).toEqual(ids.slice(2));
  expect(stayed).toMatchObject([
    { id: ids[0], customerName: 'Company0', reason: 'stop-open' },
    { id: ids[1], customerName: 'Company1', reason: 'stop-open' },
  ]);
  const names = [...app.written.keys()];
  expect(names).toHaveLength(38);
  expect(names.filter((name) => /^\/out\/request-[-\d]+-\d+-[0-9a-f]{4}\.eml$/u.test(name))).toHaveLength(38);
  const on = now.slice(0, 10);
  const said = await granted(app.bridge.request('requests.record-sent', { ids: saved, on }));
  expect(said.recorded).toBe(38);
  const states = async () =>
    (await granted(app.bridge.request('requests.list', {}))).rows.map((row) => row.state);
  expect((await states()).filter((state) => state === 'sent')).toHaveLength(38);
  expect((await page(ids[2] ?? '')).history.map((one) => one.type)).toEqual([
    'created',
    'made-ready',
    'sent',
  ]);
  expect((await page(ids[2] ?? '')).composer.sameLink).toBe(37);
  await granted(app.bridge.request('changes.undo', { changeSetId: said.changeSetId }));
  expect((await states()).filter((state) => state === 'draft')).toHaveLength(40);
});

it('a batch whose folder cannot be written says so for each, and one that is cancelled changes nothing', async () => {
  const id = await draftTo(app, 'Fourth');
  await lookAtChecks(app, id);
  app.dialogs.folders.push('/locked');
  const { saved, stayed } = await granted(app.bridge.request('requests.save-emls', { ids: [id] }));
  expect(saved).toEqual([]);
  expect(stayed).toMatchObject([{ id, reason: 'not-written' }]);
  expect(await app.bridge.request('requests.save-emls', { ids: [id] })).toMatchObject({
    error: { code: 'cancelled' },
  });
});

it('S-10 reminders of several requests are one .eml each, and recording them as reminded is one undo', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 3; at += 1) {
    const id = await draftTo(app, `Waiting${at}`);
    await lookAtChecks(app, id);
    ids.push(id);
  }
  const [, , unsent] = ids;
  const sent = ids.slice(0, 2);
  await granted(app.bridge.request('requests.record-sent', { ids: sent, on: '2026-11-02' }));
  now = '2026-11-12T08:00:00.000Z';
  app.dialogs.folders.push('/out');
  const { saved, stayed } = await granted(
    app.bridge.request('requests.save-emls', { ids, which: 'reminder' }),
  );
  expect(saved).toEqual(sent);
  expect(stayed).toMatchObject([{ id: unsent, reason: 'not-from-here' }]);
  expect([...app.written.keys()].filter((name) => name.startsWith('/out/reminder-2026-11-12-'))).toHaveLength(
    2,
  );
  const recorded = await granted(
    app.bridge.request('requests.record', {
      ids: saved,
      event: 'reminded',
      on: '2026-11-12',
      evidence: null,
      note: '',
      listedId: null,
    }),
  );
  expect(recorded.recorded).toBe(2);
  const states = async () => Promise.all(sent.map(async (id) => (await page(id)).state));
  expect(await states()).toEqual(['reminded', 'reminded']);
  await granted(app.bridge.request('changes.undo', { changeSetId: recorded.changeSetId }));
  expect(await states()).toEqual(['sent', 'sent']);
});

it('AC-09-10 many at once: a draft for each chosen customer, changed and looked at together, one undo each', async () => {
  const customerIds: string[] = [];
  for (const name of ['Alpha', 'Beta', 'Gamma']) {
    const entry = customerIn(name, `${name.toLowerCase()}.example`);
    customerIds.push((await granted(app.bridge.request('customers.add', { entry }))).id);
  }
  const input = { customerIds: customerIds as never[] };
  const begun = await granted(app.bridge.request('requests.create-many', input));
  expect(begun).toMatchObject({ created: 3 });
  const rows = async () =>
    (await granted(app.bridge.request('requests.look-at-many', { ids: begun.ids as never[] }))).rows;
  expect((await rows()).map((row) => row.customerName)).toEqual(['Alpha', 'Beta', 'Gamma']);
  expect(new Set((await rows()).map((row) => row.number)).size).toBe(3);
  const again = await granted(app.bridge.request('requests.create-many', input));
  expect(again).toEqual({ ids: begun.ids, created: 0, changeSetId: null });
  const checks = new Set((await rows()).flatMap((row) => row.checks));
  expect(checks.size).toBeGreaterThan(0);
  const ids = begun.ids as never[];
  for (const know of checks) await granted(app.bridge.request('requests.change-many', { ids, know }));
  expect((await rows()).flatMap((row) => row.checks)).toEqual([]);
  const link = 'https://evil.example/';
  const linked = await granted(app.bridge.request('requests.change-many', { ids, link }));
  expect(linked.changed).toBe(3);
  expect((await rows()).every((row) => row.stops.length > 1)).toBe(true);
  await granted(app.bridge.request('changes.undo', { changeSetId: linked.changeSetId }));
  // Who accepts is not known yet, and only that still stops them.
  expect((await rows()).map((row) => [row.link, row.stops])).toEqual(
    Array.from({ length: 3 }, () => ['', ['placeholder-left']]),
  );
  const next = await granted(
    app.bridge.request('requests.create', { customerId: customerIds[0] as never, caseId: null }),
  );
  expect(next.number).toBe(4);
});

it('S-04 deleting says first what goes; who was ever sent a request stays and is named; one undo brings all back', async () => {
  const asked = await draftTo(app, 'Asked');
  await lookAtChecks(app, asked);
  await granted(app.bridge.request('requests.record-sent', { ids: [asked as never], on: '2026-11-02' }));
  await draftTo(app, 'Drafted');
  const list = async () => (await granted(app.bridge.request('customers.list', {}))).rows;
  const rows = await list();
  const ids = rows.map((row) => row.id as never);
  const staying = rows.filter((row) => row.name === 'Asked').map(({ id, name }) => ({ id, name }));
  const look = await granted(app.bridge.request('customers.look-at-removal', { ids }));
  expect(look).toEqual({ customers: 1, subscriptions: 0, cases: 0, drafts: 1, staying });
  expect(await list()).toHaveLength(2);
  const gone = await granted(app.bridge.request('customers.remove-many', { ids }));
  expect(gone).toMatchObject({ changed: 1, staying, cancelled: false });
  expect((await list()).map((row) => row.name)).toEqual(['Asked']);
  await granted(app.bridge.request('changes.undo', { changeSetId: gone.changeSetId ?? '' }));
  expect(await list()).toHaveLength(2);
  const alone = await app.bridge.request('customers.remove', { id: staying[0]?.id as never });
  expect(alone).toMatchObject({ ok: false, error: { code: 'not-allowed', what: 'customer-was-asked' } });
});
