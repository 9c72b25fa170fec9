import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceStore } from '../../../electron/core/ports/store.ts';
import { storeQueryContract } from './contract-store-query.ts';
import { surroundingsContract } from './contract-store-surroundings.ts';
import { storeUndoContract } from './contract-store-undo.ts';
import { ACTOR, changeSet, dropPerson, personBody, putPerson, putRequest, uuid } from './store-fixtures.ts';
import { refusalOf } from './store-refusal.ts';

/** Opens an empty workspace; `end` removes what it left. */
export type OpenForContract = () => Promise<{
  readonly store: WorkspaceStore;
  readonly end: () => Promise<void>;
}>;

/** What every workspace store does, whatever it keeps its records in (store.md 6.11 test 1). */
export function storeContract(name: string, open: OpenForContract): void {
  describe(`contract of a workspace store: ${name}`, () => {
    let store: WorkspaceStore;
    let end: () => Promise<void>;
    beforeEach(async () => {
      ({ store, end } = await open());
    });
    afterEach(() => end());

    describe('records', () => recordContract(() => store));
    describe('followers, activity and end', () => surroundingsContract(() => store));
    storeQueryContract(() => store);
    storeUndoContract(() => store);
  });
}

function recordContract(store: () => WorkspaceStore): void {
  it('gives a new record revision 1, a home and who made it when', async () => {
    await store().commit(changeSet(1, [putPerson(1, 0)]));
    const rec = await store().get('person', uuid(1));
    expect(rec).toMatchObject({
      kind: 'person',
      id: uuid(1),
      rev: 1,
      home: uuid(1),
      createdBy: ACTOR,
      updatedBy: ACTOR,
    });
    expect(rec?.createdAt).toBe(rec?.updatedAt);
    expect(rec?.body).toEqual(personBody('Person 1'));
  });

  it('raises the revision with every change and keeps who created the record', async () => {
    await store().commit(changeSet(1, [putPerson(1, 0)]));
    const first = await store().get('person', uuid(1));
    await store().commit(changeSet(2, [putPerson(1, 1, 'Renamed')], { actor: null }));
    const rec = await store().get('person', uuid(1));
    expect(rec).toMatchObject({ rev: 2, createdBy: ACTOR, updatedBy: null, createdAt: first?.createdAt });
    expect(rec?.updatedAt).not.toBe(first?.updatedAt);
  });

  it('lets a record live with its customer, and never move from there', async () => {
    await store().commit(changeSet(1, [putRequest(1, 0, 50)]));
    expect(await store().get('request', uuid(1))).toMatchObject({ home: uuid(50) });
    const refusal = await refusalOf(store().commit(changeSet(2, [putRequest(1, 1, 51)])));
    expect(refusal).toMatchObject({ code: 'invalid-record', kind: 'request', path: 'customerId' });
  });

  it.each([
    ['creating what is there', [putPerson(1, 0)], 1, 0],
    ['changing an older revision', [putPerson(1, 7)], 1, 7],
    ['changing what is not there', [putPerson(2, 3)], 0, 3],
    ['deleting an older revision', [dropPerson(1, 4)], 1, 4],
    ['deleting what is not there', [dropPerson(2, 0)], 0, 0],
  ])('refuses %s as a conflict', async (_what, ops, have, expected) => {
    await store().commit(changeSet(1, [putPerson(1, 0)]));
    const refusal = await refusalOf(store().commit(changeSet(2, ops)));
    expect(refusal).toMatchObject({ code: 'conflict', kind: 'person', have, expected });
  });

  it('changes nothing when one op of a set is refused', async () => {
    await store().commit(changeSet(1, [putPerson(1, 0)]));
    await refusalOf(
      store().commit(changeSet(2, [putPerson(2, 0), putPerson(1, 1, 'Changed'), dropPerson(3, 1)])),
    );
    expect(await store().get('person', uuid(2))).toBeUndefined();
    expect((await store().get('person', uuid(1)))?.body.name).toBe('Person 1');
    expect((await store().activity({})).total).toBe(1);
  });

  it('lets an op see the ops before it in the same set', async () => {
    await store().commit(changeSet(1, [putPerson(1, 0), putPerson(1, 1, 'Twice')]));
    expect(await store().get('person', uuid(1))).toMatchObject({ rev: 2, body: { name: 'Twice' } });
    const refusal = await refusalOf(store().commit(changeSet(2, [putPerson(2, 0), putPerson(2, 0)])));
    expect(refusal).toMatchObject({ code: 'conflict', have: 1, expected: 0 });
  });

  it('never gives a revision twice to a record that moves by delete and put', async () => {
    await store().commit(changeSet(1, [putPerson(1, 0)]));
    await store().commit(changeSet(2, [dropPerson(1, 1), putPerson(1, 0, 'Again')]));
    expect(await store().get('person', uuid(1))).toMatchObject({ rev: 2, body: { name: 'Again' } });
  });

  it.each([
    [
      'a body that does not fit its schema',
      { kind: 'person', id: uuid(2), ifRev: 0, put: { name: '', portalRoles: [], active: true } },
      'name',
    ],
    [
      'a field nobody knows',
      { kind: 'person', id: uuid(2), ifRev: 0, put: { ...personBody('x'), extra: 1 } },
      '',
    ],
    ['a kind nobody knows', { kind: 'toString', id: uuid(2), ifRev: 0, put: {} }, 'kind'],
    [
      'an id with a meaning of its own',
      { kind: 'person', id: '__proto__', ifRev: 0, put: personBody('x') },
      'id',
    ],
  ])('refuses %s and changes nothing', async (_what, op, path) => {
    const refusal = await refusalOf(store().commit(changeSet(1, [putPerson(1, 0), op as never])));
    expect(refusal).toMatchObject({ code: 'invalid-record', path });
    expect(await store().get('person', uuid(1))).toBeUndefined();
    expect((await store().query('person', {})).total).toBe(0);
  });

  it('answers a retry with the same id as it answered the first time', async () => {
    const first = await store().commit(changeSet(1, [putPerson(1, 0)]));
    expect(await store().commit(changeSet(1, [putPerson(1, 0)]))).toEqual(first);
    expect(await store().get('person', uuid(1))).toMatchObject({ rev: 1 });
    expect((await store().activity({})).total).toBe(1);
  });

  it('applies one of two sets that were sent at the same time with the same id', async () => {
    const sent = [1, 2].map(() => store().commit(changeSet(1, [putPerson(1, 0)])));
    const [a, b] = await Promise.all(sent);
    expect(a).toEqual(b);
    expect((await store().get('person', uuid(1)))?.rev).toBe(1);
  });

  it('gives each of many waiting sets its own answer', async () => {
    const sent = [
      [1, 0],
      [2, 5],
      [3, 1],
    ].map(([n = 0, rev = 0]) => store().commit(changeSet(n, [putPerson(1, rev)])));
    const outcomes = await Promise.allSettled(sent);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await store().get('person', uuid(1)))?.rev).toBe(2);
  });

  it('numbers the sets without gaps', async () => {
    await refusalOf(store().commit(changeSet(1, [putPerson(1, 9)])));
    const seqs = [];
    for (const n of [2, 3]) seqs.push((await store().commit(changeSet(n, [putPerson(n, 0)]))).seq);
    expect(seqs).toEqual(['1', '2']);
  });

  it('keeps no tie to the memory of the one who wrote', async () => {
    const body = personBody('Before');
    await store().commit(changeSet(1, [{ kind: 'person', id: uuid(1), ifRev: 0, put: body }]));
    body.name = 'After';
    body.portalRoles.push('admin-agent');
    expect((await store().get('person', uuid(1)))?.body).toEqual(personBody('Before'));
  });

  it('hands out nothing that could be changed', async () => {
    await store().commit(changeSet(1, [putPerson(1, 0)]));
    const tamper = (rec: { body: { name: string } } | undefined) => {
      try {
        if (rec !== undefined) rec.body.name = 'Tampered';
      } catch {
        // A frozen record says so; a copy takes it and stays a copy.
      }
    };
    tamper(await store().get('person', uuid(1)));
    tamper((await store().query('person', {})).items[0]);
    expect((await store().get('person', uuid(1)))?.body.name).toBe('Person 1');
  });
}
