import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedObject, PaletteEntry } from '../../shared/ipc/contract/palette.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

let app: InProcessApp;

const list = () => granted(app.bridge.request('palette.list', {}));
const entriesOf = async (kind: PaletteEntry['kind']) =>
  (await list()).entries.filter((one) => one.kind === kind);
const openedOf = (one: PaletteEntry): OpenedObject => ({ kind: one.kind, id: one.id });

beforeEach(async () => {
  app = await startInProcess();
  await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-reseller' }));
});

describe('the index of the palette', () => {
  it('holds every customer, case and request of the lists, and the rules of the own edition', async () => {
    const customers = await granted(app.bridge.request('customers.list', {}));
    const cases = await granted(app.bridge.request('cases.list', {}));
    const requests = await granted(app.bridge.request('requests.list', {}));
    const { rules } = await granted(app.bridge.request('rulebook.list', {}));
    const ids = async (kind: PaletteEntry['kind']) => (await entriesOf(kind)).map((one) => one.id).sort();
    expect(await ids('customer')).toEqual(customers.rows.map((row) => row.id).sort());
    expect(await ids('case')).toEqual(cases.rows.map((row) => row.id).sort());
    expect(await ids('request')).toEqual(requests.rows.map((row) => row.id).sort());
    expect(await ids('rule')).toEqual(rules.map((rule) => rule.id).sort());
    expect(customers.rows.length).toBeGreaterThan(10);
  });

  it('loses a removed customer, while its cases keep its name', async () => {
    const [first] = await entriesOf('case');
    const row = (await granted(app.bridge.request('cases.list', {}))).rows.find(
      (one) => one.id === first?.id,
    );
    await granted(app.bridge.request('customers.remove', { id: row?.customerId ?? '' }));
    expect((await entriesOf('customer')).some((one) => one.id === row?.customerId)).toBe(false);
    expect((await entriesOf('case')).find((one) => one.id === first?.id)?.name).toBe(first?.name);
  });
});

describe('what was opened', () => {
  it('stands newest first, once each, and survives a restart', async () => {
    const [a, b] = await entriesOf('customer');
    if (a === undefined || b === undefined) throw new Error('The sample has no customers.');
    for (const one of [a, b, a]) await granted(app.bridge.request('palette.opened', openedOf(one)));
    await granted(app.bridge.request('palette.opened', { kind: 'rule', id: 'mc-user-roles' }));
    const expected = [{ kind: 'rule', id: 'mc-user-roles' }, openedOf(a), openedOf(b)];
    expect((await list()).recent).toEqual(expected);
    app = await app.restart();
    await granted(app.bridge.request('app.start', {}));
    expect((await list()).recent).toEqual(expected);
  });

  it('is of the person who opened it, at most 50, and holds no name', async () => {
    const customers = await entriesOf('customer');
    const { people } = await granted(app.bridge.request('settings.get', {}));
    const [first] = customers;
    if (first === undefined) throw new Error('The sample has no customers.');
    await granted(app.bridge.request('palette.opened', openedOf(first)));
    await granted(app.bridge.request('people.add', { name: 'Zhao' }));
    const after = (await granted(app.bridge.request('settings.get', {}))).people;
    const other = after.find((one) => one.name === 'Zhao');
    await granted(app.bridge.request('people.work-as', { id: other?.id ?? '' }));
    expect((await list()).recent).toEqual([]);
    for (let n = 0; n < 60; n += 1)
      await granted(app.bridge.request('palette.opened', { kind: 'rule', id: `rule-${n}` }));
    expect((await list()).recent).toHaveLength(50);
    expect(JSON.stringify(app.device.read())).not.toContain(first.name);
    const acting = people.find((one) => one.acting);
    await granted(app.bridge.request('people.work-as', { id: acting?.id ?? '' }));
    expect((await list()).recent).toEqual([openedOf(first)]);
  });

  it('is refused when it is no id', async () => {
    for (const input of [
      { kind: 'customer', id: '瑞丰物流' },
      { kind: 'rule', id: '../x' },
    ] as const) {
      const reply = await app.bridge.request('palette.opened', input);
      expect(reply.ok).toBe(false);
    }
  });
});

describe('changed keys', () => {
  it('are kept on this computer', async () => {
    await granted(app.bridge.request('app.set-preferences', { keys: { newCase: '' } }));
    app = await app.restart();
    const { preferences } = await granted(app.bridge.request('app.start', {}));
    expect(preferences.keys).toEqual({ newCase: '' });
  });
});
