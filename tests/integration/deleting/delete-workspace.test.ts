import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
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

/** The copy that was saved before. */
const copy = (passphrase: string | null = null) => ({
  path: join(dirname(folder.path), 'copy.cdbackup'),
  passphrase,
});

/** A workspace with two backups, something in quarantine, and a kept file. */
async function fill(passphrase: string | null = null): Promise<void> {
  const { store, backups } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0), putRequest(2, 0, 50)]));
  await backups.make('by-hand');
  await store.commit(changeSet(2, [putPerson(3, 0)]));
  await backups.make('by-hand');
  await writeFile(copy().path, await backups.exportAll(passphrase));
  await store.close();
  await mkdir(join(folder.path, 'quarantine'), { recursive: true });
  await writeFile(join(folder.path, 'quarantine', 'anything.bin.0a1b2c3d'), 'cut off');
  await mkdir(join(folder.path, 'attachments'), { recursive: true });
  await writeFile(join(folder.path, 'attachments', 'a'.repeat(64)), 'kept');
  await writeFile(join(folder.path, '.DS_Store'), 'a file manager was here');
}

/** The lines of a copy, with something in them changed once. */
const unpackedWith = (bytes: Buffer, what: string | RegExp, by: string): Buffer =>
  Buffer.from(gunzipSync(bytes).toString('utf8').replace(what, by));

/** The same with a checksum that is right again. */
function resealed(bytes: Buffer, what: string | RegExp, by: string): Buffer {
  const all = unpackedWith(bytes, what, by);
  const body = all.subarray(0, all.lastIndexOf(10, all.length - 2) + 1);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return gzipSync(Buffer.concat([body, Buffer.from(`${JSON.stringify({ sha256 })}\n`)]));
}

describe('deleting a workspace', () => {
  it('4.1 removes everything of it with its folder, and nothing beside it', async () => {
    await writeFile(join(dirname(folder.path), 'beside.txt'), 'mine');
    expect(await deleteWorkspace({ fs: nodeFs, folder: folder.path, key: null }, copy())).toEqual({
      ok: true,
      value: { left: 0 },
    });
    expect(await readdir(dirname(folder.path))).toEqual(['beside.txt', 'copy.cdbackup']);
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
      expect(await deleteWorkspace({ fs: nodeFs, folder: folder.path, key: null }, copy())).toMatchObject({
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
      expect(await deleteWorkspace({ fs: nodeFs, folder: folder.path, key: null }, copy())).toMatchObject({
        ok: false,
        error: { code: 'foreign-files' },
      });
      expect(await readFile(join(outside, '00.json'), 'utf8')).toBe('mine');
      expect(existsSync(join(folder.path, 'workspace.json'))).toBe(true);
    },
  );

  it.each<[string, string, (bytes: Buffer) => Buffer | null]>([
    ['is not there', 'not-whole', () => null],
    ['is empty', 'not-whole', () => Buffer.alloc(0)],
    ['was cut short', 'not-whole', (bytes) => bytes.subarray(0, -40)],
    ['has another checksum', 'not-whole', (bytes) => gzipSync(unpackedWith(bytes, '"rev":1', '"rev":2'))],
    [
      'is of another workspace',
      'older',
      (bytes) => resealed(bytes, /"workspaceId":"[^"]+"/u, '"workspaceId":"other"'),
    ],
    ['holds a record in another state', 'older', (bytes) => resealed(bytes, '"rev":1', '"rev":2')],
  ])('4.1 deletes nothing when the copy %s', async (_what, because, change) => {
    const changed = change(await readFile(copy().path));
    if (changed === null) await unlink(copy().path);
    else await writeFile(copy().path, changed);
    const before = await fingerprint(folder.path);
    expect(await deleteWorkspace({ fs: nodeFs, folder: folder.path, key: null }, copy())).toEqual({
      ok: false,
      error: { code: 'copy-unproven', name: 'copy.cdbackup', because },
    });
    expect(await fingerprint(folder.path)).toEqual(before);
  });

  it('4.1 deletes nothing when a change was committed after the copy, also one that only went to the journal', async () => {
    const { store } = await openStore(folder.path);
    await store.commit(changeSet(4, [putPerson(3, 1)]));
    await store.close();
    expect(await deleteWorkspace({ fs: nodeFs, folder: folder.path, key: null }, copy())).toMatchObject({
      error: { code: 'copy-unproven', because: 'older' },
    });
    expect(existsSync(join(folder.path, 'workspace.json'))).toBe(true);
  });

  it('4.1 opens a sealed copy with its passphrase to prove it, and deletes nothing with another one', async () => {
    await rm(folder.path, { recursive: true });
    await fill('long enough to keep');
    expect(
      await deleteWorkspace({ fs: nodeFs, folder: folder.path, key: null }, copy('another passphrase')),
    ).toMatchObject({
      error: { code: 'copy-unproven', because: 'not-whole' },
    });
    expect(
      await deleteWorkspace({ fs: nodeFs, folder: folder.path, key: null }, copy('long enough to keep')),
    ).toMatchObject({
      ok: true,
    });
  });

  it('is refused while somebody has it open, and where there is none', async () => {
    const { store } = await openStore(folder.path);
    expect(await deleteWorkspace({ fs: nodeFs, folder: folder.path, key: null }, copy())).toMatchObject({
      error: { code: 'locked' },
    });
    await store.close();
    expect(
      await deleteWorkspace({ fs: nodeFs, folder: `${folder.path}-not`, key: null }, copy()),
    ).toMatchObject({
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
      await deleteWorkspace({ fs: fs, folder: folder.path, key: null }, copy()).catch(() => undefined);
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
    expect(await deleteWorkspace({ fs: fs, folder: folder.path, key: null }, copy())).toEqual({
      ok: true,
      value: { left: 1 },
    });
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
    expect(await deleteWorkspace({ fs: fs, folder: folder.path, key: null }, copy())).toMatchObject({
      error: { code: 'read-only' },
    });
    expect(await fingerprint(folder.path)).toEqual(before);
  });
});
