import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createImportStore } from '../../renderer/features/imports/import-store.ts';
import { granted, type InProcessApp } from '../support/in-process-bridge.ts';
import { customerIn, resellerApp } from '../support/reseller-app.ts';

const sample = (name: string): string =>
  readFileSync(new URL(`../fixtures/samples/${name}`, import.meta.url), 'utf8');

const ENTRY = customerIn('Fourth Coffee', 'fourth.example');

let app: InProcessApp;
let customer: string;

beforeEach(async () => {
  app = await resellerApp();
  customer = (await granted(app.bridge.request('customers.add', { entry: ENTRY }))).id;
});

const page = () => granted(app.bridge.request('customers.get', { id: customer }));

async function chosen(text: string) {
  app.files.set('/lists/s', text);
  app.dialogs.files.push(['/lists/s']);
  const store = createImportStore(app.bridge);
  await store.getState().choose();
  const { phase } = store.getState();
  if (phase.kind !== 'checked') throw new Error(`It stands at ${phase.kind}`);
  return { store, check: phase.check };
}

describe('a customer kept by hand', () => {
  it('is added with what was typed, changed with undo, and keeps its old name', async () => {
    expect(await page()).toMatchObject({ name: 'Fourth Coffee', country: 'SG', isCspPartnerTenant: 'no' });
    const changed = await granted(
      app.bridge.request('customers.change', {
        id: customer,
        entry: { ...ENTRY, name: '四季咖啡', country: null },
      }),
    );
    expect(await page()).toMatchObject({ name: '四季咖啡', otherNames: ['Fourth Coffee'], country: null });
    await granted(app.bridge.request('changes.undo', { changeSetId: changed.changeSetId }));
    expect(await page()).toMatchObject({ name: 'Fourth Coffee', otherNames: [], country: 'SG' });
  });

  it('never has the tenant ID of another one', async () => {
    const tenantId = '53eb21cb-6b2d-4ee5-9e92-27dfc927e93c';
    await granted(app.bridge.request('customers.add', { entry: { ...ENTRY, name: 'First', tenantId } }));
    const reply = await app.bridge.request('customers.change', {
      id: customer,
      entry: { ...ENTRY, tenantId: `{${tenantId.toUpperCase()}}` },
    });
    expect(reply).toMatchObject({
      ok: false,
      error: { issues: [{ path: 'tenantId', problem: 'taken' }] },
    });
    expect((await page()).tenantId).toBeNull();
  });
});

describe('subscriptions', () => {
  it("of the portal's export wait until a person says whose they are", async () => {
    const { store, check } = await chosen(sample('csv-subscriptions-export.csv'));
    expect(check).toMatchObject({ of: 'subscriptions', asks: 'customer', counts: { new: 0, rejected: 3 } });
    expect(check.rows.map((row) => row.reason)).toEqual(Array(3).fill('customer-unnamed'));
    await store.getState().setAbout({ kind: 'customer', id: customer });
    expect(store.getState().phase).toMatchObject({ check: { counts: { new: 3, rejected: 0 } } });
    await store.getState().apply();
    const { subscriptions } = await page();
    expect(subscriptions.map((one) => [one.name, one.quantity, one.status])).toEqual([
      ['Intune Device', 5, 'active'],
      ['Microsoft 365 Business Basic', 15, 'expired'],
      ['Microsoft Azure', 1, 'active'],
    ]);
    expect(
      subscriptions.every((one) => one.acquisitionChannel === null && one.proposedChannel === 'csp-own'),
    ).toBe(true);
  });

  it('a proposed seller never reaches a verdict; a confirmed one does, and undo takes it back', async () => {
    const { store } = await chosen(sample('csv-subscriptions-export.csv'));
    await store.getState().setAbout({ kind: 'customer', id: customer });
    await store.getState().apply();
    const [first] = (await page()).subscriptions;
    expect(first).toMatchObject({ support: 'needs-review', move: 'needs-review' });
    const set = await granted(
      app.bridge.request('subscriptions.set-channel', { id: first?.id ?? '', channel: 'csp-own' }),
    );
    expect((await page()).subscriptions[0]).toMatchObject({
      acquisitionChannel: 'csp-own',
      proposedChannel: null,
      support: 'already-own',
      move: 'already-own',
    });
    await granted(app.bridge.request('changes.undo', { changeSetId: set.changeSetId }));
    expect((await page()).subscriptions[0]).toMatchObject({
      acquisitionChannel: null,
      support: 'needs-review',
    });
  });

  it('of the interface find their customer by its tenant ID, and wait for one that is not there', async () => {
    const text = sample('pc-subscription-nce-expired.json');
    expect((await chosen(text)).check.rows).toMatchObject([
      { group: 'rejected', reason: 'customer-unknown' },
    ]);
    const tenantId = 'd8202a51-69f9-4228-b900-d0e081af17d7';
    await granted(app.bridge.request('customers.change', { id: customer, entry: { ...ENTRY, tenantId } }));
    const { store, check } = await chosen(text);
    expect(check).toMatchObject({ asks: null, counts: { new: 1, rejected: 0 } });
    await store.getState().apply();
    expect((await page()).subscriptions).toMatchObject([
      { serviceType: 'license-based', commerceGeneration: 'nce', termEnd: '2022-01-13', autoRenew: 'off' },
    ]);
    expect((await chosen(text)).check.counts).toMatchObject({ new: 0, unchanged: 1 });
  });

  it('show what a newer list changes, field by field', async () => {
    const csv = sample('csv-subscriptions-export.csv');
    const { store } = await chosen(csv);
    await store.getState().setAbout({ kind: 'customer', id: customer });
    await store.getState().apply();
    const again = await chosen(csv.replace('Intune Device,5,Active', 'Intune Device,7,Suspended'));
    await again.store.getState().setAbout({ kind: 'customer', id: customer });
    const { phase } = again.store.getState();
    if (phase.kind !== 'checked') throw new Error(phase.kind);
    expect(phase.check.counts).toMatchObject({ new: 0, changed: 1, unchanged: 2 });
    expect(phase.check.rows.find((row) => row.group === 'changed')?.changes).toEqual([
      { field: 'quantity', before: '5', after: '7' },
      { field: 'status', before: 'active', after: 'suspended' },
    ]);
  });

  it('are added, changed and removed by hand, each with an undo', async () => {
    const entry = {
      name: 'Visio Plan 2',
      quantity: 5,
      subscriptionId: '',
      serviceType: 'license-based' as const,
      commerceGeneration: 'nce' as const,
      acquisitionChannel: 'microsoft-direct' as const,
    };
    const { id } = await granted(app.bridge.request('subscriptions.add', { customerId: customer, entry }));
    expect((await page()).subscriptions).toMatchObject([
      { name: 'Visio Plan 2', quantity: 5, acquisitionChannel: 'microsoft-direct' },
    ]);
    const refused = await app.bridge.request('subscriptions.change', {
      id,
      entry: { ...entry, subscriptionId: 'x' },
    });
    expect(refused).toMatchObject({ error: { issues: [{ path: 'subscriptionId', problem: 'guid' }] } });
    await granted(app.bridge.request('subscriptions.change', { id, entry: { ...entry, quantity: 6 } }));
    const removed = await granted(app.bridge.request('subscriptions.remove', { id }));
    expect((await page()).subscriptions).toEqual([]);
    await granted(app.bridge.request('changes.undo', { changeSetId: removed.changeSetId }));
    expect((await page()).subscriptions).toMatchObject([{ quantity: 6 }]);
  });
});
