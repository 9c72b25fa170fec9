import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (...parts: string[]): string => join(folder.path, ...parts);

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

it('refuses a folder that is missing, empty, or holds only foreign files, and leaves it as it is', async () => {
  expect(await openRefused(folder.path)).toEqual({ code: 'no-workspace', place: folder.path });
  await mkdir(folder.path);
  expect(await openRefused(folder.path)).toEqual({ code: 'no-workspace', place: folder.path });
  await writeFile(at('photo.jpg'), 'x');
  expect(await openRefused(folder.path)).toEqual({ code: 'no-workspace', place: folder.path });
  expect(await readdir(folder.path)).toEqual(['photo.jpg']);
});

it('refuses a file', async () => {
  await writeFile(folder.path, 'x');
  expect(await openRefused(folder.path)).toMatchObject({ code: 'no-workspace' });
  expect(await openRefused(folder.path, { create: true })).toMatchObject({ code: 'not-empty' });
});

it('makes a workspace only when asked for, and only of an empty folder', async () => {
  await mkdir(folder.path);
  await chmod(folder.path, 0o755);
  await (await openStore(folder.path, { create: true })).store.close();
  expect(await openRefused(folder.path, { create: true })).toEqual({ code: 'not-empty', place: folder.path });
  await rm(folder.path, { recursive: true });
  await mkdir(folder.path);
  await writeFile(at('letter.txt'), 'mine');
  expect(await openRefused(folder.path, { create: true })).toEqual({ code: 'not-empty', place: folder.path });
  expect(await readdir(folder.path)).toEqual(['letter.txt']);
});

it('makes a workspace of what an interrupted creation left', async () => {
  for (const name of ['data', 'journal', 'activity']) await mkdir(at(name), { recursive: true });
  await writeFile(at('workspace.json.0a1b2c3d.tmp'), '{');
  await writeFile(at('lock.json'), '{}');
  expect(await openRefused(folder.path)).toMatchObject({ code: 'no-workspace' });
  const { store } = await openStore(folder.path, { create: true });
  expect(await readdir(folder.path)).not.toContain('workspace.json.0a1b2c3d.tmp');
  await store.close();
});
