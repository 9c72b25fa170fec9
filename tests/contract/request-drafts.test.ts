import { beforeEach, describe, expect, it } from 'vitest';
import { createRequestDraftStore } from '../../renderer/features/requests/request-draft-store.ts';
import { granted, type InProcessApp } from '../support/in-process-bridge.ts';
import { customerIn, resellerApp } from '../support/reseller-app.ts';

const ENTRY = customerIn('Fourth Coffee', 'fourth.example');

let app: InProcessApp;
let customer: string;

beforeEach(async () => {
  app = await resellerApp();
  customer = (await granted(app.bridge.request('customers.add', { entry: ENTRY }))).id;
});

const page = () => granted(app.bridge.request('customers.get', { id: customer }));

describe('a request draft', () => {
  const list = async () => (await granted(app.bridge.request('requests.list', {}))).rows;

  it('begins from a customer: numbered, joint with the provider, in the log', async () => {
    const made = await granted(app.bridge.request('requests.create', { customerId: customer, caseId: null }));
    expect(made.number).toBe(1);
    expect(await list()).toMatchObject([
      { number: 1, state: 'draft', kind: 'indirect-reseller-relationship', customerName: 'Fourth Coffee' },
    ]);
    const { rows } = await granted(app.bridge.request('activity.list', {}));
    expect(rows.map((row) => row.label).slice(0, 2)).toEqual(['request.create', 'request.number']);
    expect(await page()).toMatchObject({ relation: 'request-draft', requests: [{ number: 1 }] });
  });

  it('begins from a case of that customer only', async () => {
    const intake = {
      customer: { newName: 'Other' },
      customerText: '',
      note: '',
      lines: [{ lineId: 'line-1', answers: {} }],
    };
    const saved = await granted(app.bridge.request('cases.save', { intake }));
    expect(
      await app.bridge.request('requests.create', { customerId: customer, caseId: saved.id }),
    ).toMatchObject({ ok: false, error: { code: 'not-found', entity: 'case' } });
    const [row] = (await granted(app.bridge.request('cases.list', {}))).rows;
    await granted(
      app.bridge.request('requests.create', { customerId: row?.customerId ?? '', caseId: saved.id }),
    );
    expect(await list()).toMatchObject([{ caseNumber: 1, customerName: 'Other' }]);
  });

  it('keeps what is typed, and its number is not given out again after an undo', async () => {
    const made = await granted(app.bridge.request('requests.create', { customerId: customer, caseId: null }));
    const draft = await granted(app.bridge.request('requests.get', { id: made.id }));
    const store = createRequestDraftStore(app.bridge, draft, () => '2026-11-25T09:00:00.000Z');
    store.getState().type({ recipient: '陈女士', mail: 'chen@fourth.example' });
    store.getState().reword('why', 'zh-CN', '您好');
    expect(store.getState().status).toBe('waiting');
    await store.getState().flush();
    expect(store.getState()).toMatchObject({ status: 'saved', savedAt: '2026-11-25T09:00:00.000Z' });
    expect(await granted(app.bridge.request('requests.get', { id: made.id }))).toMatchObject({
      recipient: '陈女士',
      mail: 'chen@fourth.example',
      blocks: [{ blockId: 'why', language: 'zh-CN', text: '您好' }],
    });
    const second = await granted(
      app.bridge.request('requests.create', { customerId: customer, caseId: null }),
    );
    await granted(app.bridge.request('changes.undo', { changeSetId: second.changeSetId }));
    const third = await granted(
      app.bridge.request('requests.create', { customerId: customer, caseId: null }),
    );
    expect([second.number, third.number]).toEqual([2, 3]);
  });

  it('is cancelled with undo, stays in the list, and cannot be changed while it is', async () => {
    const made = await granted(app.bridge.request('requests.create', { customerId: customer, caseId: null }));
    const set = await granted(app.bridge.request('requests.cancel', { id: made.id }));
    expect(await list()).toMatchObject([{ state: 'cancelled' }]);
    expect(await app.bridge.request('requests.change', { id: made.id, mail: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    const draft = await granted(app.bridge.request('requests.get', { id: made.id }));
    expect(draft.history.map((event) => event.type)).toEqual(['created', 'cancelled']);
    const store = createRequestDraftStore(app.bridge, draft);
    store.getState().type({ mail: 'x' });
    await store.getState().flush();
    expect(store.getState()).toMatchObject({ status: 'refused', fields: { mail: 'x' } });
    await granted(app.bridge.request('changes.undo', { changeSetId: set.changeSetId }));
    expect(await list()).toMatchObject([{ state: 'draft' }]);
    expect(app.defects).toEqual([]);
  });
});
