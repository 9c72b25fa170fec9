import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import { createFirstRunStore } from '../../renderer/features/first-run/first-run-store.ts';
import { createImportStore } from '../../renderer/features/imports/import-store.ts';
import type { ImportAboutInput } from '../../shared/ipc/contract/imports.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

const sample = (name: string): string =>
  readFileSync(new URL(`../fixtures/samples/${name}`, import.meta.url), 'utf8');

const RESELLERS = sample('pc-relationships-indirect-resellers.json');
const MPA = sample('csv-mpa-signed-status-download.csv');
const CUSTOMERS = sample('pc-customers-of-indirect-reseller.json');

let app: InProcessApp;

beforeEach(async () => {
  app = await startInProcess();
  const draft = {
    ...emptyFirstRun('chen'),
    role: 'indirect-provider' as const,
    companyName: 'Meridian',
    country: 'US',
  };
  await createFirstRunStore(app.bridge, draft).getState().create(false);
});

async function checked(text: string, about: ImportAboutInput | null = null, name = 'list') {
  app.files.set(`/lists/${name}`, text);
  app.dialogs.files.push([`/lists/${name}`]);
  const store = createImportStore(app.bridge, about);
  await store.getState().choose();
  const { phase, error } = store.getState();
  if (phase.kind !== 'checked') throw new Error(`It stands at ${phase.kind}: ${JSON.stringify(error)}`);
  return { store, check: phase.check };
}

async function applied(text: string, about: ImportAboutInput | null = null) {
  const { store } = await checked(text, about);
  await store.getState().apply();
  expect(store.getState().phase.kind).toBe('done');
  return store;
}

const resellers = async () => (await granted(app.bridge.request('resellers.list', {}))).rows;
const byName = async (name: string) => {
  const found = (await resellers()).find((row) => row.name === name);
  if (found === undefined) throw new Error(`${name} is not there`);
  return found;
};

