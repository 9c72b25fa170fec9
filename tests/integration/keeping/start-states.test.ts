import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choicesFor } from '../../../renderer/features/start-problem/problem-choices.ts';
import type { StartState } from '../../../shared/ipc/contract/app.ts';
import { entryOf, filledFolderApp, folderApp } from '../../support/folder-app.ts';
import { granted, type InProcessApp } from '../../support/in-process-bridge.ts';
import { damageShard, shardFile } from '../../support/store/damage.ts';
import { watchedDisk } from '../../support/store/store-disk.ts';
import { fingerprint, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
});
afterEach(() => folder.remove());

const at = (...parts: string[]): string => join(folder.path, ...parts);
type Problem = Exclude<StartState, { state: 'ready' | 'first-run' | 'protected' }>;

/** What the folder holds, without copies in quarantine. */
const data = async () =>
  Object.fromEntries(
    Object.entries(await fingerprint(folder.path)).filter(([file]) => !file.startsWith('quarantine')),
  );

/** Two customers, a backup of both, and everything written out; answers the id of the first. */
async function closedWorkspace(): Promise<string> {
  const app = await filledFolderApp(folder.path, ['恒信博雅科技', 'Old Mill Foods']);
  await granted(app.bridge.request('backups.make', {}));
  const { rows } = await granted(app.bridge.request('customers.list', {}));
  await app.restart();
  return rows.find((row) => row.name === '恒信博雅科技')?.id ?? expect.fail('no customer');
}

/** The page that opening shows, with nothing in the folder changed by it. */
async function problemOf(app: InProcessApp): Promise<Problem> {
  const before = await data();
  const { start } = await granted(app.bridge.request('app.start', {}));
  expect(await data()).toEqual(before);
  if (start.state === 'ready' || start.state === 'first-run' || start.state === 'protected')
    return expect.fail(start.state);
  return start;
}

