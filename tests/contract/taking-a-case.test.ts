import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import { createFirstRunStore } from '../../renderer/features/first-run/first-run-store.ts';
import { createIntakeStore, resumeDraft } from '../../renderer/features/intake/intake-store.ts';
import type { CaseId } from '../../shared/domain/id.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

let app: InProcessApp;
const casePage = (id: string) => granted(app.bridge.request('cases.get', { id: id as CaseId }));
const listCases = async () => (await granted(app.bridge.request('cases.list', {}))).rows;
const listCustomers = async () => (await granted(app.bridge.request('customers.list', {}))).rows;

beforeEach(async () => {
  app = await startInProcess();
  const store = createFirstRunStore(app.bridge, {
    ...emptyFirstRun('wang'),
    role: 'indirect-reseller',
    companyName: '蓝海',
    country: 'DE',
  });
  await store.getState().create(false);
});

/** A case of licences that were bought directly, for a new customer of whom the quick check knows all. */
async function taken(name = '北京云帆科技') {
  const store = createIntakeStore(app.bridge);
  const { chooseNew, answer, check } = store.getState();
  chooseNew(name);
  answer({ serviceType: 'license-based' }, 'where');
  answer({ acquisitionChannel: 'microsoft-direct' }, 'want');
  answer({ wish: 'support' }, 'check');
  check({ how: 'all-stated' });
  await vi.waitFor(() => expect(store.getState().decided?.lines[0]?.decision.facts.wish).toBe('support'));
  return store;
}

async function saved(name?: string) {
  const answer = await (await taken(name)).getState().save();
  if (answer === null) throw new Error('The case was not saved.');
  return answer;
}

describe('taking a case', () => {
  it('decides while it is typed and stores nothing but a draft', async () => {
    const store = await taken();
    const line = store.getState().decided?.lines[0];
    expect(line?.decision).toMatchObject({ support: 'request-permission', move: 'not-requested' });
    expect(Object.keys(store.getState().decided?.rules ?? {})).toEqual(
      expect.arrayContaining([...(line?.decision.ruleIds ?? [])]),
    );
    expect(await listCases()).toEqual([]);
  });

  it('keeps the draft, and the next start finds it', async () => {
    const store = await taken();
    store.getState().flush();
    await vi.waitFor(() => expect(store.getState().draftSavedAt).not.toBeNull());
    app = await app.restart();
    await granted(app.bridge.request('app.start', {}));
    const resumed = createIntakeStore(app.bridge);
    await resumeDraft(app.bridge, resumed);
    expect(resumed.getState().intake).toEqual(store.getState().intake);
    expect(resumed.getState().foundDraftOf).not.toBeNull();
    expect(resumed.getState().step).toBe('check');
  });

  it('saves number, customer and snapshot, and the draft is gone', async () => {
    const store = await taken();
    store.getState().flush();
    await vi.waitFor(() => expect(store.getState().draftSavedAt).not.toBeNull());
    const answer = await store.getState().save();
    expect(answer?.number).toBe(1);
    const page = await casePage(answer?.id ?? '');
    expect(page).toMatchObject({
      number: 1,
      customerName: '北京云帆科技',
      takenOn: '2026-11-25',
      takenBy: 'wang',
    });
    expect(page.lines[0]?.decision.support).toBe('request-permission');
    expect((await granted(app.bridge.request('cases.draft', {}))).intake).toBeNull();
    const [customer] = await listCustomers();
    expect(customer).toMatchObject({ name: '北京云帆科技', support: 'request-permission' });
    expect(customer?.key).toContain('beijingyunfankeji');
  });

  it('does not ask the quick check again for a customer whose facts are known', async () => {
    await saved();
    const [customer] = await listCustomers();
    const store = createIntakeStore(app.bridge);
    await store.getState().chooseExisting(customer?.id as never, 'x');
    expect(store.getState()).toMatchObject({ asksCheck: false, customerName: '北京云帆科技', step: 'what' });
  });

  it('takes a customer without a name', async () => {
    const { id } = await saved('');
    expect((await casePage(id)).customerName).not.toBe('');
  });

  it('says that a customer is gone and keeps what was typed', async () => {
    const store = await taken();
    store.setState({
      intake: {
        ...store.getState().intake,
        customer: { existing: '00000000-0000-4000-8000-00000000dead' as never },
      },
    });
    expect(await store.getState().save()).toBeNull();
    expect(store.getState().error).toMatchObject({ code: 'not-found', entity: 'customer' });
    expect(await listCases()).toEqual([]);
  });

  it('has no draft after saving, also when one was on its way; an undo brings the answers back as a draft', async () => {
    const store = await taken();
    store.getState().flush();
    const answer = await store.getState().save();
    const draft = async () => (await granted(app.bridge.request('cases.draft', {}))).intake;
    expect(await draft()).toBeNull();
    const other = await (await taken('二号客户')).getState().save();
    expect(await draft()).toBeNull();
    await granted(app.bridge.request('changes.undo', { changeSetId: other?.changeSetId ?? '' }));
    expect((await draft())?.customerText).toBe('二号客户');
    expect((await listCases()).map(({ id }) => id)).toEqual([answer?.id]);
  });

  it('has no draft after discarding one that was on its way', async () => {
    const store = await taken();
    store.getState().flush();
    await store.getState().discard();
    expect((await granted(app.bridge.request('cases.draft', {}))).intake).toBeNull();
  });

  it('drops a discarded draft for good', async () => {
    const store = await taken();
    store.getState().flush();
    await vi.waitFor(() => expect(store.getState().draftSavedAt).not.toBeNull());
    await store.getState().discard();
    expect((await granted(app.bridge.request('cases.draft', {}))).intake).toBeNull();
  });

  it('tells the page of every change set that is stored', async () => {
    const kinds: (readonly string[])[] = [];
    const stop = app.bridge.subscribe('store.changed', (change) => kinds.push(change.kinds));
    await saved();
    stop();
    await saved('Another');
    expect(kinds.flat()).toEqual(expect.arrayContaining(['case', 'customer', 'counter']));
    expect(kinds.filter((one) => one.includes('case'))).toHaveLength(1);
  });
});

