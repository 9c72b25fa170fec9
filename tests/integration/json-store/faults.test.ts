import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { StoreRefusal, WorkspaceStore } from '../../../electron/core/ports/store.ts';
import { type Fault, watchedDisk } from '../../support/store/store-disk.ts';
import { changeSet, dropPerson, putPerson, putRequest, uuid } from '../../support/store/store-fixtures.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

/** Touches two kinds, so that a half-written state would show. */
const CHANGE = changeSet(2, [putPerson(1, 1, 'New'), putRequest(7, 0, 50), dropPerson(2, 1)], {
  undoable: true,
});

const stateOf = async (store: WorkspaceStore) => [
  await store.get('person', uuid(1)),
  await store.get('person', uuid(2)),
  await store.get('request', uuid(7)),
  (await store.activity({})).total,
  (await store.query('batch', {})).total,
];

const FAULTS: readonly Fault[] = [
  { code: 'ENOSPC' },
  { code: 'EIO' },
  { code: 'EACCES' },
  { code: 'EROFS' },
  { code: 'EBUSY' },
  { code: 'SHORT' },
  { code: 'EIO', after: true },
  { code: 'ENOSPC', after: true },
];

const EXPECTED: Readonly<Record<string, StoreRefusal['code']>> = { ENOSPC: 'disk-full' };

interface Trial {
  readonly hit: boolean;
  readonly refusal: StoreRefusal | null;
}

/** Makes the k-th call of the change fail, then looks at what the store and the reopened store show. */
async function trial(k: number, fault: Fault): Promise<Trial> {
  const folder = await temporaryFolder();
  let left = Number.POSITIVE_INFINITY;
  let hit = false;
  const fs = watchedDisk(() => {
    left -= 1;
    if (left !== 0) return undefined;
    hit = true;
    return fault;
  });
  const { store } = await openStore(folder.path, { create: true, fs });
  await store.commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0)]));
  const old = await stateOf(store);
  left = k;
  const refusal = await store.commit(CHANGE).then(
    () => null,
    (error: { refusal: StoreRefusal }) => error.refusal,
  );
  left = Number.POSITIVE_INFINITY;
  const shown = await stateOf(store);
  if (refusal !== null) expect(shown).toEqual(old);
  await store.close();
  await checkReopened(folder.path, old, refusal === null ? shown : null);
  await folder.remove();
  return { hit, refusal };
}

/**
 * The old or the new state, never a third; the new one if it was acknowledged; nothing unfinished lies about.
 */
async function checkReopened(path: string, old: unknown[], acknowledged: unknown[] | null): Promise<void> {
  const { store } = await openStore(path);
  const found = await stateOf(store);
  const isNew = found[2] !== undefined;
  if (acknowledged !== null) expect(found).toEqual(acknowledged);
  else if (!isNew) expect(found).toEqual(old);
  else expect(found).toMatchObject([{ rev: 2, body: { name: 'New' } }, undefined, { rev: 1 }, 2, 1]);
  await store.commit(changeSet(3, [putPerson(8, 0)]));
  await store.close();
  const names = await readdir(path);
  expect(names.filter((name) => name.endsWith('.tmp') || name === 'lock.json')).toEqual([]);
  // One file per document: person, request, batch, activity, changes.
  expect(await readdir(join(path, 'data'))).toHaveLength(isNew ? 5 : 3);
}

it.each(
  FAULTS.map((fault) => [`${fault.code}${'after' in fault ? ' after it was done' : ''}`, fault] as const),
)(
  'leaves the old or the new state, never a third, whichever call of a change fails: %s',
  async (_name, fault) => {
    let k = 1;
    let refused = 0;
    for (; ; k += 1) {
      const { hit, refusal } = await trial(k, fault);
      if (!hit) break;
      if (refusal === null) continue;
      refused += 1;
      expect(refusal.code).toBe(fault.code === 'SHORT' ? 'read-only' : (EXPECTED[fault.code] ?? 'read-only'));
    }
    expect(k).toBeGreaterThan(30);
    expect(refused).toBeGreaterThanOrEqual(fault.code === 'SHORT' ? 6 : 30);
  },
  60_000,
);
