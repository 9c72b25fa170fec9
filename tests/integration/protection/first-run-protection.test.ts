import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { workspaceFolders } from '../../../electron/adapters/workspaces/workspace-folders.ts';
import { emptyFirstRun } from '../../../electron/core/desk/desk.ts';
import { granted, type Kept, standingClock, startInProcess } from '../../support/in-process-bridge.ts';
import { memoryDevice } from '../../support/memory-ports.ts';

const PROTECTION = { passphrase: 'four grey horses walk', hint: 'the stable' };
const NAMES = ['王小伟', 'Meridian Distribution'] as const;
const DRAFT = {
  ...emptyFirstRun('lin'),
  role: 'indirect-reseller' as const,
  companyName: 'Lakeview IT',
  yourName: NAMES[0],
  providerName: NAMES[1],
};

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'channel-desk-first-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

/** The program's adapters as they are when it begins: no key of any workspace is known. */
const begun = (device = memoryDevice()): Kept => ({
  workspaces: {
    ...workspaceFolders({ base, clock: standingClock(), appVersion: '0.0.0-test' }),
    stores: new Map(),
  },
  device,
});

/** Files that hold one of the names or the passphrase. */
async function filesThatTell(): Promise<string[]> {
  const files = (await readdir(base, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  expect(files.length).toBeGreaterThan(0);
  const telling: string[] = [];
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name));
    if ([...NAMES, PROTECTION.passphrase].some((text) => bytes.includes(text))) telling.push(name);
  }
  return telling;
}

it('AC-21-4 protected in the first run: no name in clear, no backup in clear, and the next start asks', async () => {
  const kept = begun();
  const app = await startInProcess(standingClock(), kept);
  const made = { draft: DRAFT, skipped: false, protection: PROTECTION };
  expect((await granted(app.bridge.request('workspace.create', made))).state).toBe('ready');
  await granted(app.bridge.request('backups.make', {}));
  const { backups } = await granted(app.bridge.request('backups.list', {}));
  expect(backups.map((one) => one.isProtected)).toEqual([true]);
  expect(await filesThatTell()).toEqual([]);
  await granted(app.bridge.request('protection.lock', {}));
  expect(await filesThatTell()).toEqual([]);
  const next = await startInProcess(standingClock(), begun(kept.device));
  const { start } = await granted(next.bridge.request('app.start', {}));
  expect(start).toMatchObject({ state: 'protected', company: 'Lakeview IT', hint: 'the stable' });
  const { passphrase } = PROTECTION;
  expect(await granted(next.bridge.request('protection.unlock', { passphrase }))).toMatchObject({
    state: 'ready',
    workspace: { personName: NAMES[0], isProtected: true },
  });
});

it('a making that was interrupted, encrypted or not, goes on with the first-run pages', async () => {
  const kept = begun();
  const folder = kept.workspaces.defaultFolder();
  const blank = await kept.workspaces.open(folder, 'new');
  if (!blank.ok) return expect.fail(JSON.stringify(blank.error));
  await blank.value.store.close();
  await kept.workspaces.protect(folder, { ...PROTECTION, company: 'Lakeview IT' });
  const app = await startInProcess(standingClock(), begun(kept.device));
  expect((await granted(app.bridge.request('app.start', {}))).start.state).toBe('protected');
  const { passphrase } = PROTECTION;
  const unlocked = await granted(app.bridge.request('protection.unlock', { passphrase }));
  expect(unlocked).toMatchObject({ state: 'first-run', place: folder });
  const other = { passphrase: 'five red foxes sleep', hint: '' };
  const made = { draft: DRAFT, skipped: false, protection: other };
  expect((await granted(app.bridge.request('workspace.create', made))).state).toBe('ready');
  expect(await filesThatTell()).toEqual([]);
  await granted(app.bridge.request('protection.lock', {}));
  expect((await app.bridge.request('protection.unlock', { passphrase })).ok).toBe(false);
  expect((await app.bridge.request('protection.unlock', { passphrase: other.passphrase })).ok).toBe(true);
});