describe('a saved case', () => {
  it('is undone as a whole, and its number is not given away again', async () => {
    const { changeSetId, number } = await saved();
    await granted(app.bridge.request('changes.undo', { changeSetId }));
    expect(await listCases()).toEqual([]);
    expect(await listCustomers()).toEqual([]);
    expect((await saved()).number).toBe(number + 1);
  });

  it('is there again when the undo is undone', async () => {
    const { id, changeSetId } = await saved();
    const undone = await granted(app.bridge.request('changes.undo', { changeSetId }));
    await granted(app.bridge.request('changes.undo', { changeSetId: undone.changeSetId }));
    expect((await casePage(id)).customerName).toBe('北京云帆科技');
  });

  it('answers a question, decides anew, and takes the answer back', async () => {
    const { id } = await saved();
    const before = await casePage(id);
    const lineId = before.lines[0]?.lineId ?? '';
    const answered = await granted(
      app.bridge.request('cases.answer', {
        id: id as CaseId,
        lineId,
        fact: 'customerIsCspPartnerTenant',
        value: 'yes',
      }),
    );
    expect(answered.page.lines[0]?.decision.support).not.toBe(before.lines[0]?.decision.support);
    expect(answered.page.lines[0]?.decidedThen).toMatchObject({
      support: 'request-permission',
      on: '2026-11-25',
    });
    await granted(app.bridge.request('changes.undo', { changeSetId: answered.changeSetId }));
    expect(await casePage(id)).toEqual(before);
  });

  it('takes an answer back when it turns out to be unknown', async () => {
    const { id } = await saved();
    const lineId = (await casePage(id)).lines[0]?.lineId ?? '';
    const ask = (value: string) =>
      granted(app.bridge.request('cases.answer', { id: id as CaseId, lineId, fact: 'mcaState', value }));
    const factOf = (page: Awaited<ReturnType<typeof casePage>>) =>
      page.lines[0]?.facts.find((one) => one.fact === 'mcaState')?.value;
    expect(factOf((await ask('attested')).page)).toBe('attested');
    expect(factOf((await ask('unknown')).page)).toBeUndefined();
  });

  it.each([
    ['a fact that does not exist', 'shoeSize', 'yes'],
    ['a value the fact does not have', 'mcaState', 'perhaps'],
    ['a number where words are asked', 'mcaState', 7],
  ])('refuses %s and stays as it was', async (_what, fact, value) => {
    const { id } = await saved();
    const before = await casePage(id);
    const reply = await app.bridge.request('cases.answer', {
      id: id as CaseId,
      lineId: 'line-1',
      fact,
      value,
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(await casePage(id)).toEqual(before);
  });

  it('refuses an answer for a line it does not have', async () => {
    const { id } = await saved();
    const input = { id: id as CaseId, lineId: 'line-7', fact: 'mcaState', value: 'none' };
    expect(await app.bridge.request('cases.answer', input)).toMatchObject({
      ok: false,
      error: { code: 'not-found', entity: 'line' },
    });
  });

  it('cannot be undone once it was answered', async () => {
    const { id, changeSetId } = await saved();
    await granted(
      app.bridge.request('cases.answer', {
        id: id as CaseId,
        lineId: 'line-1',
        fact: 'mcaState',
        value: 'none',
      }),
    );
    const reply = await app.bridge.request('changes.undo', { changeSetId });
    expect(reply).toMatchObject({ ok: false, error: { code: 'undo-conflict' } });
    expect(await listCases()).toHaveLength(1);
  });
});
