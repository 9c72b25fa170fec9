import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { admittedFiles } from '../../../electron/adapters/files/admitted-files.ts';
import { workspaceFolders } from '../../../electron/adapters/workspaces/workspace-folders.ts';
import { createDesk } from '../../../electron/core/desk/desk.ts';
import { readAll } from '../../../electron/core/records.ts';
import { createChosenExport } from '../../../electron/core/usecases/backups/chosen-export.ts';
import { chooseExported, openExported } from '../../../electron/core/usecases/backups/open-exported.ts';
import { filledFolderApp } from '../../support/folder-app.ts';
import { granted, standingClock } from '../../support/in-process-bridge.ts';
import { answeringDialogs, memoryDevice } from '../../support/memory-ports.ts';
import { temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
});
afterEach(() => folder.remove());

/** A desk on real folders, whose dialogs point at one file and one folder. */
function deskPointingAt(file: string, place: string) {
  const clock = standingClock();
  const workspaces = workspaceFolders({ base: dirname(folder.path), clock, appVersion: '0.0.0-test' });
  const desk = createDesk({ workspaces, device: memoryDevice(), events: { send: () => undefined } });
  const dialogs = answeringDialogs();
  dialogs.files.push([file]);
  dialogs.folders.push(place);
  return {
    desk,
    dialogs,
    workspaces,
    files: admittedFiles(),
    chosen: createChosenExport(),
    ids: { next: () => 'file-1' },
  };
}

/** Points at the file, then opens it with what was typed. */
async function openChosen(deps: ReturnType<typeof deskPointingAt>, passphrase: string | null = null) {
  const chosen = await chooseExported(deps);
  return chosen.ok ? openExported(deps, { file: chosen.value.file, passphrase }) : chosen;
}

async function exportedFile(passphrase: string | null = null): Promise<string> {
  const app = await filledFolderApp(folder.path, ['Alpha', '恒信博雅科技']);
  const file = join(dirname(folder.path), 'everything.cdbackup');
  app.dialogs.saves.push(file);
  expect(await granted(app.bridge.request('backups.export-all', { passphrase }))).toEqual({
    name: 'everything.cdbackup',
  });
  await writeFile(file, app.written.get(file) ?? '');
  return file;
}

it('goes out as one file and comes back as a workspace of its own, open, with every customer', async () => {
  const file = await exportedFile();
  const place = join(dirname(folder.path), 'new');
  await mkdir(place);
  const deps = deskPointingAt(file, place);
  const opened = await openChosen(deps);
  expect(opened).toMatchObject({
    ok: true,
    value: { state: 'ready', workspace: { companyName: '蓝海', place } },
  });
  const store = deps.desk.store();
  const names = store === undefined ? [] : (await readAll(store, 'customer')).map(({ body }) => body.name);
  expect(names.sort()).toEqual(['Alpha', '恒信博雅科技']);
  await deps.desk.close();
});

it('is refused in words when the file is not whole or the folder is not empty, and the open workspace stays', async () => {
  const file = await exportedFile();
  const full = join(dirname(folder.path), 'full');
  await mkdir(full);
  await writeFile(join(full, 'letter.txt'), 'mine');
  const deps = deskPointingAt(file, full);
  expect(await openChosen(deps)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  await writeFile(file, 'half');
  const again = deskPointingAt(file, join(dirname(folder.path), 'other'));
  expect(await openChosen(again)).toMatchObject({ ok: false, error: { code: 'damaged' } });
});

it('asks nothing further when a dialog was closed', async () => {
  const app = await filledFolderApp(folder.path, []);
  const cancelled = { ok: false, error: { code: 'cancelled' } };
  expect(await app.bridge.request('backups.export-all', { passphrase: null })).toEqual(cancelled);
  expect(await app.bridge.request('backups.choose-exported', {})).toEqual(cancelled);
});

describe('6.9 with a passphrase', () => {
  const RIGHT = '正确 horse battery staple';

  it('holds no name in clear, says that it is sealed, and comes back equal with the same text in another form', async () => {
    const file = await exportedFile(RIGHT);
    const bytes = await readFile(file);
    for (const word of ['Alpha', '恒信博雅科技', '蓝海']) expect(bytes.includes(word)).toBe(false);
    const deps = deskPointingAt(file, join(dirname(folder.path), 'new'));
    const chosen = await chooseExported(deps);
    expect(chosen).toEqual({
      ok: true,
      value: { file: 'file-1', name: 'everything.cdbackup', sealed: true },
    });
    const typed = RIGHT.replace('horse', 'ｈｏｒｓｅ');
    expect(await openExported(deps, { file: 'file-1', passphrase: typed })).toMatchObject({ ok: true });
    const store = deps.desk.store();
    const names = store === undefined ? [] : (await readAll(store, 'customer')).map(({ body }) => body.name);
    expect(names.sort()).toEqual(['Alpha', '恒信博雅科技']);
    expect(await openExported(deps, { file: 'file-1', passphrase: RIGHT })).toMatchObject({
      error: { code: 'not-found' },
    });
    await deps.desk.close();
  });

  it.each([
    ['a wrong one', 'correct horse battery stable'],
    ['none', null],
  ])(
    'refuses %s before a folder is asked for, makes nothing, and takes the right one afterwards',
    async (_what, passphrase) => {
      const file = await exportedFile(RIGHT);
      const place = join(dirname(folder.path), 'new');
      const deps = deskPointingAt(file, place);
      expect(await openChosen(deps, passphrase)).toEqual({ ok: false, error: { code: 'wrong-passphrase' } });
      expect(deps.dialogs.folders).toEqual([place]);
      expect(await readdir(dirname(folder.path))).not.toContain('new');
      expect(await openExported(deps, { file: 'file-1', passphrase: RIGHT })).toMatchObject({ ok: true });
      await deps.desk.close();
    },
  );

  it('does not take a passphrase that is too short', async () => {
    const app = await filledFolderApp(folder.path, []);
    app.dialogs.saves.push(join(dirname(folder.path), 'short.cdbackup'));
    expect(await app.bridge.request('backups.export-all', { passphrase: '七个字符短语啊' })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(app.written.size).toBe(0);
  });
});