describe("a provider's lists", () => {
  it('make resellers with partnership, ids and country', async () => {
    const { check } = await checked(RESELLERS);
    expect(check).toMatchObject({ of: 'partners', asks: null, counts: { new: 2, changed: 0, rejected: 0 } });
    await applied(RESELLERS);
    expect(await byName('ReleCloud')).toMatchObject({
      partnerId: '4847433',
      partnership: 'active',
      country: 'BR',
      mpa: null,
      standing: { state: 'cannot-transact', blocks: ['region-differs'] },
    });
    expect(await byName('First Up Consultants')).toMatchObject({
      standing: { state: 'not-known', open: ['mpa'] },
    });
  });

  it('join the agreement to the reseller with the same Partner ID, and say who is blocked', async () => {
    await applied(RESELLERS);
    const { check } = await checked(MPA);
    expect(check).toMatchObject({ counts: { new: 0, changed: 2 } });
    expect(check.rows.find((row) => row.foreignId === '4847433')?.changes).toContainEqual({
      field: 'mpa',
      before: null,
      after: 'not-signed',
    });
    await applied(MPA);
    expect((await byName('ReleCloud')).standing.blocks).toEqual(['mpa-not-signed', 'region-differs']);
    expect((await byName('First Up Consultants')).standing.state).toBe('nothing-against');
    expect((await checked(MPA)).check.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  });

  it('make resellers from the agreement list alone, without a partnership nobody stated', async () => {
    await applied(MPA);
    expect(await byName('ReleCloud')).toMatchObject({ partnership: null, mpa: 'not-signed' });
  });

  it('never join by name', async () => {
    await applied(MPA);
    const other = MPA.replace('4847433', '1111111');
    const { check } = await checked(other);
    expect(check.counts).toMatchObject({ new: 1, unchanged: 1 });
  });

  it("say whose customers they are, and nobody is missing from a reseller's list", async () => {
    await applied(RESELLERS);
    const { id } = await byName('ReleCloud');
    await applied(sample('pc-customers-list.json'));
    const { store, check } = await checked(CUSTOMERS);
    expect(check).toMatchObject({ of: 'customers', asks: 'reseller', about: null });
    expect(check.counts.missing).toBe(2);
    await store.getState().setAbout({ kind: 'reseller', id });
    const { phase } = store.getState();
    expect(phase).toMatchObject({
      kind: 'checked',
      check: { about: { name: 'ReleCloud' }, completeness: 'partial', counts: { new: 2, missing: 0 } },
    });
    await store.getState().apply();
    expect(await byName('ReleCloud')).toMatchObject({ customers: 2, waiting: 0 });
    const page = await granted(app.bridge.request('resellers.get', { id }));
    expect(page.customerRows.map((row) => row.name).sort()).toEqual([
      'FourthCoffee137',
      'Wingtip Toys1254789149',
    ]);
  });

  it('show a customer that is known already as changed when the reseller is news', async () => {
    await applied(RESELLERS);
    await applied(CUSTOMERS);
    const { id } = await byName('ReleCloud');
    const { check } = await checked(CUSTOMERS, { kind: 'reseller', id });
    expect(check.counts).toMatchObject({ new: 0, changed: 2, unchanged: 0 });
    await applied(CUSTOMERS, { kind: 'reseller', id });
    expect((await checked(CUSTOMERS, { kind: 'reseller', id })).check.counts).toMatchObject({ unchanged: 2 });
  });

  it('are taken back by one undo', async () => {
    const store = await applied(RESELLERS);
    await store.getState().undo();
    expect(await resellers()).toEqual([]);
    expect(app.defects).toEqual([]);
  });

  it('refuse to be about somebody who is not there', async () => {
    const { check } = await checked(CUSTOMERS);
    const reply = await app.bridge.request('imports.set-about', {
      importId: check.importId,
      about: { kind: 'reseller', id: '00000000-0000-4000-8000-000000000000' },
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-found', entity: 'partner' } });
  });
});

describe("a provider's day", () => {
  it('counts whom orders would fail for, and the numbers equal the lists', async () => {
    await applied(RESELLERS);
    await applied(MPA);
    const { id } = await byName('ReleCloud');
    await applied(CUSTOMERS, { kind: 'reseller', id });
    const today = await granted(app.bridge.request('today.provider', {}));
    expect(today.blocked).toContainEqual({ block: 'mpa-not-signed', resellers: 1, customers: 2 });
    expect(today.blocked).toContainEqual({ block: 'programme-not-active', resellers: 0, customers: 0 });
    const rows = await resellers();
    for (const { block, resellers: count } of today.blocked)
      expect(
        rows.filter((row) => row.standing.blocks.includes(block)),
        block,
      ).toHaveLength(count);
    expect(today).toMatchObject({ resellers: 2, customers: 2, unassigned: 0, mpaListAsOf: '2026-11-25' });
    expect(today.ages.find((one) => one.format === 'partner-relationships')).toMatchObject({ days: 0 });
  });

  it('shows where open cases were bought', async () => {
    const line = (channel?: string) => ({
      lineId: 'line-1',
      answers: {},
      ...(channel === undefined ? {} : { acquisitionChannel: channel as 'ea' }),
    });
    for (const channel of ['ea', 'ea', undefined])
      await granted(
        app.bridge.request('cases.save', { intake: { customerText: 'A', note: '', lines: [line(channel)] } }),
      );
    const { bought, openCases } = await granted(app.bridge.request('today.provider', {}));
    expect(openCases).toBe(3);
    expect(bought).toEqual([
      { channel: 'ea', cases: 2 },
      { channel: null, cases: 1 },
    ]);
  });
});

describe('a reseller kept by hand', () => {
  const entry = {
    name: 'Finch Digital',
    tenantId: '',
    partnerId: '4 847 433',
    partnerIdKind: 'global' as const,
    partnerIdCountry: null,
    country: 'US',
    partnership: 'active' as const,
    mpa: 'not-signed' as const,
    programmeStatus: null,
    adminAccessToReseller: null,
    contact: null,
  };

  it('is added, changed and removed, each with an undo', async () => {
    const added = await granted(app.bridge.request('resellers.add', { entry }));
    expect(await byName('Finch Digital')).toMatchObject({
      partnerId: '4847433',
      standing: { blocks: ['mpa-not-signed'], hasGlobalId: true },
    });
    const changed = await granted(
      app.bridge.request('resellers.change', { id: added.id, entry: { ...entry, mpa: 'signed' } }),
    );
    expect((await byName('Finch Digital')).standing.state).toBe('nothing-against');
    await granted(app.bridge.request('changes.undo', { changeSetId: changed.changeSetId }));
    expect((await byName('Finch Digital')).mpa).toBe('not-signed');
    const removed = await granted(app.bridge.request('resellers.remove', { id: added.id }));
    expect(await resellers()).toEqual([]);
    await granted(app.bridge.request('changes.undo', { changeSetId: removed.changeSetId }));
    expect(await resellers()).toHaveLength(1);
  });

  it('keeps what a list says beside what a colleague takes back', async () => {
    await applied(MPA);
    const { id } = await byName('ReleCloud');
    const relecloud = { ...entry, name: 'ReleCloud', partnershipState: undefined };
    const { partnershipState: _none, ...rest } = relecloud;
    await granted(app.bridge.request('resellers.change', { id, entry: { ...rest, mpa: 'signed' } }));
    expect((await byName('ReleCloud')).mpa).toBe('signed');
    await granted(app.bridge.request('resellers.change', { id, entry: { ...rest, mpa: null } }));
    expect((await byName('ReleCloud')).mpa).toBe('not-signed');
  });

  it('is refused by field when an id is none', async () => {
    const reply = await app.bridge.request('resellers.add', {
      entry: { ...entry, tenantId: 'abc', partnerId: '48x' },
    });
    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: 'invalid-input',
        issues: [
          { path: 'tenantId', problem: 'guid' },
          { path: 'partnerId', problem: 'partner-id' },
        ],
      },
    });
    expect(await resellers()).toEqual([]);
  });
});
