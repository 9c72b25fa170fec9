import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '../../../electron/adapters/json-store/attachments/attachment-files.ts';
import type { DataKey } from '../../../electron/adapters/json-store/cipher/data-key.ts';
import type { OpenedStore } from '../../../electron/adapters/json-store/opening/opening.ts';
import {
  changePassphrase,
  changeProtection,
  unlock,
} from '../../../electron/adapters/json-store/protection/change-protection.ts';
import { nodeFs, type StoreFs } from '../../../electron/adapters/json-store/store-fs.ts';
import { type Fault, watchedDisk } from '../../support/store/store-disk.ts';
import { changeSet, putPerson } from '../../support/store/store-fixtures.ts';
import { fingerprint, openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

const NAMES = ['恒信博雅科技', 'Northwind Harbour Logistics'] as const;
const SECRET = { passphrase: 'four grey horses walk', company: 'Lakeview IT', hint: 'the stable' };
/** The cheapest that is read, so that many trials are possible. */
const CHEAP = { log2N: 14, r: 8, p: 1 };
const FILE = Buffer.from('a screenshot of 恒信博雅科技 in the list');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
});
afterEach(() => folder.remove());

const placeOf = (key: DataKey | null, fs: StoreFs = nodeFs) => ({ fs, folder: folder.path, key });

async function filled(): Promise<void> {
  const { store, attachments, backups } = await openStore(folder.path, { create: true });
  await store.commit(
    changeSet(1, [putPerson(1, 0, NAMES[0]), putPerson(2, 0, NAMES[1])], { undoable: true }),
  );
  await attachments.keep(FILE);
  await backups.make('by-hand');
  await store.commit(changeSet(2, [putPerson(3, 0, `${NAMES[0]} 3`)]));
  await store.close();
  await mkdir(join(folder.path, 'quarantine', 'moved'), { recursive: true });
  await writeFile(join(folder.path, 'quarantine', '3f.json.0a1b2c3d4e5f'), `damaged bytes of ${NAMES[0]}`);
  await writeFile(join(folder.path, 'quarantine', 'moved', 'notes.txt'), `a screenshot, and ${NAMES[1]}`);
}

/** What the quarantine holds in the clear. */
async function quarantined(): Promise<readonly string[]> {
  const entries = await readdir(join(folder.path, 'quarantine'), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Promise.all(files.toSorted().map((file) => readFile(file, 'utf8')));
}

async function protectedKey(): Promise<DataKey> {
  const changed = await changeProtection(placeOf(null), SECRET, CHEAP);
  if (!changed.ok || changed.value === null) return expect.fail(JSON.stringify(changed));
  return changed.value;
}

const stateOf = async ({ store, attachments }: OpenedStore) => ({
  people: (await store.query('person', {})).items.map(({ body, rev }) => [body.name, rev]),
  inverses: (await store.query('batch', {})).total,
  log: (await store.activity({})).items.map(({ seq, label }) => [seq, label]),
  chain: await store.checkActivity(),
  file: Buffer.from((await attachments.read({ sha256: sha256Of(FILE) } as never)) ?? []).toString(),
});

async function stateWith(key: DataKey | null) {
  const opened = await openStore(folder.path, { key });
  const state = await stateOf(opened);
  await opened.store.close();
  return state;
}

/** Files below the workspace (its backups left out when asked) that hold a customer's name in the clear. */
async function filesThatTell(without = ''): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if (without !== '' && path.includes(without)) continue;
    const bytes = await readFile(path);
    const tells = [...NAMES, 'screenshot'].some(
      (name) => bytes.includes(name) || bytes.includes(Buffer.from(name).toString('base64').slice(1, -4)),
    );
    if (tells) found.push(path.slice(folder.path.length + 1));
  }
  return found;
}

