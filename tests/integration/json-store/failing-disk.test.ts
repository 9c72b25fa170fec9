import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StoreRefusal } from '../../../electron/core/ports/store.ts';
import { watchedDisk } from '../../support/store/store-disk.ts';
import { changeSet, putPerson, uuid } from '../../support/store/store-fixtures.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const refusalOf = (promise: Promise<unknown>): Promise<StoreRefusal | null> =>
  promise.then(
    () => null,
    (error: { refusal: StoreRefusal }) => error.refusal,
  );

it('stays writable on a full disk, and writes again when there is room', async () => {
  let full = false;
  const fs = watchedDisk((call) => (full && call === 'write' ? { code: 'ENOSPC' } : undefined));
  const { store } = await openStore(folder.path, { create: true, fs });
  full = true;
  const many = Array.from({ length: 900 }, (_, n) => putPerson(100 + n, 0));
  for (const ops of [[putPerson(1, 0)], many])
    expect(await refusalOf(store.commit(changeSet(1, ops)))).toEqual({
      code: 'disk-full',
      place: folder.path,
    });
  expect(await store.get('person', uuid(1))).toBeUndefined();
  full = false;
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  expect(store.status().state).toBe('ok');
  await store.close();
  const again = await openStore(folder.path);
  expect((await again.store.query('person', { limit: 1 })).total).toBe(1);
  await again.store.close();
});

it.each([
  ['EROFS', 'write', 'refused'],
  ['EACCES', 'datasync', 'refused'],
  ['EIO', 'datasync', 'write-failed'],
  ['EIO', 'write', 'write-failed'],
])('turns read-only after %s at "%s" and says why', async (code, call, reason) => {
  let broken = false;
  const fs = watchedDisk((made) => (broken && made === call ? { code } : undefined));
  const { store } = await openStore(folder.path, { create: true, fs });
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  broken = true;
  const readOnly = { code: 'read-only', place: folder.path };
  expect(await refusalOf(store.commit(changeSet(2, [putPerson(1, 1, 'New')])))).toEqual(readOnly);
  broken = false;
  expect(await refusalOf(store.commit(changeSet(3, [putPerson(1, 1, 'New')])))).toEqual(readOnly);
  expect(store.status()).toEqual({ state: 'read-only', place: folder.path, reason });
  expect((await store.get('person', uuid(1)))?.body.name).toBe('Person 1');
  await store.close();
  const again = await openStore(folder.path);
  expect((await again.store.get('person', uuid(1)))?.body.name).toBe('Person 1');
  await again.store.commit(changeSet(4, [putPerson(1, 1, 'New')]));
  await again.store.close();
});

it('writes on where the system took only half of the bytes', async () => {
  let n = Number.NaN;
  const fs = watchedDisk((call) => {
    if (call === 'write') n += 1;
    return call === 'write' && n % 2 === 1 ? { code: 'SHORT' } : undefined;
  });
  const { store } = await openStore(folder.path, { create: true, fs });
  n = 0;
  for (const k of [1, 2, 3]) await store.commit(changeSet(k, [putPerson(k, 0)]));
  await store.close();
  expect(n).toBe(6);
  const again = await openStore(folder.path);
  expect((await again.store.query('person', { limit: 1 })).total).toBe(3);
  await again.store.close();
});

it('tries a held file again on Windows, and compacts later when it stays held; changes go on', async () => {
  const calls: string[] = [];
  let held = 0;
  const watch = (call: string) => {
    if (call === 'rename' || call.startsWith('wait')) calls.push(call);
    return call === 'rename' && held-- > 0 ? { code: 'EPERM' } : undefined;
  };
  const { store, backups } = await openStore(folder.path, { create: true, fs: watchedDisk(watch, 'win32') });
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  calls.length = 0;
  held = 3;
  await backups.make('by-hand');
  const first = ['rename', 'wait 100', 'rename', 'wait 200', 'rename', 'wait 300', 'rename'];
  expect(calls.slice(0, 7)).toEqual(first);
  calls.length = 0;
  held = Number.MAX_SAFE_INTEGER;
  expect(await refusalOf(backups.make('by-hand'))).toMatchObject({ code: 'read-only' });
  expect(calls.filter((call) => call === 'rename')).toHaveLength(10);
  await store.commit(changeSet(2, [putPerson(2, 0)]));
  held = 0;
  await backups.make('by-hand');
  await store.commit(changeSet(3, [putPerson(3, 0)]));
  await store.close();
  const again = await openStore(folder.path);
  expect((await again.store.query('person', { limit: 1 })).total).toBe(3);
  await again.store.close();
});
