import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  decodeManifest,
  encodeManifest,
  MANIFEST_FILE,
} from '../../../electron/adapters/json-store/manifest.ts';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import { importWorkspace } from '../../../electron/adapters/json-store/whole-file/import-workspace.ts';
import { filledFolderApp } from '../../support/folder-app.ts';
import { granted, type InProcessApp } from '../../support/in-process-bridge.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
});
afterEach(() => folder.remove());

const sum = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const at = (...parts: string[]) => join(folder.path, ...parts);
const SHA = sum('pixels');

/** A workspace whose one request has one file of evidence. */
async function withEvidence(): Promise<InProcessApp> {
  const app = await filledFolderApp(folder.path, ['Alpha']);
  const { rows } = await granted(app.bridge.request('customers.list', {}));
  const customerId = (rows[0]?.id ?? '') as never;
  const { id } = await granted(app.bridge.request('requests.create', { customerId, caseId: null }));
  app.files.set('/desk/mail.png', 'pixels');
  app.dialogs.files.push(['/desk/mail.png']);
  await granted(app.bridge.request('requests.add-evidence', { id: id as never }));
  return app;
}

describe('a workspace as one file', () => {
  it('is refused when a file in it has other bytes than its name says, and makes nothing', async () => {
    const app = await withEvidence();
    app.dialogs.saves.push('/out/all.cdbackup');
    await granted(app.bridge.request('backups.export-all', { passphrase: null }));
    const other = join(dirname(folder.path), 'other');
    const lines = gunzipSync(app.written.get('/out/all.cdbackup') ?? new Uint8Array())
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .slice(0, -1);
    const sealed = (base64: string) => {
      const body = lines.map((line) => `${line.replace(Buffer.from('pixels').toString('base64'), base64)}\n`);
      const text = body.join('');
      return gzipSync(`${text}${JSON.stringify({ sha256: sum(text) })}\n`);
    };
    for (const wrong of [Buffer.from('pixelz').toString('base64'), '', 'no base64 at all'])
      expect(await importWorkspace(nodeFs, other, sealed(wrong), '0')).toMatchObject({
        ok: false,
        error: { code: 'damaged' },
      });
    expect(await readdir(dirname(folder.path))).not.toContain('other');
    const whole = sealed(Buffer.from('pixels').toString('base64'));
    expect(await importWorkspace(nodeFs, other, whole, '0')).toMatchObject({ ok: true });
  });
});

describe('the rotation of backups', () => {
  it.each<[string, () => Promise<void>]>([
    ['missing', () => rm(at('attachments', SHA))],
    ['altered', () => writeFile(at('attachments', SHA), 'pixelz')],
  ])(
    'pushes out no older one while a kept file is %s, and goes on once it is back',
    async (_what, damage) => {
      await (await withEvidence()).restart();
      const { store, backups } = await openStore(folder.path);
      for (let n = 0; n < 11; n += 1) await backups.make('before-restore');
      const before = (await backups.list()).length;
      expect(before).toBe(10);
      await rm(at('attachments', SHA));
      await writeFile(at('attachments', SHA), 'pixels');
      await damage();
      for (let n = 0; n < 3; n += 1) await backups.make('before-restore');
      expect(await backups.list()).toHaveLength(before + 3);
      await rm(at('attachments', SHA), { force: true });
      await writeFile(at('attachments', SHA), 'pixels');
      await backups.make('before-restore');
      expect(await backups.list()).toHaveLength(10);
      await store.close();
    },
  );
});

it('the backup before a migration of the records holds the kept files, which stay where they are', async () => {
  await (await withEvidence()).restart();
  await (await openStore(folder.path)).store.close();
  const found = decodeManifest(await readFile(at(MANIFEST_FILE)));
  if (!found.ok || found.value.format === 1) throw new Error('No manifest of today.');
  await writeFile(at(MANIFEST_FILE), encodeManifest({ ...found.value.manifest, schema: 1 }));
  const { store, backups, notices } = await openStore(folder.path);
  expect(notices).toEqual([{ code: 'migrated' }]);
  const [backup] = await backups.list();
  expect(backup).toMatchObject({ reason: 'before-migration' });
  expect(await readFile(at('backups', backup?.name ?? '', 'attachments', SHA), 'utf8')).toBe('pixels');
  expect(await readFile(at('attachments', SHA), 'utf8')).toBe('pixels');
  await store.close();
});
