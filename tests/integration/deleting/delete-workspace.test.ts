import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteWorkspace } from '../../../electron/adapters/json-store/deletion/delete-workspace.ts';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import { watchedDisk } from '../../support/store/store-disk.ts';
import { changeSet, putPerson, putRequest } from '../../support/store/store-fixtures.ts';
import { fingerprint, openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
  await fill();
});
afterEach(() => folder.remove());

/** A workspace with two backups, something in quarantine, and a kept file. */
async function fill(): Promise<void> {
  const { store, backups } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0), putRequest(2, 0, 50)]));
  await backups.make('by-hand');
  await store.commit(changeSet(2, [putPerson(3, 0)]));
  await backups.make('by-hand');
  await store.close();
  await mkdir(join(folder.path, 'quarantine'), { recursive: true });
  await writeFile(join(folder.path, 'quarantine', 'anything.bin.0a1b2c3d'), 'cut off');
  await mkdir(join(folder.path, 'attachments'), { recursive: true });
  await writeFile(join(folder.path, 'attachments', 'a'.repeat(64)), 'kept');
  await writeFile(join(folder.path, '.DS_Store'), 'a file manager was here');
}

describe('deleting a workspace', () => {
  it('4.1 removes everything of it with its folder, and nothing beside it', async () => {
    await writeFile(join(dirname(folder.path), 'beside.txt'), 'mine');
    expect(await deleteWorkspace(nodeFs, folder.path)).toEqual({ ok: true, value: { left: 0 } });
    expect(await readdir(dirname(folder.path))).toEqual(['beside.txt']);
  });

  it.each<[string, string, string?]>([
    ['in the folder', 'letter.txt'],
    ['with the name of ours in the wrong place', '00.json'],
    ['among the records', 'data/zz.json'],
    ['among the backups', 'backups/notes.txt'],
    ['in a folder of its own', 'pictures/one.png', 'pictures'],
    ['below a folder of ours', 'attachments/more/one.png', 'attachments/more'],
  ])(
    'is refused while something that is not ours lies %s, and touches nothing',
    async (_what, path, foreign = path) => {
      await mkdir(dirname(join(folder.path, path)), { recursive: true });
      await writeFile(join(folder.path, path), 'mine');
      const before = await fingerprint(folder.path);
      expect(await deleteWorkspace(nodeFs, folder.path)).toMatchObject({
        ok: false,
        error: { code: 'foreign-files', files: [join(foreign)] },
      });
      expect(await fingerprint(folder.path)).toEqual(before);
    },
  );

  it.each(['data/01.json', 'backups/2026-11-25T08-00-17-b252-daily', 'data.next'])(
    'does not follow a link that stands for %s, and is refused',
    async (path) => {
      const outside = join(dirname(folder.path), 'outside');
      await mkdir(outside);
      await writeFile(join(outside, '00.json'), 'mine');
      await symlink(path.endsWith('.json') ? join(outside, '00.json') : outside, join(folder.path, path));
      expect(await deleteWorkspace(nodeFs, folder.path)).toMatchObject({
        ok: false,
        error: { code: 'foreign-files' },
      });
      expect(await readFile(join(outside, '00.json'), 'utf8')).toBe('mine');
      expect(existsSync(join(folder.path, 'workspace.json'))).toBe(true);
    },
  );

  it('is refused while somebody has it open, and where there is none', async () => {
    const { store } = await openStore(folder.path);
    expect(await deleteWorkspace(nodeFs, folder.path)).toMatchObject({ error: { code: 'locked' } });
    await store.close();
    expect(await deleteWorkspace(nodeFs, `${folder.path}-not`)).toMatchObject({
      error: { code: 'no-workspace' },
    });
  });

  it('leaves a workspace that opens, or none, whichever call is the last one before a crash', async () => {
    let whole = 0;
    let gone = 0;
    for (let last = 0; ; last += 1) {
      let left = last;
      // After the crash no call reaches the disk any more.
      const fs = watchedDisk(() => {
        left -= 1;
        return left < 0 ? { code: 'EIO' } : undefined;
      });
      await deleteWorkspace(fs, folder.path).catch(() => undefined);
      if (left > 0) break;
      if (existsSync(join(folder.path, 'workspace.json'))) {
        whole += 1;
        const { store } = await openStore(folder.path);
        expect((await store.query('person', { limit: 1 })).total).toBe(2);
        await store.close();
        expect(await readdir(folder.path)).not.toContain('deleting.json');
        continue;
      }
      gone += 1;
      expect(await openRefused(folder.path, { readOnly: true })).toMatchObject({ code: 'no-workspace' });
      expect(await openRefused(folder.path)).toMatchObject({ code: 'no-workspace' });
      expect(existsSync(folder.path) ? await readdir(folder.path) : []).toEqual([]);
      await fill();
    }
    expect(whole).toBeGreaterThan(10);
    expect(gone).toBeGreaterThan(10);
  });

  it('says how many files could not be removed, and removes them when the folder is opened next', async () => {
    const fs = watchedDisk((call, path) =>
      call === 'unlink' && path.includes('attachments') ? { code: 'EACCES' } : undefined,
    );
    expect(await deleteWorkspace(fs, folder.path)).toEqual({ ok: true, value: { left: 1 } });
    expect((await readdir(folder.path)).toSorted()).toEqual(['attachments', 'deleting.json']);
    const { store } = await openStore(folder.path, { create: true });
    expect((await store.query('person', { limit: 1 })).total).toBe(0);
    await store.close();
    expect(await readdir(folder.path)).not.toContain('deleting.json');
  });

  it('leaves the workspace as it is when the disk refuses the deciding step', async () => {
    const before = await fingerprint(folder.path);
    const fs = watchedDisk((call, path) =>
      call === 'unlink' && path.endsWith('workspace.json') ? { code: 'EACCES' } : undefined,
    );
    expect(await deleteWorkspace(fs, folder.path)).toMatchObject({ error: { code: 'read-only' } });
    expect(await fingerprint(folder.path)).toEqual(before);
  });
});
