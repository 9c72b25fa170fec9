import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import { importWorkspace } from '../../../electron/adapters/json-store/whole-file/import-workspace.ts';
import { EVIDENCE_LIMIT } from '../../../shared/domain/evidence.ts';
import { filledFolderApp, folderApp } from '../../support/folder-app.ts';
import { granted, type InProcessApp } from '../../support/in-process-bridge.ts';
import { type Fault, watchedDisk } from '../../support/store/store-disk.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
});
afterEach(() => folder.remove());

const sum = (text: string) => createHash('sha256').update(text).digest('hex');
const kept = () => readdir(join(folder.path, 'attachments')).catch(() => []);
const pathOf = (text: string) => join(folder.path, 'attachments', sum(text));

async function withRequest(): Promise<{ app: InProcessApp; id: string }> {
  const app = await filledFolderApp(folder.path, ['Alpha']);
  const { rows } = await granted(app.bridge.request('customers.list', {}));
  const made = await granted(
    app.bridge.request('requests.create', { customerId: (rows[0]?.id ?? '') as never, caseId: null }),
  );
  return { app, id: made.id };
}

function add(app: InProcessApp, id: string, path: string, text: string) {
  app.files.set(path, text);
  app.dialogs.files.push([path]);
  return app.bridge.request('requests.add-evidence', { id: id as never });
}

const evidenceOf = async (app: InProcessApp, id: string) =>
  (await granted(app.bridge.request('requests.get', { id: id as never }))).evidence;

