import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unseal } from '../../../electron/adapters/json-store/sealed.ts';
import { shardOf } from '../../../electron/adapters/json-store/shards/shard-file.ts';
import { watchedDisk } from '../../support/store/store-disk.ts';
import { changeSet, putPerson, putRequest, uuid } from '../../support/store/store-fixtures.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const at = (...parts: string[]): string => join(folder.path, ...parts);

/** Names without what is different every time. */
const shown = (path: string): string =>
  basename(path)
    .replace(/\.[0-9a-f]{8}\.tmp$/, '.tmp')
    .replace(/^\d{12}-[0-9a-f]{6}\.jsonl$/, 'segment');

it('answers a change after one write and one sync of the journal, and no other call', async () => {
  const calls: string[] = [];
  const fs = watchedDisk((call, path) => void calls.push(`${call} ${shown(path)}`));
  const { store } = await openStore(folder.path, { create: true, fs });
  calls.length = 0;
  await store.commit(changeSet(1, [putPerson(1, 0)])).then(() => calls.push('answer'));
  expect(calls).toEqual(['write segment', 'datasync segment', 'answer']);
  await store.close();
});

it('makes a segment all or nothing: name durable, then in the manifest, then used', async () => {
  const calls: string[] = [];
  const fs = watchedDisk((call, path) => void calls.push(`${call} ${shown(path)}`));
  const { store, backups } = await openStore(folder.path, { create: true, fs });
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  calls.length = 0;
  await backups.make('by-hand');
  const order = ['open wx segment', 'sync journal', 'rename workspace.json', 'close segment'];
  const places = order.map((call) => calls.indexOf(call));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(0);
  await store.close();
});

it('writes shards, then their folder, then the log, then the manifest, and only then removes segments', async () => {
  const calls: string[] = [];
  const fs = watchedDisk((call, path) => void calls.push(`${call} ${shown(path)}`));
  const { store, backups } = await openStore(folder.path, { create: true, fs });
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  calls.length = 0;
  await backups.make('by-hand');
  const shard = `rename ${shardOf(uuid(1))}.json`;
  const after = calls.slice(calls.indexOf(shard));
  const places = ['sync data', 'sync 2026-11.jsonl', 'rename workspace.json', 'unlink segment'].map((call) =>
    after.indexOf(call),
  );
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  await store.close();
});

it('shows a change to readers and followers only after it is on the disk', async () => {
  let seen: unknown = 'not looked';
  let look = async () => {};
  const fs = watchedDisk((call) => (call === 'datasync' ? void look() : undefined));
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
  let syncs = 0;
  const fs = watchedDisk((call) => {
    if (call === 'datasync') syncs += 1;
    return undefined;
  });
  const { store } = await openStore(folder.path, { create: true, fs });
  await Promise.all(Array.from({ length: 200 }, (_, n) => store.commit(changeSet(n, [putPerson(n, 0)]))));
  expect(syncs).toBeLessThanOrEqual(2);
  await store.close();
  const again = await openStore(folder.path);
  expect((await again.store.query('person', { limit: 1 })).total).toBe(200);
  await again.store.close();
});

it.each([false, true])(
  'finds everything again after closing: records, revisions, activity, retries, undo (compacted: %s)',
  async (isCompacted) => {
    const { store, backups } = await openStore(folder.path, { create: true });
    const set = changeSet(1, [putPerson(1, 0), putRequest(2, 0, 50)], { undoable: true });
    await store.commit(set);
    if (isCompacted) await backups.make('by-hand');
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
  },
);

it('keeps everything to the owner: folders 0700, files 0600', async () => {
  const { store, backups } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  await backups.make('by-hand');
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  const names = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const paths = (isFile: boolean) =>
    names.filter((entry) => entry.isFile() === isFile).map((entry) => join(entry.parentPath, entry.name));
  expect(paths(true).length).toBeGreaterThanOrEqual(5);
  expect(new Set(await Promise.all([folder.path, ...paths(false)].map(modeOf)))).toEqual(new Set(['700']));
  expect(new Set(await Promise.all(paths(true).map(modeOf)))).toEqual(new Set(['600']));
  await store.close();
});

it('lays the workspace out as designed: manifest, shards by home, journal, activity, no empty shard', async () => {
  const { store, backups } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0)]));
  await backups.make('by-hand');
  await store.commit(changeSet(2, [putPerson(3, 0)]));
  await store.close();
  const manifest: unknown = JSON.parse(await readFile(at('workspace.json'), 'utf8'));
  expect(manifest).toMatchObject({ format: 2, body: { schema: 2, cleanSeq: 1, appVersion: '0.0.0-test' } });
  const names = [uuid(1), uuid(2)].map((id) => `${shardOf(id)}.json`);
  expect((await readdir(at('data'))).sort()).toEqual([...new Set(names)].sort());
  const shard = unseal(await readFile(at('data', names[0] ?? '')));
  expect(shard).toMatchObject({ seq: 1, records: { [`person/${uuid(1)}`]: { rev: 1 } } });
  const [segment = ''] = await readdir(at('journal'));
  expect(segment).toMatch(/^000000000002-[0-9a-f]{6}\.jsonl$/);
  const line = unseal(await readFile(at('journal', segment)));
  expect(line).toMatchObject({ seq: 2, ops: [{ id: uuid(3), home: uuid(3), doc: { rev: 1 } }] });
  expect(await readdir(at('activity'))).toEqual(['2026-11.jsonl']);
});

it('removes the file of a shard that no longer holds a record', async () => {
  const { store, backups } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  await backups.make('by-hand');
  await store.commit(changeSet(2, [{ kind: 'person', id: uuid(1), ifRev: 1, del: true }]));
  await backups.make('by-hand');
  expect(await readdir(at('data'))).toEqual([]);
  await store.close();
  const again = await openStore(folder.path);
  expect((await again.store.query('person', {})).total).toBe(0);
  await again.store.close();
});

it('chains each line of the activity log to the line before, across openings and compactions', async () => {
  for (const n of [1, 2, 3]) {
    const { store, backups } = await openStore(folder.path, { create: n === 1 });
    await store.commit(changeSet(n, [putPerson(n, 0)]));
    if (n !== 2) await backups.make('by-hand');
    await store.close();
  }
  const text = await readFile(at('activity', '2026-11.jsonl'), 'utf8');
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => unseal(Buffer.from(line)) as { prev: string });
  const hashes = lines.map((line) => createHash('sha256').update(JSON.stringify(line)).digest('hex'));
  expect(lines.map(({ prev }) => prev)).toEqual(['', hashes[0], hashes[1]]);
});

it('keeps the order of changes when the clock goes back', async () => {
  let now = '2026-11-25T08:00:00.000Z';
  const clock = { now: () => now, today: () => now.slice(0, 10) };
  const { store, backups } = await openStore(folder.path, { create: true, clock });
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  await backups.make('by-hand');
  now = '2026-10-01T08:00:00.000Z';
  await store.commit(changeSet(2, [putPerson(1, 1, 'Later')]));
  await backups.make('by-hand');
  now = '2026-12-01T08:00:00.000Z';
  await store.commit(changeSet(3, [putPerson(2, 0)]));
  await store.close();
  const again = await openStore(folder.path, { clock });
  expect((await again.store.get('person', uuid(1)))?.body.name).toBe('Later');
  const labels = (await again.store.activity({})).items.map(({ label }) => label);
  expect(labels).toEqual(['set 3', 'set 2', 'set 1']);
  await again.store.close();
});
