import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { admittedFiles } from '../../../electron/adapters/files/admitted-files.ts';
import type { Files } from '../../../electron/core/ports/files.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'channel-desk-files-'));
  await writeFile(at('list.csv'), 'hello');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function admitOne(files: Files, name: string): Promise<string> {
  const [admitted] = await files.admit([at(name)]);
  return admitted?.ok === true ? admitted.value.handle : expect.fail('was not admitted');
}

it('answers with a handle that says nothing about the path, and reads the bytes once', async () => {
  const files = admittedFiles();
  const [admitted] = await files.admit([at('list.csv')]);
  expect(admitted).toMatchObject({ ok: true, value: { name: 'list.csv', bytes: 5 } });
  const handle = admitted?.ok === true ? admitted.value.handle : '';
  expect(handle).toMatch(/^[0-9a-f-]{36}$/);
  const sha256 = createHash('sha256').update('hello').digest('hex');
  expect(await files.read(handle)).toEqual({
    ok: true,
    value: { name: 'list.csv', bytes: Buffer.from('hello'), sha256 },
  });
  expect(await files.read(handle)).toEqual({
    ok: false,
    error: { code: 'unreadable-file', name: '', reason: 'handle-used' },
  });
});

it('does not read a path or a released handle', async () => {
  const files = admittedFiles();
  const handle = await admitOne(files, 'list.csv');
  files.release(handle);
  for (const word of [handle, at('list.csv'), '__proto__']) {
    expect(await files.read(word)).toMatchObject({ ok: false, error: { reason: 'handle-used' } });
  }
});

it('refuses what is no regular file, at once, and answers in the order asked', async () => {
  await mkdir(at('folder'));
  await symlink(at('list.csv'), at('link'));
  execFileSync('mkfifo', [at('pipe')]);
  const asked = ['missing', 'folder', 'link', 'pipe', 'list.csv', 'list.csv/inside'];
  const answers = await admittedFiles().admit(asked.map(at));
  const said = answers.map((one) => {
    if (one.ok) return 'ok';
    return one.error.code === 'unreadable-file' ? one.error.reason : one.error.code;
  });
  expect(said).toEqual(['missing', 'not-a-file', 'not-a-file', 'not-a-file', 'ok', 'missing']);
});

it('refuses a device', async () => {
  expect(await admittedFiles().admit(['/dev/zero'])).toMatchObject([
    { ok: false, error: { code: 'unreadable-file', reason: 'not-a-file' } },
  ]);
});

it('refuses a file that is too large, with its size and the limit', async () => {
  const error = { code: 'too-large', name: 'list.csv', bytes: 5, limit: 4 };
  expect(await admittedFiles(4).admit([at('list.csv')])).toEqual([{ ok: false, error }]);
});

it('reads a file that grew since, up to the limit and not beyond', async () => {
  const files = admittedFiles(10);
  const grown = await admitOne(files, 'list.csv');
  await writeFile(at('list.csv'), '0123456789');
  expect(await files.read(grown)).toMatchObject({ ok: true, value: { bytes: Buffer.from('0123456789') } });
  const burst = await admitOne(files, 'list.csv');
  await writeFile(at('list.csv'), '0123456789X');
  expect(await files.read(burst)).toMatchObject({ ok: false, error: { code: 'too-large', limit: 10 } });
});

it('refuses a link or a pipe that took the place of the file', async () => {
  const files = admittedFiles();
  const first = await admitOne(files, 'list.csv');
  const second = await admitOne(files, 'list.csv');
  await rename(at('list.csv'), at('elsewhere'));
  await symlink(at('elsewhere'), at('list.csv'));
  expect(await files.read(first)).toMatchObject({ ok: false, error: { reason: 'not-a-file' } });
  await rm(at('list.csv'));
  expect(await files.read(second)).toMatchObject({
    ok: false,
    error: { reason: 'missing', name: 'list.csv' },
  });
});

it('forgets the oldest of more than a hundred waiting files', async () => {
  const files = admittedFiles();
  const first = await admitOne(files, 'list.csv');
  await files.admit(Array.from({ length: 100 }, () => at('list.csv')));
  expect(await files.read(first)).toMatchObject({ ok: false, error: { reason: 'handle-used' } });
});
