import { expect, it } from 'vitest';
import type { ActivityQuery, Committed, WorkspaceStore } from '../../../electron/core/ports/store.ts';
import { ACTOR, changeSet, dropPerson, putPerson, uuid } from './store-fixtures.ts';
import { refusalOf } from './store-refusal.ts';

/** Followers, activity log, status and closing of any store. */
export function surroundingsContract(store: () => WorkspaceStore): void {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  it('tells a follower every set once, in order, from where it left off', async () => {
    await store().commit(changeSet(1, [putPerson(1, 0)]));
    await store().commit(changeSet(2, [putPerson(2, 0)]));
    const heard: Committed[] = [];
    const late: string[] = [];
    store().subscribe('0', (change) => heard.push(change));
    store().subscribe('1', (change) => late.push(change.seq));
    await store().commit(changeSet(3, [dropPerson(2, 1)]));
    await settled();
    expect(heard.map(({ seq }) => seq)).toEqual(['1', '2', '3']);
    expect(late).toEqual(['2', '3']);
    expect(heard[2]).toMatchObject({
      label: 'set 3',
      touched: [{ kind: 'person', id: uuid(2), deleted: true }],
    });
  });

  it('tells nothing after following has ended', async () => {
    const heard: string[] = [];
    const stop = store().subscribe('0', (change) => heard.push(change.seq));
    stop();
    await store().commit(changeSet(1, [putPerson(1, 0)]));
    await settled();
    expect(heard).toEqual([]);
  });

  it('logs one entry per set, newest first, in pages that do not shift', async () => {
    for (const n of [1, 2, 3]) await store().commit(changeSet(n, [putPerson(n, 0)]));
    const first = await store().activity({ limit: 2 });
    await store().commit(changeSet(4, [putPerson(4, 0)]));
    const second = await store().activity({ limit: 2, cursor: first.next ?? '' });
    expect(first.items.map(({ label }) => label)).toEqual(['set 3', 'set 2']);
    expect(second.items.map(({ label }) => label)).toEqual(['set 1']);
    expect(second.next).toBeNull();
    expect(first.items[0]).toMatchObject({ seq: '3', by: ACTOR, changeSetId: changeSet(3, []).id });
  });

  it('finds entries by who, kind, day, customer and words, in pages, and counts all matches', async () => {
    const subject = { kind: 'customer', id: uuid(5), customerId: uuid(5) } as const;
    await store().commit(changeSet(1, [putPerson(1, 0)]));
    await store().commit(changeSet(2, [putPerson(2, 0)], { actor: null }));
    await store().commit(
      changeSet(3, [], { activity: [{ type: 'noted', subject, source: 'app' }], label: 'Import' }),
    );
    const labels = async (q: ActivityQuery) => (await store().activity(q)).items.map(({ label }) => label);
    expect(await labels({ by: ACTOR })).toEqual(['Import', 'set 1']);
    expect(await labels({ kind: 'person' })).toEqual(['set 2', 'set 1']);
    expect(await labels({ customerId: uuid(5) })).toEqual(['Import']);
    expect(await labels({ text: 'IMP' })).toEqual(['Import']);
    expect(await labels({ from: '2026-11-25', to: '2026-11-25' })).toHaveLength(3);
    expect(await labels({ to: '2026-11-24' })).toEqual([]);
    const first = await store().activity({ kind: 'person', limit: 1 });
    expect(first).toMatchObject({ total: 2, items: [{ label: 'set 2' }] });
    const second = await store().activity({ kind: 'person', limit: 1, cursor: first.next ?? '' });
    expect(second).toMatchObject({ total: 2, next: null, items: [{ label: 'set 1' }] });
  });

  it('finds the chain of the log complete', async () => {
    expect(await store().checkActivity()).toEqual({ entries: 0, brokenAt: null });
    for (const n of [1, 2, 3]) await store().commit(changeSet(n, [putPerson(n, 0)]));
    expect(await store().checkActivity()).toEqual({ entries: 3, brokenAt: null });
  });

  it('logs what the set says about itself, also when it touches no record', async () => {
    const subject = { kind: 'customer', id: uuid(5), customerId: uuid(5) } as const;
    await store().commit(
      changeSet(1, [], { activity: [{ type: 'mail-copied', subject, source: 'compose' }] }),
    );
    expect((await store().activity({})).items[0]).toMatchObject({
      type: 'mail-copied',
      subject,
      source: 'compose',
    });
  });

  it('says that it is well and when it saved last', async () => {
    expect(store().status()).toMatchObject({ state: 'ok', lastSavedAt: null });
    await store().commit(changeSet(1, [putPerson(1, 0)]));
    const rec = await store().get('person', uuid(1));
    expect(store().status()).toMatchObject({ state: 'ok', lastSavedAt: rec?.updatedAt });
  });

  it('answers what was sent before it was closed, and nothing afterwards', async () => {
    const sent = store().commit(changeSet(1, [putPerson(1, 0)]));
    await Promise.all([store().close(), store().close()]);
    expect(await sent).toEqual({ seq: '1' });
    const late = [
      store().commit(changeSet(2, [])),
      store().get('person', uuid(1)),
      store().query('person', {}),
      store().activity({}),
    ];
    for (const promise of late) expect(await refusalOf(promise)).toEqual({ code: 'closed' });
  });
}
