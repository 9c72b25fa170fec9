import { existsSync } from 'node:fs';
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { savedFiles } from '../../../electron/adapters/files/saved-files.ts';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import { importWorkspace } from '../../../electron/adapters/json-store/whole-file/import-workspace.ts';
import { isSealed, unseal } from '../../../electron/adapters/json-store/whole-file/sealed-file.ts';
import type { SavedFiles } from '../../../electron/core/ports/saved-files.ts';
import { entryOf, filledFolderApp } from '../../support/folder-app.ts';
import { granted, type InProcessApp } from '../../support/in-process-bridge.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let app: InProcessApp;
/** What happens once the copy was written, before anything goes. */
let afterwards: (path: string) => Promise<unknown>;
const disk: SavedFiles = {
  ...savedFiles(),
  write: async (path, content) => {
    const written = await savedFiles().write(path, content);
    if (written.ok) await afterwards(path);
    return written;
  },
};
beforeEach(async () => {
  afterwards = async () => undefined;
  folder = await temporaryFolder({ inMemory: true });
  app = await filledFolderApp(folder.path, ['Alpha', '恒信博雅科技'], disk);
  await granted(app.bridge.request('backups.make', {}));
});
afterEach(() => folder.remove());

const isOpen = async () => (await granted(app.bridge.request('customers.list', {}))).rows.length;

it('4.1 says in numbers what goes', async () => {
  expect(await granted(app.bridge.request('workspace.deletion', {}))).toEqual({
    name: '蓝海',
    place: folder.path,
    customers: 2,
    requests: 0,
    attachments: 0,
    backups: 1,
    foreign: [],
  });
});

it('4.1 saves a copy first, deletes, stands at the first-run page with the copy named, and the copy holds everything', async () => {
  const copy = join(dirname(folder.path), 'copy.cdbackup');
  app.dialogs.saves.push(copy);
  const state = await granted(app.bridge.request('workspace.delete', { typed: ' 蓝海 ', passphrase: null }));
  expect(state).toMatchObject({ state: 'first-run', deleted: { name: '蓝海', copy, left: 0 } });
  expect(existsSync(folder.path)).toBe(false);
  expect((await granted(app.bridge.request('app.start', {}))).start).toMatchObject({
    state: 'first-run',
    deleted: { copy },
  });
  await granted(app.bridge.request('workspace.show-copy', {}));
  expect(app.dialogs.shown).toEqual([copy]);
  const again = join(dirname(folder.path), 'again');
  expect(await importWorkspace(nodeFs, again, await readFile(copy), '0')).toMatchObject({
    ok: true,
  });
  const { store } = await openStore(again);
  expect((await store.query('customer', { limit: 1 })).total).toBe(2);
  await store.close();
  await app.restart();
});

it.each<[string, string, string | null, string]>([
  ['another name was typed', '蓝', 'copy.cdbackup', 'invalid-input'],
  ['nobody chose where the copy goes', '蓝海', null, 'cancelled'],
  ['the copy would lie in the folder', '蓝海', 'workspace/copy.cdbackup', 'not-allowed'],
  ['the copy would lie among the backups', '蓝海', 'workspace/backups/copy.cdbackup', 'not-allowed'],
])('deletes nothing when %s', async (_what, typed, copy, code) => {
  const path = copy === null ? null : join(dirname(folder.path), copy);
  if (path !== null) app.dialogs.saves.push(path);
  expect(await app.bridge.request('workspace.delete', { typed, passphrase: null })).toMatchObject({
    error: { code },
  });
  expect(path !== null && existsSync(path)).toBe(false);
  expect(await isOpen()).toBe(2);
});

it('deletes nothing when the copy cannot be written, or something that is not ours came into the folder', async () => {
  app.dialogs.saves.push(join(dirname(folder.path), 'not-there', 'copy.cdbackup'));
  expect(await app.bridge.request('workspace.delete', { typed: '蓝海', passphrase: null })).toMatchObject({
    error: { code: 'not-written' },
  });
  await mkdir(join(folder.path, 'pictures'));
  await writeFile(join(folder.path, 'pictures', 'one.png'), 'mine');
  expect((await granted(app.bridge.request('workspace.deletion', {}))).foreign).toEqual(['pictures']);
  app.dialogs.saves.push(join(dirname(folder.path), 'copy.cdbackup'));
  expect(await app.bridge.request('workspace.delete', { typed: '蓝海', passphrase: null })).toMatchObject({
    error: { code: 'not-allowed', what: 'folder-has-foreign-files' },
  });
  expect(await isOpen()).toBe(2);
});

it('4.1 deletes nothing when somebody changed something after the copy was made, and then does with a new copy', async () => {
  const copy = join(dirname(folder.path), 'copy.cdbackup');
  afterwards = () => app.bridge.request('customers.add', { entry: entryOf('Beta') });
  app.dialogs.saves.push(copy);
  expect(await app.bridge.request('workspace.delete', { typed: '蓝海', passphrase: null })).toMatchObject({
    error: { code: 'not-allowed', what: 'copy-older' },
  });
  expect(await isOpen()).toBe(3);
  afterwards = async () => undefined;
  app.dialogs.saves.push(copy);
  await granted(app.bridge.request('workspace.delete', { typed: '蓝海', passphrase: null }));
  expect(existsSync(folder.path)).toBe(false);
});

it('4.1 deletes nothing when the disk did not keep the copy whole', async () => {
  afterwards = (path) => truncate(path, 200);
  app.dialogs.saves.push(join(dirname(folder.path), 'copy.cdbackup'));
  expect(await app.bridge.request('workspace.delete', { typed: '蓝海', passphrase: null })).toMatchObject({
    error: { code: 'not-allowed', what: 'copy-not-whole' },
  });
  expect(await isOpen()).toBe(2);
});

it('4.1 seals the copy when a passphrase is given, and the copy opens with it', async () => {
  const copy = join(dirname(folder.path), 'copy.cdbackup');
  app.dialogs.saves.push(copy);
  const passphrase = 'long enough to keep';
  await granted(app.bridge.request('workspace.delete', { typed: '蓝海', passphrase }));
  const sealed = await readFile(copy);
  expect(isSealed(sealed)).toBe(true);
  const again = join(dirname(folder.path), 'again');
  expect(await importWorkspace(nodeFs, again, await unseal(sealed, passphrase), '0')).toMatchObject({
    ok: true,
  });
});
