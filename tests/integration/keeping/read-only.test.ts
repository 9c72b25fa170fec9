import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canMount } from '../../support/store/small-disk.ts';
import { bundleForNode, startChild } from '../../support/store/store-child.ts';
import { changeSet, putPerson } from '../../support/store/store-fixtures.ts';
import { fingerprint, openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

/** The user `nobody`, to whom nothing belongs. An administrator may write anywhere, whatever the mode bits say. */
const NOBODY = 65_534;
const isAdministrator = process.getuid?.() === 0;

let script = '';
beforeAll(async () => {
  script = await bundleForNode(new URL('../json-store/writer-child.ts', import.meta.url));
  await chmod(dirname(script), 0o755);
});
afterAll(() => rm(dirname(script), { recursive: true, force: true }));

/** A workspace of three people that somebody else made. */
async function workspaceOfAnother() {
  const folder = await temporaryFolder();
  const { store } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0), putPerson(3, 0)]));
  await store.close();
  await chmod(dirname(folder.path), 0o755);
  await chmod(folder.path, 0o755);
  return folder;
}

/** What a program of another user says first. */
async function saidBy(folder: string, mode: string): Promise<string> {
  const child = startChild(script, [folder, mode], { uid: NOBODY });
  const { value } = await child.lines.next();
  await child.kill();
  return String(value);
}

it.skipIf(!isAdministrator)(
  'files another user keeps to himself are refused, not called damaged; those he shows open to be read',
  async () => {
    const folder = await workspaceOfAnother();
    const before = await fingerprint(folder.path);
    expect(await saidBy(folder.path, 'hold')).toBe('read-only');
    expect(await saidBy(folder.path, 'read')).toBe('read-only');
    execFileSync('chmod', ['-R', 'a+rX', folder.path]);
    expect(await saidBy(folder.path, 'hold')).toBe('read-only');
    expect(await saidBy(folder.path, 'read')).toBe('open 3');
    expect(await fingerprint(folder.path)).toEqual(before);
    await (await openStore(folder.path)).store.close();
    await folder.remove();
  },
  60_000,
);

it.skipIf(!isAdministrator)(
  'nothing is begun where nothing may be written',
  async () => {
    const folder = await temporaryFolder();
    await mkdir(folder.path, { recursive: true });
    await chmod(dirname(folder.path), 0o755);
    expect(await saidBy(folder.path, 'create')).toBe('read-only');
    expect(await fingerprint(folder.path)).toEqual({});
    await folder.remove();
  },
  30_000,
);

it.skipIf(!canMount())(
  'a disk that becomes read-only refuses the change, and keeps every one before it',
  async () => {
    const disk = await mkdtemp(join(tmpdir(), 'channel-desk-read-only-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]);
    const remount = (how: 'ro' | 'rw') =>
      execFileSync('mount', ['-o', `remount,${how}`, disk], { stdio: 'ignore' });
    try {
      const folder = join(disk, 'workspace');
      const made = await workspaceOfAnother();
      await cp(made.path, folder, { recursive: true });
      await made.remove();
      remount('ro');
      const before = await fingerprint(folder);
      expect(await openRefused(folder)).toMatchObject({ code: 'read-only' });
      const reading = await openStore(folder, { readOnly: true });
      expect((await reading.store.query('person', { limit: 1 })).total).toBe(3);
      await expect(reading.store.commit(changeSet(2, [putPerson(4, 0)]))).rejects.toMatchObject({
        refusal: { code: 'read-only' },
      });
      await reading.store.close();
      expect(await fingerprint(folder)).toEqual(before);
      remount('rw');
      const again = await openStore(folder);
      await again.store.commit(changeSet(2, [putPerson(4, 0)]));
      expect((await again.store.query('person', { limit: 1 })).total).toBe(4);
      await again.store.close();
    } finally {
      execFileSync('umount', ['-l', disk]);
      await rm(disk, { recursive: true, force: true });
    }
  },
);