describe('AC-25-1 a workspace that cannot be opened', () => {
  it('in use: says who and since when, trying again is primary, and it can be read meanwhile', async () => {
    await closedWorkspace();
    const other = await openStore(folder.path);
    const app = await folderApp(folder.path);
    const problem = await problemOf(app);
    expect(problem).toMatchObject({ state: 'locked', by: 'tester on TEST-PC', readable: { customers: 2 } });
    expect(choicesFor(problem)).toEqual(['try-again', 'open-read-only', 'open-other']);
    const read = await granted(app.bridge.request('app.open-read-only', {}));
    expect(read).toMatchObject({ state: 'ready', workspace: { readOnly: 'asked' } });
    const refused = await app.bridge.request('customers.add', { entry: entryOf('New') });
    expect(refused).toMatchObject({ ok: false, error: { code: 'read-only', reason: 'asked' } });
    expect(await app.bridge.request('app.try-again', {})).toMatchObject({ value: { state: 'locked' } });
    await other.store.close();
    const again = await granted(app.bridge.request('app.try-again', {}));
    expect(again).toMatchObject({ state: 'ready', workspace: { readOnly: null } });
  });

  it('saved by a newer version: another workspace is primary, because nothing of it can be read', async () => {
    await closedWorkspace();
    const manifest = await readFile(at('workspace.json'), 'utf8');
    await writeFile(at('workspace.json'), manifest.replace(/"schema":\d+/u, '"schema":99'));
    const problem = await problemOf(await folderApp(folder.path));
    expect(problem.state === 'newer-format' || problem.state === 'damaged').toBe(true);
    await writeFile(at('workspace.json'), '{"format": 99}');
    const newer = await problemOf(await folderApp(folder.path));
    expect(newer).toMatchObject({ state: 'newer-format', found: 99 });
    expect(choicesFor(newer)).toEqual(['open-other', 'try-again', 'show-folder']);
  });

  it('damaged: files, customers, copy and newest backup; reading is primary; the backup brings them back', async () => {
    const id = await closedWorkspace();
    await damageShard(folder.path, id);
    const app = await folderApp(folder.path);
    const problem = await problemOf(app);
    expect(problem).toMatchObject({
      state: 'damaged',
      because: 'bytes',
      files: [shardFile(id)],
      customers: 1,
      readable: { customers: 1 },
      backup: { customers: 2 },
      quarantine: at('quarantine'),
    });
    expect(choicesFor(problem)).toEqual(['open-read-only', 'mend', 'report']);
    const read = await granted(app.bridge.request('app.open-read-only', {}));
    expect(read).toMatchObject({ state: 'ready', workspace: { readOnly: 'damaged' } });
    expect((await granted(app.bridge.request('customers.list', {}))).rows).toHaveLength(1);
    await granted(app.bridge.request('app.try-again', {}));
    const backup = problem.state === 'damaged' ? (problem.backup?.name ?? '') : '';
    const mended = await granted(app.bridge.request('app.mend', { backup }));
    expect(mended).toMatchObject({ state: 'ready', workspace: { readOnly: null } });
    const { rows } = await granted(app.bridge.request('customers.list', {}));
    expect(rows.map(({ name }) => name).sort()).toEqual(['Old Mill Foods', '恒信博雅科技']);
  });

  it('saves a report that names files and counts, and no customer, company or folder', async () => {
    const id = await closedWorkspace();
    await damageShard(folder.path, id);
    const app = await folderApp(folder.path);
    await problemOf(app);
    app.dialogs.saves.push('/reports/report.txt');
    await granted(app.bridge.request('app.save-report', {}));
    const text = new TextDecoder().decode(app.written.get('/reports/report.txt'));
    expect(text).toContain(shardFile(id));
    expect(text).toContain('customers in these files: 1');
    for (const secret of ['恒信', 'Old Mill', '蓝海', folder.path]) expect(text).not.toContain(secret);
  });

  it('damaged in the manifest: nothing can be read, and no button empties or restores', async () => {
    await closedWorkspace();
    await writeFile(at('workspace.json'), '{"sum":"00000000","body":{"seq":1,"rec');
    const problem = await problemOf(await folderApp(folder.path));
    expect(problem).toMatchObject({ state: 'damaged', readable: null, files: ['workspace.json'] });
    expect(choicesFor(problem)).toEqual(['open-other', 'report', 'try-again']);
  });

  it('written by two programs: its own reason, reading is primary, nothing is restored over it', async () => {
    await closedWorkspace();
    const copy = at('..', 'copy');
    await cp(folder.path, copy, { recursive: true });
    for (const place of [folder.path, copy]) {
      const app = await folderApp(place);
      await granted(app.bridge.request('app.start', {}));
      await granted(app.bridge.request('customers.add', { entry: entryOf(place) }));
      await app.restart();
    }
    for (const name of await readdir(join(copy, 'journal')))
      await cp(join(copy, 'journal', name), at('journal', name), { force: false, errorOnExist: false });
    const problem = await problemOf(await folderApp(folder.path));
    expect(problem).toMatchObject({ state: 'damaged', because: 'two-writers' });
    expect(choicesFor(problem)).not.toContain('mend');
    expect(choicesFor(problem)).toContain('report');
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
  ] as const)('on a disk that answers %s: reading is primary', async (code, state) => {
    await closedWorkspace();
    const disk = watchedDisk((call) => (/^(?:write|open wx)/u.test(call) ? { code } : undefined));
    const app = await folderApp(folder.path, disk);
    const problem = await problemOf(app);
    expect(problem).toMatchObject({ state, readable: { customers: 2 } });
    expect(choicesFor(problem)).toEqual(['open-read-only', 'try-again', 'open-other']);
    const read = await granted(app.bridge.request('app.open-read-only', {}));
    expect(read).toMatchObject({ state: 'ready', workspace: { readOnly: 'asked' } });
  });
});

describe('what was put right at opening', () => {
  it('AC-25-1 a last line that was not written whole is said, and the rest is there', async () => {
    await closedWorkspace();
    const app = await folderApp(folder.path);
    await granted(app.bridge.request('app.start', {}));
    await granted(app.bridge.request('customers.add', { entry: entryOf('Third') }));
    await app.restart();
    const segment = (await readdir(at('journal'))).sort().at(-1) ?? '';
    await writeFile(at('journal', segment), `${await readFile(at('journal', segment), 'utf8')}{"half`);
    const next = await folderApp(folder.path);
    expect(await granted(next.bridge.request('app.start', {}))).toMatchObject({ start: { state: 'ready' } });
    const { notices } = await granted(next.bridge.request('app.notices', {}));
    expect(notices).toMatchObject([{ code: 'torn-tail' }]);
    expect((await granted(next.bridge.request('customers.list', {}))).rows).toHaveLength(3);
  });
});
