import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { admittedFiles } from '../../../electron/adapters/files/admitted-files.ts';
import { workspaceFolders } from '../../../electron/adapters/workspaces/workspace-folders.ts';
import { createDesk } from '../../../electron/core/desk/desk.ts';
import { readAll } from '../../../electron/core/records.ts';
import { openExported } from '../../../electron/core/usecases/backups/whole-file.ts';
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
  return { desk, dialogs, workspaces, files: admittedFiles() };
}

async function exportedFile(): Promise<string> {
  const app = await filledFolderApp(folder.path, ['Alpha', '恒信博雅科技']);
  const file = join(dirname(folder.path), 'everything.cdbackup');
  app.dialogs.saves.push(file);
  expect(await granted(app.bridge.request('backups.export-all', {}))).toEqual({
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
  const opened = await openExported(deps);
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
  expect(await openExported(deps)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  await writeFile(file, 'half');
  const again = deskPointingAt(file, join(dirname(folder.path), 'other'));
  expect(await openExported(again)).toMatchObject({ ok: false, error: { code: 'damaged' } });
});

it('asks nothing further when a dialog was closed', async () => {
  const app = await filledFolderApp(folder.path, []);
  for (const name of ['backups.export-all', 'backups.open-exported'] as const)
    expect(await app.bridge.request(name, {})).toEqual({ ok: false, error: { code: 'cancelled' } });
});
