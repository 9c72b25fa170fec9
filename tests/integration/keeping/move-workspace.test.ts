import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import { copyWorkspace } from '../../../electron/adapters/workspaces/copy-workspace.ts';
import { entryOf, filledFolderApp } from '../../support/folder-app.ts';
import { granted } from '../../support/in-process-bridge.ts';
import { watchedDisk } from '../../support/store/store-disk.ts';
import { changeSet, putPerson, putRequest } from '../../support/store/store-fixtures.ts';
import { fingerprint, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let to = '';

beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
  to = join(dirname(folder.path), 'elsewhere', 'workspace');
  const { store, backups } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0), putRequest(3, 0, 50)]));
  await backups.make('by-hand');
  await store.commit(changeSet(2, [putPerson(4, 0)]));
  await backups.make('by-hand');
  await store.close();
});
afterEach(() => folder.remove());

it('AC-21-2 copies every file with its bytes, and what was one file under two names is one again', async () => {
  const before = await fingerprint(folder.path);
  const copied = await copyWorkspace(nodeFs, folder.path, to);
  expect(copied).toEqual({ ok: true, value: { files: Object.keys(before).length } });
  expect(await fingerprint(to)).toEqual(before);
  expect(await fingerprint(folder.path)).toEqual(before);
  const [first = ''] = await readdir(join(to, 'backups'));
  const inBackup = (await readdir(join(to, 'backups', first), { recursive: true })).find((name) =>
    /data[\\/].+\.json$/u.test(name),
  );
  expect((await stat(join(to, 'backups', first, inBackup ?? ''))).nlink).toBeGreaterThan(1);
  const { store } = await openStore(to);
  expect((await store.query('person', { limit: 1 })).total).toBe(3);
  await store.close();
});

it('copies into an empty folder, and never into one that holds something or lies in the workspace', async () => {
  await mkdir(to, { recursive: true });
  expect((await copyWorkspace(nodeFs, folder.path, to)).ok).toBe(true);
  const there = await fingerprint(to);
  const refused = async (target: string) => {
    const copied = await copyWorkspace(nodeFs, folder.path, target);
    return copied.ok ? 'copied' : copied.error.code;
  };
  expect(await refused(to)).toBe('not-empty');
  expect(await fingerprint(to)).toEqual(there);
  expect(await refused(folder.path)).toBe('inside-itself');
  expect(await refused(join(folder.path, 'inside'))).toBe('inside-itself');
  expect(existsSync(join(folder.path, 'inside'))).toBe(false);
  await writeFile(join(dirname(folder.path), 'a-file'), '');
  expect(await refused(join(dirname(folder.path), 'a-file'))).not.toBe('copied');
});

it('is refused while somebody has the workspace open', async () => {
  const { store } = await openStore(folder.path);
  expect(await copyWorkspace(nodeFs, folder.path, to)).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  });
  await store.close();
  expect(existsSync(to)).toBe(false);
});

it.each([
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'read-only'],
  ['EIO', 'damaged'],
] as const)(
  'AC-21-2 a copy that fails at any call (%s) is refused as %s, and leaves nothing behind',
  async (code, refusal) => {
    const before = await fingerprint(folder.path);
    let k = 0;
    for (k = 1; ; k += 1) {
      let left = k;
      const fs = watchedDisk((call) => {
        if (call === 'unlink' || call === 'rmdir') return undefined;
        left -= 1;
        return left === 0 ? { code } : undefined;
      });
      const copied = await copyWorkspace(fs, folder.path, to);
      expect(await fingerprint(folder.path)).toEqual(before);
      if (left > 0) break;
      if (copied.ok) expect(await fingerprint(to)).toEqual(before);
      else {
        expect(copied.error.code).toBe(refusal);
        expect(existsSync(to)).toBe(false);
      }
      await rm(dirname(to), { recursive: true, force: true });
    }
    expect(k).toBeGreaterThan(40);
  },
);

it('AC-21-2 the app goes on in the new folder with everything, and in the old one when moving fails', async () => {
  const home = join(dirname(folder.path), 'home');
  const app = await filledFolderApp(home, ['Alpha', '恒信博雅科技']);
  app.dialogs.folders.push(join(home, 'inside'));
  const failed = await app.bridge.request('workspace.move', {});
  expect(failed).toMatchObject({ ok: false, error: { code: 'not-allowed', what: 'folder-inside-itself' } });
  expect((await granted(app.bridge.request('app.store-status', {}))).place).toBe(home);
  await granted(app.bridge.request('customers.add', { entry: entryOf('Beta') }));
  app.dialogs.folders.push(to);
  const { from, state } = await granted(app.bridge.request('workspace.move', {}));
  expect([from, state]).toMatchObject([home, { state: 'ready', workspace: { place: to } }]);
  await granted(app.bridge.request('customers.add', { entry: entryOf('Gamma') }));
  const { rows } = await granted(app.bridge.request('customers.list', {}));
  expect(rows.map(({ name }) => name).toSorted()).toEqual(['Alpha', 'Beta', 'Gamma', '恒信博雅科技']);
  expect((await granted(app.bridge.request('app.start', {}))).start.state).toBe('ready');
  const { store } = await openStore(home);
  expect((await store.query('customer', { limit: 1 })).total).toBe(3);
  await store.close();
});