describe('AC-21-4 a protected workspace', () => {
  it('holds no name in the clear, and everything with its key', async () => {
    await filled();
    const before = await stateWith(null);
    expect((await filesThatTell('backups')).length).toBeGreaterThan(5);
    const key = await protectedKey();
    expect(await filesThatTell('backups')).toEqual([]);
    expect(await stateWith(key)).toEqual(before);
    expect(before.people).toHaveLength(3);
    expect(before.file).toBe(FILE.toString());
  });

  it('keeps every later change, backup and kept file encrypted', async () => {
    await filled();
    const key = await protectedKey();
    const { store, attachments, backups } = await openStore(folder.path, { key });
    await store.commit(changeSet(3, [putPerson(4, 0, NAMES[1])], { undoable: true }));
    await attachments.keep(Buffer.from(`another screenshot ${NAMES[1]}`));
    const made = await backups.make('by-hand');
    expect(made.isProtected).toBe(true);
    expect((await backups.read(made.name))?.length).toBeGreaterThan(3);
    expect(await backups.dropOtherForm()).toBe(1);
    await store.close();
    expect(await filesThatTell()).toEqual([]);
    expect((await stateWith(key)).people).toHaveLength(4);
  });

  it('says whose it is and refuses without its key, changing nothing', async () => {
    await filled();
    await protectedKey();
    const print = await fingerprint(folder.path);
    const said = { code: 'protected', place: folder.path, company: 'Lakeview IT', hint: 'the stable' };
    expect(await openRefused(folder.path)).toEqual(said);
    expect(await openRefused(folder.path, { readOnly: true })).toEqual(said);
    expect(await unlock(nodeFs, folder.path, 'four gray horses walk')).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    expect(await fingerprint(folder.path)).toEqual(print);
  });

  it('is of a format that earlier programs refuse untouched; one in the clear is not', async () => {
    await filled();
    const begin = async () =>
      (await readFile(join(folder.path, 'workspace.json'))).subarray(0, 12).toString();
    expect(await begin()).toBe('{"format":2,');
    const key = await protectedKey();
    expect(await begin()).toBe('{"format":3,');
    const whole = await readFile(join(folder.path, 'workspace.json'), 'utf8');
    await writeFile(join(folder.path, 'workspace.json'), whole.replace('{"format":3,', '{"format":2,'));
    expect(await openRefused(folder.path, { key })).toMatchObject({ code: 'damaged' });
  });

  it('opens by its passphrase, also one typed with other code points for the same letters', async () => {
    await filled();
    const passphrase = 'caf\u00e9 \u2460 grey horses';
    await changeProtection(placeOf(null), { ...SECRET, passphrase }, CHEAP);
    const unlocked = await unlock(nodeFs, folder.path, 'cafe\u0301 1 grey horses');
    if (!unlocked.ok) expect.fail(JSON.stringify(unlocked.error));
    expect((await stateWith(unlocked.value)).people).toHaveLength(3);
  });

  it('has another passphrase after a change, and is the same otherwise', async () => {
    await filled();
    const key = await protectedKey();
    const before = await stateWith(key);
    const next = { ...SECRET, passphrase: 'five red foxes sleep', hint: '' };
    expect(await changePassphrase(placeOf(key), next)).toEqual({ ok: true, value: undefined });
    expect(await unlock(nodeFs, folder.path, SECRET.passphrase)).toMatchObject({ ok: false });
    const unlocked = await unlock(nodeFs, folder.path, next.passphrase);
    if (!unlocked.ok) expect.fail(JSON.stringify(unlocked.error));
    expect(await stateWith(unlocked.value)).toEqual(before);
  });

  it('is written in the clear again, with everything of meanwhile', async () => {
    await filled();
    const key = await protectedKey();
    const { store } = await openStore(folder.path, { key });
    await store.commit(changeSet(3, [putPerson(4, 0, NAMES[1])]));
    await store.close();
    const before = await stateWith(key);
    expect(before.people).toHaveLength(4);
    expect(await changeProtection(placeOf(key), null)).toEqual({ ok: true, value: null });
    expect(await stateWith(null)).toEqual(before);
    expect(await quarantined()).toEqual([`damaged bytes of ${NAMES[0]}`, `a screenshot, and ${NAMES[1]}`]);
    const names = await readdir(folder.path, { recursive: true });
    expect(names.filter((name) => name.includes('.sealed') && !name.includes('backups'))).toEqual([]);
  });

  it('notices every changed byte of a shard, and another shard in its place', async () => {
    await filled();
    const key = await protectedKey();
    const data = 'data.next';
    const shards = await readdir(join(folder.path, data));
    expect(shards.length).toBeGreaterThan(1);
    const [one = '', other = ''] = shards.map((name) => join(folder.path, data, name));
    const [first, second] = [await readFile(one), await readFile(other)];
    await writeFile(one, second);
    expect(await openRefused(folder.path, { key })).toMatchObject({ code: 'damaged' });
    await writeFile(one, first);
    expect((await stateWith(key)).people).toHaveLength(3);
  });
});

const FAULTS: readonly Fault[] = [
  { code: 'ENOSPC' },
  { code: 'EIO' },
  { code: 'SHORT' },
  { code: 'EIO', after: true },
];

/** Makes the k-th call fail while protection is turned on (or off), then looks in which form the workspace is whole. */
async function trial(k: number, fault: Fault, isOn: boolean): Promise<boolean> {
  folder = await temporaryFolder({ inMemory: true });
  await filled();
  const first = isOn ? null : await protectedKey();
  const before = await stateWith(first);
  let left = k;
  let hit = false;
  const fs = watchedDisk(() => {
    left -= 1;
    if (left !== 0) return undefined;
    hit = true;
    return fault;
  });
  const changed = await changeProtection(placeOf(first, fs), isOn ? SECRET : null, CHEAP);
  const unlocked = await unlock(nodeFs, folder.path, SECRET.passphrase);
  const key = unlocked.ok ? unlocked.value : null;
  if (changed.ok) expect(key === null).toBe(!isOn);
  expect(await stateWith(key)).toEqual(before);
  if (key !== null) expect(await filesThatTell('backups')).toEqual([]);
  await folder.remove();
  return hit;
}

describe('turning protection on or off when the disk fails', () => {
  it.each([true, false].flatMap((isOn) => FAULTS.map((fault) => [isOn ? 'on' : 'off', fault] as const)))(
    'turned %s: whole in one form or the other, whichever call fails with %o',
    async (form, fault) => {
      let k = 1;
      while (await trial(k, fault, form === 'on')) k += 1;
      expect(k).toBeGreaterThan(40);
    },
    300_000,
  );
});
