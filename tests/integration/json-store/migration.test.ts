import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import { readAll } from '../../../electron/core/records.ts';
import {
  everything,
  expectedToday,
  oldContent,
  SHIPPED_WORKSPACES,
  shippedWorkspace,
} from '../../support/store/shipped-workspaces.ts';
import { unfitOldWorkspace } from '../../support/store/spoiled-workspaces.ts';
import { watchedDisk } from '../../support/store/store-disk.ts';
import { changeSet, putPerson, steppingClock, uuid } from '../../support/store/store-fixtures.ts';
import { fingerprint, openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (...parts: string[]): string => join(folder.path, ...parts);

beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
});
afterEach(() => folder.remove());

describe.each(SHIPPED_WORKSPACES)('a workspace as it was shipped: %s', (name) => {
  it('opens with every record, the whole log and its undo, and with a backup of what it was', async () => {
    await cp(shippedWorkspace(name), folder.path, { recursive: true });
    const old = await oldContent(folder.path);
    const before = await fingerprint(folder.path);
    const { store, notices, backups } = await openStore(folder.path);
    expect(notices).toEqual([{ code: 'migrated' }]);
    expect(await everything(store)).toEqual(expectedToday(old.records));
    expect((await store.activity({})).total).toBe(old.activity.length);
    const [backup] = await backups.list();
    expect(backup).toMatchObject({ reason: 'before-migration' });
    const copy = await fingerprint(at('backups', backup?.name ?? ''));
    expect(Object.values(copy).sort()).toEqual(
      Object.entries(before)
        .filter(([file]) => old.files.some((known) => file.endsWith(known)))
        .map(([, hash]) => hash)
        .sort(),
    );
    const batch = (await readAll(store, 'batch')).find(({ body }) => body.undoneBy === null);
    await store.undo(batch?.id ?? '', null);
    await store.commit(changeSet(1, [putPerson(1, 0)]));
    await store.close();
    const again = await openStore(folder.path);
    expect(again.notices).toEqual([]);
    expect(await again.store.get('person', uuid(1))).toBeDefined();
    expect((await again.store.activity({})).total).toBe(old.activity.length + 2);
    expect((await readdir(at('data'))).every((file) => /^[0-9a-f]{2}\.json$/.test(file))).toBe(true);
    await again.store.close();
  });
});

const [FIRST = ''] = SHIPPED_WORKSPACES;

const options = { create: false, clock: steppingClock(), appVersion: '0', holder: 'tester' };

it('goes on where it was interrupted, whichever call of the migration fails', async () => {
  const old = expectedToday((await oldContent(shippedWorkspace(FIRST))).records);
  let k = 1;
  for (; ; k += 7) {
    const path = at(`trial-${k}`);
    await cp(shippedWorkspace(FIRST), path, { recursive: true });
    let left = k;
    const fs = watchedDisk(() => {
      left -= 1;
      return left === 0 ? { code: 'EIO' } : undefined;
    });
    const opened = await openJsonStore({ ...options, folder: path, fs });
    if (opened.ok) await opened.value.store.close();
    const { store } = await openStore(path);
    expect(await everything(store)).toEqual(old);
    await store.close();
    await rm(path, { recursive: true });
    if (left > 0) break;
  }
  expect(k).toBeGreaterThan(100);
}, 120_000);

it('refuses damaged documents of the first layout with every byte as it was', async () => {
  await cp(shippedWorkspace(FIRST), folder.path, { recursive: true });
  const file = (await readdir(at('data'))).find((name) => name.startsWith('case.')) ?? '';
  await writeFile(at('data', file), (await readFile(at('data', file), 'utf8')).replace('"rev":1', '"rev":2'));
  const before = await fingerprint(folder.path);
  expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged', files: [`data/${file}`] });
  expect(await fingerprint(folder.path)).toMatchObject(before);
});

it('stops at a record that fits no version: it is named, a backup is kept, and the old data is still the data', async () => {
  await unfitOldWorkspace(folder.path);
  const before = await fingerprint(folder.path);
  const refusal = await openRefused(folder.path);
  expect(refusal).toMatchObject({ code: 'migration-failed', kind: 'customer', path: 'name' });
  const after = Object.entries(await fingerprint(folder.path));
  const old = after.filter(([file]) => !/backups|lock/.test(file));
  expect(Object.fromEntries(old)).toEqual(before);
  expect(await openRefused(folder.path)).toEqual(refusal);
});