describe('a file that is handed in as evidence', () => {
  it('is copied under its checksum, once for the same content, and stays after the undo', async () => {
    const { app, id } = await withRequest();
    await granted(add(app, id, '/desk/mail.png', 'pixels'));
    const second = await granted(add(app, id, '/desk/other-name.png', 'pixels'));
    expect(await kept()).toEqual([sum('pixels')]);
    expect(await readFile(pathOf('pixels'), 'utf8')).toBe('pixels');
    expect((await evidenceOf(app, id)).map((one) => one.file)).toMatchObject([
      { name: 'mail.png', bytes: 6, state: 'there' },
      { name: 'other-name.png', bytes: 6, state: 'there' },
    ]);
    await granted(app.bridge.request('changes.undo', { changeSetId: second.changeSetId }));
    expect(await evidenceOf(app, id)).toHaveLength(1);
    expect(await kept()).toEqual([sum('pixels')]);
    expect(app.defects).toEqual([]);
  });

  it('is shown and saved as a copy whose proposed name holds no outside text', async () => {
    const { app, id } = await withRequest();
    await granted(add(app, id, '/desk/恶意 invoice.exe', 'MZ'));
    const evidenceId = ((await evidenceOf(app, id))[0]?.id ?? '') as never;
    app.dialogs.saves.push('/out/copy.bin');
    await granted(app.bridge.request('requests.save-evidence', { evidenceId }));
    expect(app.dialogs.proposed.at(-1)).toMatch(/^evidence-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.bin$/u);
    expect(Buffer.from(app.written.get('/out/copy.bin') ?? []).toString()).toBe('MZ');
    await granted(app.bridge.request('requests.show-evidence', { evidenceId }));
    expect(app.dialogs.shown).toEqual([pathOf('MZ')]);
  });

  it.each<[string, string | null, object]>([
    ['too large', 'x'.repeat(EVIDENCE_LIMIT + 1), { code: 'too-large', limit: EVIDENCE_LIMIT }],
    ['not to be read', null, { code: 'unreadable-file', reason: 'missing' }],
  ])('is refused when %s, and nothing is recorded', async (_what, text, error) => {
    const { app, id } = await withRequest();
    if (text !== null) app.files.set('/desk/file', text);
    app.dialogs.files.push(['/desk/file']);
    expect(await app.bridge.request('requests.add-evidence', { id: id as never })).toMatchObject({
      ok: false,
      error,
    });
    expect(await evidenceOf(app, id)).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  it('is taken at exactly the limit', async () => {
    const { app, id } = await withRequest();
    await granted(add(app, id, '/desk/file', 'x'.repeat(EVIDENCE_LIMIT)));
    expect(await evidenceOf(app, id)).toMatchObject([{ file: { bytes: EVIDENCE_LIMIT, state: 'there' } }]);
  });
});

describe('a disk that fails while a file is kept', () => {
  /** The app over a disk whose calls below `attachments` fail at the k-th one. */
  async function broken(k: number, fault: Fault) {
    const { app: first, id } = await withRequest();
    let left = Number.POSITIVE_INFINITY;
    const disk = watchedDisk((_call, path) => {
      if (!path.includes('/attachments')) return undefined;
      left -= 1;
      return left === 0 ? fault : undefined;
    });
    await closed(first);
    const app = await folderApp(folder.path, disk);
    await granted(app.bridge.request('app.start', {}));
    left = k;
    const reply = await add(app, id, '/desk/mail.png', 'pixels');
    const isHit = left <= 0;
    left = Number.POSITIVE_INFINITY;
    return { app, id, reply, isHit };
  }

  const closed = async (app: InProcessApp) => {
    await app.restart();
  };

  it('leaves nothing recorded and nothing unfinished, whichever call fails of a full disk', async () => {
    let k = 1;
    for (; ; k += 1) {
      const { app, id, reply, isHit } = await broken(k, { code: 'ENOSPC' });
      const evidence = await evidenceOf(app, id);
      if (!reply.ok) {
        expect(reply.error.code).toBe('disk-full');
        expect(evidence).toEqual([]);
      } else expect(evidence).toMatchObject([{ file: { state: 'there' } }]);
      expect((await kept()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      await closed(app);
      await folder.remove();
      folder = await temporaryFolder({ inMemory: true });
      if (!isHit) break;
    }
    expect(k).toBeGreaterThan(6);
  });
});

describe('a kept file that is not as it was', () => {
  it('is named as missing or altered, and comes back from a backup; the altered bytes go to quarantine', async () => {
    const { app, id } = await withRequest();
    await granted(add(app, id, '/desk/mail.png', 'pixels'));
    await granted(app.bridge.request('backups.make', {}));
    const evidenceId = ((await evidenceOf(app, id))[0]?.id ?? '') as never;
    await rm(pathOf('pixels'));
    expect(await evidenceOf(app, id)).toMatchObject([{ file: { state: 'missing' } }]);
    expect(await app.bridge.request('requests.save-evidence', { evidenceId })).toMatchObject({
      error: { code: 'unreadable-file', reason: 'missing' },
    });
    await writeFile(pathOf('pixels'), 'pixelz');
    expect(await evidenceOf(app, id)).toMatchObject([{ file: { state: 'altered' } }]);
    expect(await app.bridge.request('requests.save-evidence', { evidenceId })).toMatchObject({
      error: { code: 'unreadable-file', reason: 'altered' },
    });
    await granted(app.bridge.request('requests.put-back-evidence', { evidenceId }));
    expect(await evidenceOf(app, id)).toMatchObject([{ file: { state: 'there' } }]);
    expect(await readdir(join(folder.path, 'quarantine'))).toHaveLength(1);
  });

  it('is said to be in no backup when none has it', async () => {
    const { app, id } = await withRequest();
    await granted(add(app, id, '/desk/mail.png', 'pixels'));
    await rm(pathOf('pixels'));
    const evidenceId = ((await evidenceOf(app, id))[0]?.id ?? '') as never;
    expect(await app.bridge.request('requests.put-back-evidence', { evidenceId })).toMatchObject({
      error: { code: 'not-found', entity: 'backup' },
    });
    await granted(add(app, id, '/desk/mail.png', 'pixels'));
    expect((await evidenceOf(app, id)).map((one) => one.file?.state)).toEqual(['there', 'there']);
  });
});

it('goes into the whole file and comes back with it', async () => {
  const { app, id } = await withRequest();
  await granted(add(app, id, '/desk/mail.png', 'pixels'));
  app.dialogs.saves.push('/out/all.cdbackup');
  await granted(app.bridge.request('backups.export-all', { passphrase: null }));
  const other = join(dirname(folder.path), 'other');
  const made = await importWorkspace(
    nodeFs,
    other,
    app.written.get('/out/all.cdbackup') ?? new Uint8Array(),
    '0',
  );
  expect(made.ok).toBe(true);
  expect(await readdir(join(other, 'attachments'))).toEqual([sum('pixels')]);
  const { store, attachments } = await openStore(other);
  expect(await attachments.look({ sha256: sum('pixels'), bytes: 6 })).toBe('there');
  await store.close();
});
