import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import { createFirstRunStore } from '../../renderer/features/first-run/first-run-store.ts';
import { createImportStore } from '../../renderer/features/imports/import-store.ts';
import { list, row, tenant } from '../support/import-files.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

let app: InProcessApp;
const customers = async () => (await granted(app.bridge.request('customers.list', {}))).rows;

beforeEach(async () => {
  app = await startInProcess();
  const draft = { ...emptyFirstRun('wang'), role: 'indirect-reseller' as const, companyName: '蓝海' };
  await createFirstRunStore(app.bridge, draft).getState().create(false);
});

/** An import screen on which a file with this text was chosen. */
async function chosen(text: string, name = 'Customers.csv') {
  app.files.set(`/somewhere/${name}`, text);
  app.dialogs.files.push([`/somewhere/${name}`]);
  const store = createImportStore(app.bridge);
  await store.getState().choose();
  return store;
}

async function checked(text: string) {
  const store = await chosen(text);
  const { phase } = store.getState();
  if (phase.kind !== 'checked')
    throw new Error(`It stands at ${phase.kind}: ${JSON.stringify(store.getState().error)}`);
  return { store, check: phase.check };
}

async function applied(text: string) {
  const { store } = await checked(text);
  await store.getState().apply();
  expect(store.getState().phase.kind).toBe('done');
  return store;
}

describe('importing a customer list', () => {
  it('checks without storing anything, and shows no path', async () => {
    const { check } = await checked(list(row(1), row(2)));
    expect(check.counts).toMatchObject({ new: 2, changed: 0, unchanged: 0, rejected: 0, missing: 0 });
    expect(JSON.stringify(check)).not.toContain('somewhere');
    expect(await customers()).toEqual([]);
  });

  it('applies what was shown, and Today knows how old it is', async () => {
    await applied(list(row(1, '北京云帆科技'), row(2)));
    expect((await customers()).map((one) => one.name).sort()).toEqual(['Customer 2', '北京云帆科技']);
    const today = await granted(app.bridge.request('today.reseller', {}));
    expect(today.ages).toEqual([
      { format: 'customer-list', asOf: '2026-11-25', days: 0, old: false },
      { format: 'subscriptions', asOf: null, days: null, old: false },
    ]);
    expect(app.defects).toEqual([]);
  });

  it('says "unchanged" of the same list, whatever was done before', async () => {
    await applied(list(row(1), row(2)));
    const { check } = await checked(list(row(2), row(1)));
    expect(check.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, missing: 0 });
  });

  it('shows what changed and who is missing, and removes nobody', async () => {
    await applied(list(row(1), row(2)));
    const { store, check } = await checked(list(row(1, 'Renamed')));
    expect(check.counts).toMatchObject({ changed: 1, missing: 1 });
    const changed = check.rows.find((one) => one.group === 'changed');
    expect(changed?.changes).toEqual([{ field: 'name', before: 'Customer 1', after: 'Renamed' }]);
    await store.getState().apply();
    expect((await customers()).map((one) => one.name).sort()).toEqual(['Customer 2', 'Renamed']);
  });

  it('leaves out rows the user took off', async () => {
    const { store } = await checked(list(row(1), row(2)));
    store.getState().toggle(1);
    await store.getState().apply();
    expect((await customers()).map((one) => one.tenantId)).toEqual([tenant(2)]);
  });

  it('applies good rows and keeps bad ones out, each with a reason', async () => {
    const { store, check } = await checked(list(row(1), 'not-a-guid,Bad,bad.example,Cloud Reseller'));
    expect(check.counts).toMatchObject({ new: 1, rejected: 1 });
    expect(check.rows.find((one) => one.group === 'rejected')).toMatchObject({
      reason: 'guid-invalid',
      line: 3,
    });
    await store.getState().apply();
    expect(await customers()).toHaveLength(1);
  });

  it('is taken back as a whole', async () => {
    await applied(list(row(1)));
    const store = await applied(list(row(1, 'Renamed'), row(2)));
    await store.getState().undo();
    expect(store.getState().note).toBe('undone');
    expect((await customers()).map((one) => one.name)).toEqual(['Customer 1']);
  });

  it('is forgotten when it is cancelled', async () => {
    const { store, check } = await checked(list(row(1)));
    await store.getState().cancel();
    const reply = await app.bridge.request('imports.apply', { importId: check.importId, skipRows: [] });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await customers()).toEqual([]);
  });

  it('is applied once', async () => {
    const { store, check } = await checked(list(row(1)));
    await store.getState().apply();
    const again = await app.bridge.request('imports.apply', { importId: check.importId, skipRows: [] });
    expect(again).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await customers()).toHaveLength(1);
  });

  it('reads the published sample list', async () => {
    const text = readFileSync(
      new URL('../fixtures/samples/csv-customers-export.csv', import.meta.url),
      'utf8',
    );
    const { check } = await checked(text);
    expect(check).toMatchObject({ format: 'customer-list', problem: null });
    expect(check.counts).toMatchObject({ new: 3, rejected: 0 });
  });

  it('says what a file is when it is no list, and offers nothing to apply', async () => {
    const { check } = await checked('<!doctype html><html><body>Sign in</body></html>');
    expect(check.problem).not.toBeNull();
    const reply = await app.bridge.request('imports.apply', { importId: check.importId, skipRows: [] });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('takes a cancelled dialog for no error and a used handle for one', async () => {
    const store = createImportStore(app.bridge);
    await store.getState().choose();
    expect(store.getState()).toMatchObject({ phase: { kind: 'choose' }, error: null });
    await store.getState().take([{ handle: 'handle-99', name: 'x.csv', bytes: 1 }]);
    expect(store.getState().error).toMatchObject({ code: 'unreadable-file', reason: 'handle-used' });
  });

  it('keeps a newly linked customer’s access a question', async () => {
    await applied(list(row(1)));
    const [customer] = await customers();
    expect(customer?.relationship).toBe('yes');
    const known = await granted(app.bridge.request('cases.prefill', { customerId: customer?.id as never }));
    expect(known).toMatchObject({ relation: 'linked-access-unknown', quickCheckKnown: false });
  });
});
