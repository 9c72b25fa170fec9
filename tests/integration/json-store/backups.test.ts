import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBackups } from '../../../electron/adapters/json-store/backups/folder-backups.ts';
import { mendFromBackup } from '../../../electron/adapters/json-store/backups/mend-from-backup.ts';
import { outlived } from '../../../electron/adapters/json-store/backups/retention.ts';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import type { Backup } from '../../../electron/core/ports/backups.ts';
import { damageShard, flipBit, shardFile } from '../../support/store/damage.ts';
import { watchedDisk } from '../../support/store/store-disk.ts';
import { changeSet, dropPerson, putPerson, putRequest, uuid } from '../../support/store/store-fixtures.ts';
import { openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (...parts: string[]): string => join(folder.path, ...parts);

beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
});
afterEach(() => folder.remove());

const names = (records: readonly { readonly kind: string; readonly body: unknown }[] | null) =>
  (records ?? [])
    .filter(({ kind }) => kind === 'person')
    .map(({ body }) => (body as { name: string }).name)
    .sort();

describe('a backup', () => {
  it('holds every record of its moment, whatever is changed afterwards', async () => {
    const { store, backups } = await openStore(folder.path, { create: true });
    await store.commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0), putRequest(3, 0, 50)]));
    const made = await backups.make('by-hand');
    expect(made).toMatchObject({ reason: 'by-hand', records: 3, customers: 0 });
    await store.commit(changeSet(2, [putPerson(1, 1, 'Changed'), dropPerson(2, 1)]));
    await backups.make('before-import');
    expect((await backups.list()).map(({ reason }) => reason)).toEqual(['before-import', 'by-hand']);
    expect(names(await backups.read(made.name))).toEqual(['Person 1', 'Person 2']);
    expect(await backups.read('2026-11-25T08-00-00-0000-by-hand')).toBeNull();
    expect(await backups.read('../..')).toBeNull();
    await store.close();
  });

  it('holds changes that were made while it was made, or not, but never half of one', async () => {
    const { store, backups } = await openStore(folder.path, { create: true });
    const two = (n: number) => changeSet(n, [putPerson(2 * n, 0), putPerson(2 * n + 1, 0)]);
    for (let n = 1; n <= 20; n += 1) await store.commit(two(n));
    const making = backups.make('by-hand');
    const writing = (async () => {
      for (let n = 21; n <= 60; n += 1) await store.commit(two(n));
    })();
    const made = await making;
    await writing;
    const held = names(await backups.read(made.name)).length;
    expect(held).toBeGreaterThanOrEqual(40);
    expect(held % 2).toBe(0);
    await store.close();
  });

  it('is made of copies where the disk knows no links', async () => {
    const fs = watchedDisk((call) => (call === 'link' ? { code: 'EPERM' } : undefined));
    const { store, backups } = await openStore(folder.path, { create: true, fs });
    await store.commit(changeSet(1, [putPerson(1, 0)]));
    const made = await backups.make('by-hand');
    await flipBit(at('backups', made.name, shardFile(uuid(1))), 60);
    await expect(backups.read(made.name)).rejects.toMatchObject({ refusal: { code: 'damaged' } });
    expect(await store.get('person', uuid(1))).toBeDefined();
    await store.close();
  });

  it('is made once a day after the first idle time of a day with a change', async () => {
    let now = '2026-11-25T08:00:00.000Z';
    const clock = { now: () => now, today: () => now.slice(0, 10) };
    const { store, backups } = await openStore(folder.path, { create: true, clock, idleMs: 5 });
    const daily = async () => (await backups.list()).filter(({ reason }) => reason === 'daily').length;
    await store.commit(changeSet(1, [putPerson(1, 0)]));
    await expect.poll(daily).toBe(1);
    await store.commit(changeSet(2, [putPerson(2, 0)]));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await daily()).toBe(1);
    now = '2026-11-26T08:00:00.000Z';
    await store.commit(changeSet(3, [putPerson(3, 0)]));
    await expect.poll(daily).toBe(2);
    await store.close();
  });

  it('V18 of days on which the clock was wrong stops no later one, and is the first to go', async () => {
    let now = '2076-11-20T08:00:00.000Z';
    const clock = { now: () => now, today: () => now.slice(0, 10) };
    const { store, backups } = await openStore(folder.path, { create: true, clock, idleMs: 5 });
    const days = async () =>
      (await backups.list()).filter(({ reason }) => reason === 'daily').map(({ at }) => at.slice(0, 10));
    const live = async (day: string, n: number): Promise<void> => {
      now = `${day}T08:00:00.000Z`;
      await store.commit(changeSet(n, [putPerson(n, 0)]));
      await expect.poll(async () => (await days())[0]).toBe(day);
    };
    const wrong = [20, 21, 22, 23, 24, 25, 26].map((day) => `2076-11-${day}`);
    for (const [n, day] of wrong.entries()) await live(day, n + 1);
    const right = [2, 3, 4, 5, 6, 7, 8].map((day) => `2026-11-0${day}`);
    for (const [n, day] of right.entries()) await live(day, n + 10);
    expect((await days()).slice(0, 7)).toEqual([...right].reverse());
    await store.close();
  });

  it('that is not whole pushes out no older one', async () => {
    const { store, backups } = await openStore(folder.path, { create: true });
    await store.commit(changeSet(1, [putPerson(1, 0)]));
    for (let n = 0; n < 10; n += 1) await backups.make('before-restore');
    await damageShard(folder.path, uuid(1));
    for (let n = 0; n < 3; n += 1) await backups.make('before-restore');
    expect(await backups.list()).toHaveLength(13);
    await store.close();
  });
});

