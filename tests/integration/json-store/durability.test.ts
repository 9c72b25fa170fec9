import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StoreRefusal } from '../../../electron/core/ports/store.ts';
import { watchedDisk } from '../../support/store/store-disk.ts';
import { changeSet, putPerson, putRequest, uuid } from '../../support/store/store-fixtures.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const shown = (path: string): string =>
  basename(path)
    .replace(/\.[0-9a-f]{8}\.tmp$/, '.tmp')
    .replace(/\.\d{12}\./, '.#.');

const refusalOf = (promise: Promise<unknown>): Promise<StoreRefusal | null> =>
  promise.then(
    () => null,
    (error: { refusal: StoreRefusal }) => error.refusal,
  );

const durable = (name: string): string[] =>
  ['open wx', 'write', 'stat', 'sync', 'close'].map((call) => `${call} ${name}`);
const flushed = (name: string): string[] => ['open r', 'sync', 'close'].map((call) => `${call} ${name}`);

it('answers a change only after every step of a durable write, in this order', async () => {
  const calls: string[] = [];
  const fs = watchedDisk((call, path) => void calls.push(`${call} ${shown(path)}`));
  const { store } = await openStore(folder.path, { create: true, fs });
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  calls.length = 0;
  await store.commit(changeSet(2, [putPerson(2, 0)])).then(() => calls.push('answer'));
  expect(calls).toEqual([
    ...['person', 'activity', 'changes'].flatMap((name) => durable(`${name}.#.json`)),
    ...flushed('data'),
    ...durable('workspace.json.tmp'),
    'rename workspace.json',
    ...flushed('workspace'),
    ...['person', 'activity', 'changes'].map((name) => `unlink ${name}.#.json`),
    'answer',
  ]);
  await store.close();
});

it('shows a change to readers and followers only after it is on the disk', async () => {
  let seen: unknown;
  let look = async () => {};
  const fs = watchedDisk((call) => (call === 'rename' ? void look() : undefined));
  const { store } = await openStore(folder.path, { create: true, fs });
  look = async () => {
    seen = await store.get('person', uuid(1));
  };
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  expect(seen).toBeUndefined();
  expect(await store.get('person', uuid(1))).toBeDefined();
  await store.close();
});

it('writes changes that wait together in one go', async () => {
  let renames = 0;
  const fs = watchedDisk((call) => {
    if (call === 'rename') renames += 1;
    return undefined;
  });
  const { store } = await openStore(folder.path, { create: true, fs });
  renames = 0;
  await Promise.all(Array.from({ length: 200 }, (_, n) => store.commit(changeSet(n, [putPerson(n, 0)]))));
  expect(renames).toBeLessThanOrEqual(2);
  await store.close();
  const again = await openStore(folder.path);
  expect((await again.store.query('person', { limit: 1 })).total).toBe(200);
  await again.store.close();
});

it('finds everything again after closing: records, revisions, activity, retries, undo', async () => {
  const { store } = await openStore(folder.path, { create: true });
  const set = changeSet(1, [putPerson(1, 0), putRequest(2, 0, 50)], { undoable: true });
  await store.commit(set);
  const before = [
    await store.get('person', uuid(1)),
    await store.get('request', uuid(2)),
    await store.activity({}),
  ];
  await store.close();
  const { store: again } = await openStore(folder.path);
  expect([
    await again.get('person', uuid(1)),
    await again.get('request', uuid(2)),
    await again.activity({}),
  ]).toEqual(before);
  expect(await again.commit(set)).toEqual({ seq: '1' });
  expect((await again.undo(set.id, null)).seq).toBe('2');
  expect(await again.get('person', uuid(1))).toBeUndefined();
  await again.close();
});

it('keeps everything to the owner: folders 0700, files 0600', async () => {
  const { store } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  expect(await Promise.all([folder.path, join(folder.path, 'data')].map(modeOf))).toEqual(['700', '700']);
  const names = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThanOrEqual(5);
  expect(new Set(await Promise.all(files.map(modeOf)))).toEqual(new Set(['600']));
  await store.close();
});

it('writes plain JSON that says its version, one record per line', async () => {
  const { store } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0)]));
  await store.close();
  const file = (await readdir(join(folder.path, 'data'))).find((name) => name.startsWith('person.')) ?? '';
  const text = await readFile(join(folder.path, 'data', file), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ version: 1, kind: 'person', records: { [uuid(1)]: { rev: 1 } } });
  expect(text.trimEnd().split('\n')).toHaveLength(4);
  const manifest: unknown = JSON.parse(await readFile(join(folder.path, 'workspace.json'), 'utf8'));
  expect(manifest).toMatchObject({ format: 1, body: { seq: 1, appVersion: '0.0.0-test' } });
});

it('chains each line of the activity log to the line before, also across openings', async () => {
  for (const n of [1, 2, 3]) {
    const { store } = await openStore(folder.path, { create: n === 1 });
    await store.commit(changeSet(n, [putPerson(n, 0)]));
    await store.close();
  }
  const file = (await readdir(join(folder.path, 'data'))).find((name) => name.startsWith('activity.')) ?? '';
  const log = JSON.parse(await readFile(join(folder.path, 'data', file), 'utf8')) as {
    entries: { prev: string }[];
  };
  const hashes = log.entries.map((line) => createHash('sha256').update(JSON.stringify(line)).digest('hex'));
  expect(log.entries.map(({ prev }) => prev)).toEqual(['', hashes[0], hashes[1]]);
});

it('stays writable on a full disk, and writes again when there is room', async () => {
  let full = false;
  const fs = watchedDisk((call) => (full && call === 'write' ? { code: 'ENOSPC' } : undefined));
  const { store } = await openStore(folder.path, { create: true, fs });
  full = true;
  expect(await refusalOf(store.commit(changeSet(1, [putPerson(1, 0)])))).toEqual({
    code: 'disk-full',
    place: folder.path,
  });
  expect(await store.get('person', uuid(1))).toBeUndefined();
  full = false;
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  expect(store.status().state).toBe('ok');
  await store.close();
});

it.each([
  ['EROFS', 'open wx', 'refused'],
  ['EACCES', 'rename', 'refused'],
  ['EIO', 'sync', 'write-failed'],
  ['SHORT', 'write', 'write-failed'],
])('turns read-only after %s at "%s" and says why', async (code, at, reason) => {
  let broken = false;
  const fs = watchedDisk((call) => (broken && call === at ? { code } : undefined));
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

it('tries a held file again on Windows, with growing pauses, and gives up after ten times', async () => {
  const calls: string[] = [];
  let held = 0;
  const watch = (call: string) => {
    if (call === 'rename' || call.startsWith('wait')) calls.push(call);
    return call === 'rename' && held-- > 0 ? { code: 'EPERM' } : undefined;
  };
  const { store } = await openStore(folder.path, { create: true, fs: watchedDisk(watch, 'win32') });
  calls.length = 0;
  held = 3;
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  expect(calls).toEqual(['rename', 'wait 100', 'rename', 'wait 200', 'rename', 'wait 300', 'rename']);
  calls.length = 0;
  held = Number.MAX_SAFE_INTEGER;
  expect(await refusalOf(store.commit(changeSet(2, [putPerson(2, 0)])))).toMatchObject({ code: 'read-only' });
  expect(calls.filter((call) => call === 'rename')).toHaveLength(10);
  await store.close();
});
