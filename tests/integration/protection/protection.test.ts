import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  changePassphrase,
  changeProtection,
  unlock,
} from '../../../electron/adapters/json-store/protection/change-protection.ts';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import {
  CHEAP,
  FILE,
  filesThatTell,
  filled,
  NAMES,
  placeOf,
  protectedKey,
  quarantined,
  SECRET,
  stateWith,
} from '../../support/store/protected-workspace.ts';
import { changeSet, putPerson } from '../../support/store/store-fixtures.ts';
import { fingerprint, openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
});
afterEach(() => folder.remove());

describe('AC-21-4 a protected workspace', () => {
  it('holds no name in the clear, and everything with its key', async () => {
    await filled(folder.path);
    const before = await stateWith(folder.path, null);
    expect((await filesThatTell(folder.path, 'backups')).length).toBeGreaterThan(5);
    const key = await protectedKey(folder.path);
    expect(await filesThatTell(folder.path, 'backups')).toEqual([]);
    expect(await stateWith(folder.path, key)).toEqual(before);
    expect(before.people).toHaveLength(3);
    expect(before.file).toBe(FILE.toString());
  });

  it('keeps every later change, backup and kept file encrypted', async () => {
    await filled(folder.path);
    const key = await protectedKey(folder.path);
    const { store, attachments, backups } = await openStore(folder.path, { key });
    await store.commit(changeSet(3, [putPerson(4, 0, NAMES[1])], { undoable: true }));
    await attachments.keep(Buffer.from(`another screenshot ${NAMES[1]}`));
    const made = await backups.make('by-hand');
    expect(made.isProtected).toBe(true);
    expect((await backups.read(made.name))?.length).toBeGreaterThan(3);
    expect(await backups.dropOtherForm()).toBe(1);
    await store.close();
    expect(await filesThatTell(folder.path)).toEqual([]);
    expect((await stateWith(folder.path, key)).people).toHaveLength(4);
  });

  it('says whose it is and refuses without its key, changing nothing', async () => {
    await filled(folder.path);
    await protectedKey(folder.path);
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
    await filled(folder.path);
    const begin = async () =>
      (await readFile(join(folder.path, 'workspace.json'))).subarray(0, 12).toString();
    expect(await begin()).toBe('{"format":2,');
    const key = await protectedKey(folder.path);
    expect(await begin()).toBe('{"format":3,');
    const whole = await readFile(join(folder.path, 'workspace.json'), 'utf8');
    await writeFile(join(folder.path, 'workspace.json'), whole.replace('{"format":3,', '{"format":2,'));
    expect(await openRefused(folder.path, { key })).toMatchObject({ code: 'damaged' });
  });

  it('opens by its passphrase, also one typed with other code points for the same letters', async () => {
    await filled(folder.path);
    const passphrase = 'caf\u00e9 \u2460 grey horses';
    await changeProtection(placeOf(folder.path, null), { ...SECRET, passphrase }, { cost: CHEAP });
    const unlocked = await unlock(nodeFs, folder.path, 'cafe\u0301 1 grey horses');
    if (!unlocked.ok) expect.fail(JSON.stringify(unlocked.error));
    expect((await stateWith(folder.path, unlocked.value)).people).toHaveLength(3);
  });

  it('has another passphrase after a change, and is the same otherwise', async () => {
    await filled(folder.path);
    const key = await protectedKey(folder.path);
    const before = await stateWith(folder.path, key);
    const next = { ...SECRET, passphrase: 'five red foxes sleep', hint: '' };
    expect(await changePassphrase(placeOf(folder.path, key), next)).toEqual({ ok: true, value: undefined });
    expect(await unlock(nodeFs, folder.path, SECRET.passphrase)).toMatchObject({ ok: false });
    const unlocked = await unlock(nodeFs, folder.path, next.passphrase);
    if (!unlocked.ok) expect.fail(JSON.stringify(unlocked.error));
    expect(await stateWith(folder.path, unlocked.value)).toEqual(before);
  });

  it('is written in the clear again, with everything of meanwhile', async () => {
    await filled(folder.path);
    const key = await protectedKey(folder.path);
    const { store } = await openStore(folder.path, { key });
    await store.commit(changeSet(3, [putPerson(4, 0, NAMES[1])]));
    await store.close();
    const before = await stateWith(folder.path, key);
    expect(before.people).toHaveLength(4);
    expect(await changeProtection(placeOf(folder.path, key), null)).toEqual({ ok: true, value: null });
    expect(await stateWith(folder.path, null)).toEqual(before);
    expect(await quarantined(folder.path)).toEqual([
      `damaged bytes of ${NAMES[0]}`,
      `a screenshot, and ${NAMES[1]}`,
    ]);
    const names = await readdir(folder.path, { recursive: true });
    expect(names.filter((name) => name.includes('.sealed') && !name.includes('backups'))).toEqual([]);
  });

  it('can be stopped before any part of it: nothing is changed then, and the next opening removes what was written', async () => {
    await filled(folder.path);
    const before = await stateWith(folder.path, null);
    const parts: [number, number][] = [];
    let at = 0;
    const watch = (stopAt: number) => ({
      progress: (done: number, total: number) => parts.push([done, total]),
      isCancelled: () => {
        at += 1;
        return at > stopAt;
      },
    });
    const turn = (stopAt: number) =>
      changeProtection(placeOf(folder.path, null), SECRET, { cost: CHEAP, watch: watch(stopAt) });
    for (let stopAt = 0; ; stopAt += 1) {
      at = 0;
      const changed = await turn(stopAt);
      if (changed.ok) break;
      expect(changed.error).toEqual({ code: 'cancelled' });
      expect(await stateWith(folder.path, null)).toEqual(before);
      const names = await readdir(folder.path, { recursive: true });
      expect(names.filter((name) => name.includes('.sealed'))).toEqual([]);
    }
    const total = parts.at(-1)?.[1] ?? 0;
    expect(total).toBeGreaterThan(2);
    expect(parts.slice(-total)).toEqual(Array.from({ length: total }, (_, n) => [n, total]));
  });

  it('notices every changed byte of a shard, and another shard in its place', async () => {
    await filled(folder.path);
    const key = await protectedKey(folder.path);
    const data = 'data.next';
    const shards = await readdir(join(folder.path, data));
    expect(shards.length).toBeGreaterThan(1);
    const [one = '', other = ''] = shards.map((name) => join(folder.path, data, name));
    const [first, second] = [await readFile(one), await readFile(other)];
    await writeFile(one, second);
    expect(await openRefused(folder.path, { key })).toMatchObject({ code: 'damaged' });
    await writeFile(one, first);
    expect((await stateWith(folder.path, key)).people).toHaveLength(3);
  });
});