describe('retention', () => {
  const DAY = 86_400_000;

  it('keeps 7 daily, 4 weekly and 6 monthly ones out of a year of days', () => {
    const end = Date.parse('2026-11-25T08:00:00.000Z');
    const year: Backup[] = Array.from({ length: 365 }, (_, n) => {
      const made = new Date(end - n * DAY).toISOString();
      return { name: made, at: made, reason: 'daily', customers: 1, records: 1, isProtected: false };
    });
    const gone = new Set(outlived(year));
    const kept = year.filter(({ name }) => !gone.has(name)).map((one) => one.at.slice(0, 10));
    expect(kept.slice(0, 7)).toEqual([25, 24, 23, 22, 21, 20, 19].map((day) => `2026-11-${day}`));
    expect(kept.length).toBeLessThanOrEqual(7 + 3 + 5);
    expect(kept).toContain('2026-10-31');
    expect(kept.at(-1)).toBe('2026-06-30');
  });

  it('counts the ones before a step for themselves', () => {
    const many: Backup[] = Array.from({ length: 12 }, (_, n) => ({
      name: `b${n}`,
      at: '2026-11-25T08:00:00.000Z',
      reason: n === 11 ? 'before-migration' : 'before-import',
      customers: 1,
      records: 1,
      isProtected: false,
    }));
    expect(outlived(many)).toEqual(['b10']);
  });
});

describe('a damaged shard', () => {
  it('is put back from a backup together with the changes the journal holds since', async () => {
    const { store, backups } = await openStore(folder.path, { create: true });
    await store.commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0)]));
    const backup = await backups.make('by-hand');
    await store.commit(changeSet(2, [putPerson(1, 1, 'Since')]));
    await store.close();
    await damageShard(folder.path, uuid(1));
    expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged', files: [shardFile(uuid(1))] });
    expect(await listBackups(nodeFs, folder.path)).toMatchObject([{ name: backup.name, records: 2 }]);
    expect(await mendFromBackup({ fs: nodeFs, folder: folder.path, key: null }, backup.name)).toEqual({
      ok: true,
      value: { files: 1 },
    });
    const again = await openStore(folder.path);
    expect((await again.store.get('person', uuid(1)))?.body.name).toBe('Since');
    expect(await readdir(at('quarantine'))).toHaveLength(1);
    await again.store.close();
  });

  it('is not put back from a backup that does not hold it, and nothing is changed', async () => {
    const { store, backups } = await openStore(folder.path, { create: true });
    await store.commit(changeSet(1, [putPerson(2, 0)]));
    const before = await backups.make('by-hand');
    await store.commit(changeSet(2, [putPerson(1, 0)]));
    await backups.make('by-hand');
    await store.close();
    await damageShard(folder.path, uuid(1));
    const answer = await mendFromBackup({ fs: nodeFs, folder: folder.path, key: null }, before.name);
    expect(answer).toMatchObject({ ok: false, error: { code: 'damaged', files: [shardFile(uuid(1))] } });
    expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged' });
  });

  it('is not mended when other things are wrong too', async () => {
    const { store, backups } = await openStore(folder.path, { create: true });
    await store.commit(changeSet(1, [putPerson(1, 0)]));
    const backup = await backups.make('by-hand');
    await store.close();
    await damageShard(folder.path, uuid(1));
    const [segment = ''] = await readdir(at('journal'));
    await rm(at('journal', segment));
    expect(await mendFromBackup({ fs: nodeFs, folder: folder.path, key: null }, backup.name)).toMatchObject({
      ok: false,
    });
    await writeFile(at('journal', segment), '');
    expect(await mendFromBackup({ fs: nodeFs, folder: folder.path, key: null }, backup.name)).toMatchObject({
      ok: true,
    });
  });
});
