import { describe, expect, it } from 'vitest';
import type { WorkspaceStore } from '../../../electron/core/ports/store.ts';
import { ACTOR, changeSet, dropPerson, putPerson, uuid } from './store-fixtures.ts';

const undoable = { undoable: true } as const;

/** Undo and redo of any store (store.md 6.5). */
export function storeUndoContract(store: () => WorkspaceStore): void {
  const nameOf = async (n: number) => (await store().get('person', uuid(n)))?.body.name;
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error: { refusal: unknown }) => error.refusal,
    );

  describe('undo', () => {
    it('puts back creations, changes and deletions of one set together', async () => {
      await store().commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0)]));
      const gone = await store().get('person', uuid(2));
      const set = changeSet(2, [putPerson(1, 1, 'Changed'), dropPerson(2, 1), putPerson(3, 0)], undoable);
      await store().commit(set);
      await store().undo(set.id, ACTOR);
      expect([await nameOf(1), await nameOf(2), await nameOf(3)]).toEqual([
        'Person 1',
        'Person 2',
        undefined,
      ]);
      expect(await store().get('person', uuid(2))).toMatchObject({
        createdAt: gone?.createdAt,
        body: gone?.body,
      });
    });

    it('never gives back a revision that was there before', async () => {
      await store().commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0)]));
      const set = changeSet(2, [putPerson(1, 1, 'Changed'), dropPerson(2, 1)], undoable);
      await store().commit(set);
      await store().undo(set.id, ACTOR);
      expect((await store().get('person', uuid(1)))?.rev).toBe(3);
      expect((await store().get('person', uuid(2)))?.rev).toBe(2);
    });

    it('refuses the whole undo when a record was edited since, and names it', async () => {
      const set = changeSet(1, [putPerson(1, 0), putPerson(2, 0)], undoable);
      await store().commit(set);
      await store().commit(changeSet(2, [putPerson(2, 1, 'Edited later')]));
      expect(await refusal(store().undo(set.id, ACTOR))).toEqual({
        code: 'undo-conflict',
        batchId: set.id,
        conflicts: [{ kind: 'person', id: uuid(2), have: 2, expected: 1 }],
        rest: 1,
      });
      expect([await nameOf(1), await nameOf(2)]).toEqual(['Person 1', 'Edited later']);
    });

    it('undoes the rest when asked to leave what was edited since as it is', async () => {
      const set = changeSet(1, [putPerson(1, 0), putPerson(2, 0)], undoable);
      await store().commit(set);
      await store().commit(changeSet(2, [putPerson(2, 1, 'Edited later')]));
      const undone = await store().undo(set.id, ACTOR, { leaveConflicts: true });
      expect([await nameOf(1), await nameOf(2)]).toEqual([undefined, 'Edited later']);
      await store().undo(undone.changeSetId, ACTOR);
      expect([await nameOf(1), await nameOf(2)]).toEqual(['Person 1', 'Edited later']);
    });

    it('undoes nothing when everything was edited since, whatever was asked', async () => {
      const set = changeSet(1, [putPerson(1, 0)], undoable);
      await store().commit(set);
      await store().commit(changeSet(2, [putPerson(1, 1, 'Edited later')]));
      expect(await refusal(store().undo(set.id, ACTOR, { leaveConflicts: true }))).toMatchObject({
        code: 'undo-conflict',
        rest: 0,
      });
    });

    it('redoes by undoing the undo, and so on', async () => {
      await store().commit(changeSet(1, [putPerson(1, 0)]));
      const set = changeSet(2, [putPerson(1, 1, 'Changed')], undoable);
      await store().commit(set);
      const undone = await store().undo(set.id, ACTOR);
      const redone = await store().undo(undone.changeSetId, ACTOR);
      expect(await nameOf(1)).toBe('Changed');
      await store().undo(redone.changeSetId, ACTOR);
      expect(await nameOf(1)).toBe('Person 1');
    });

    it('undoes a set once', async () => {
      const set = changeSet(1, [putPerson(1, 0)], undoable);
      await store().commit(set);
      await store().undo(set.id, ACTOR);
      expect(await refusal(store().undo(set.id, ACTOR))).toEqual({
        code: 'nothing-to-undo',
        batchId: set.id,
      });
    });

    it('has nothing to undo for a set that was not undoable or never was', async () => {
      await store().commit(changeSet(1, [putPerson(1, 0)]));
      for (const id of [changeSet(1, []).id, uuid(4_711)]) {
        expect(await refusal(store().undo(id, ACTOR))).toEqual({ code: 'nothing-to-undo', batchId: id });
      }
    });

    it('leaves counters alone, because numbers are never given twice', async () => {
      const counter = { kind: 'counter', id: uuid(70), ifRev: 0, put: { of: 'case', next: 2 } } as const;
      const set = changeSet(1, [putPerson(1, 0), counter], undoable);
      await store().commit(set);
      await store().undo(set.id, ACTOR);
      expect(await nameOf(1)).toBeUndefined();
      expect((await store().get('counter', uuid(70)))?.body.next).toBe(2);
    });

    it('logs an undo as its own entry with the label of what was undone', async () => {
      const set = changeSet(1, [putPerson(1, 0)], undoable);
      await store().commit(set);
      await store().undo(set.id, null);
      expect((await store().activity({})).items[0]).toMatchObject({
        type: 'undone',
        label: 'set 1',
        by: null,
      });
    });

    it('keeps at most 20 inverses of more than 500 records', async () => {
      const big = (round: number) =>
        changeSet(
          round,
          Array.from({ length: 501 }, (_, n) => putPerson(round * 1_000 + n, 0)),
          undoable,
        );
      for (let round = 1; round <= 21; round += 1) await store().commit(big(round));
      expect((await store().query('batch', { limit: 1 })).total).toBe(20);
      expect(await refusal(store().undo(big(1).id, ACTOR))).toMatchObject({ code: 'nothing-to-undo' });
    });
  });
}
