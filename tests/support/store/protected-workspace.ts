import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { sha256Of } from '../../../electron/adapters/json-store/attachments/attachment-files.ts';
import type { DataKey } from '../../../electron/adapters/json-store/cipher/data-key.ts';
import { changeProtection } from '../../../electron/adapters/json-store/protection/change-protection.ts';
import { nodeFs, type StoreFs } from '../../../electron/adapters/json-store/store-fs.ts';
import { changeSet, putPerson } from './store-fixtures.ts';
import { openStore } from './store-folder.ts';

/** Names and contents that a protected workspace must not tell. */
export const NAMES = ['恒信博雅科技', 'Northwind Harbour Logistics'] as const;
export const FILE = Buffer.from('a screenshot of 恒信博雅科技 in the list');

export const SECRET = { passphrase: 'four grey horses walk', company: 'Lakeview IT', hint: 'the stable' };

/** The cheapest key that is read, so that many trials are possible. */
export const CHEAP = { log2N: 14, r: 8, p: 1 };

export const placeOf = (folder: string, key: DataKey | null, fs: StoreFs = nodeFs) => ({ fs, folder, key });

/** Makes a workspace with records in shards and journal, an undo, a kept file, a backup and a quarantine. */
export async function filled(folder: string): Promise<void> {
  const { store, attachments, backups } = await openStore(folder, { create: true });
  await store.commit(
    changeSet(1, [putPerson(1, 0, NAMES[0]), putPerson(2, 0, NAMES[1])], { undoable: true }),
  );
  await attachments.keep(FILE);
  await backups.make('by-hand');
  await store.commit(changeSet(2, [putPerson(3, 0, `${NAMES[0]} 3`)]));
  await store.close();
  await mkdir(join(folder, 'quarantine', 'moved'), { recursive: true });
  await writeFile(join(folder, 'quarantine', '3f.json.0a1b2c3d4e5f'), `damaged bytes of ${NAMES[0]}`);
  await writeFile(join(folder, 'quarantine', 'moved', 'notes.txt'), `a screenshot, and ${NAMES[1]}`);
}

/** What the quarantine holds in the clear. */
export async function quarantined(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'quarantine'), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Promise.all(files.toSorted().map((file) => readFile(file, 'utf8')));
}

/** Encrypts a workspace in the clear and answers its key. */
export async function protectedKey(folder: string): Promise<DataKey> {
  const changed = await changeProtection(placeOf(folder, null), SECRET, { cost: CHEAP });
  if (!changed.ok || changed.value === null) return expect.fail(JSON.stringify(changed));
  return changed.value;
}

/** Everything a workspace says of itself, as far as these workspaces differ. */
export async function stateWith(folder: string, key: DataKey | null) {
  const { store, attachments } = await openStore(folder, { key });
  const state = {
    people: (await store.query('person', {})).items.map(({ body, rev }) => [body.name, rev]),
    inverses: (await store.query('batch', {})).total,
    log: (await store.activity({})).items.map(({ seq, label }) => [seq, label]),
    chain: await store.checkActivity(),
    file: Buffer.from((await attachments.read({ sha256: sha256Of(FILE) } as never)) ?? []).toString(),
  };
  await store.close();
  return state;
}

/** Files below the workspace (its backups left out when asked) that hold a customer's name in the clear. */
export async function filesThatTell(folder: string, without = ''): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if (without !== '' && path.includes(without)) continue;
    const bytes = await readFile(path);
    const tells = [...NAMES, 'screenshot'].some(
      (name) => bytes.includes(name) || bytes.includes(Buffer.from(name).toString('base64').slice(1, -4)),
    );
    if (tells) found.push(path.slice(folder.length + 1));
  }
  return found;
}
