import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workerImportReader } from '../../../electron/adapters/import-worker/worker-import-reader.ts';
import { HEADER, list, row, utf8 } from '../../support/import-files.ts';
import { bundleForNode } from '../../support/store/store-child.ts';

let script = '';
let folder = '';
beforeAll(async () => {
  script = await bundleForNode(new URL('../../../electron/import-worker.ts', import.meta.url));
  folder = await mkdtemp(join(tmpdir(), 'channel-desk-worker-'));
});
afterAll(async () => {
  await rm(dirname(script), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const job = (text: string) => ({ name: 'list', bytes: utf8(text), options: {}, existing: [] });

async function scriptOf(text: string): Promise<string> {
  const path = join(folder, `${Math.random()}.mjs`);
  await writeFile(path, text);
  return path;
}

it('reads and compares a list in the built worker', async () => {
  const outcome = await workerImportReader(script).read(job(list(row(1), row(2))));
  expect(outcome).toMatchObject({
    ok: true,
    value: { report: { accepted: 2, file: 'list' }, changes: { new: [{}, {}], missing: [] } },
  });
});

it('compares nothing when the file cannot be used or nobody asked', async () => {
  const reader = workerImportReader(script);
  expect(await reader.read(job(`${HEADER}\n`))).toMatchObject({ ok: true, value: { changes: null } });
  const { existing: _existing, ...bare } = job(list(row(1)));
  expect(await reader.read(bare)).toMatchObject({ ok: true, value: { changes: null } });
});

it('ends a worker that takes too long', async () => {
  const reader = workerImportReader(await scriptOf('for (;;);'), { memory: 64, time: 300 });
  const start = performance.now();
  expect(await reader.read(job('x'))).toEqual({
    ok: false,
    error: { code: 'unreadable-file', name: 'list', reason: 'failed' },
  });
  expect(performance.now() - start).toBeLessThan(15_000);
});

it('survives a worker that runs out of memory', async () => {
  const reader = workerImportReader(
    await scriptOf('const a = []; for (;;) a.push(new Array(1e5).fill({}));'),
    { memory: 32, time: 20_000 },
  );
  expect(await reader.read(job('x'))).toEqual({
    ok: false,
    error: { code: 'unreadable-file', name: 'list', reason: 'failed' },
  });
});

it.each([
  ['throws', 'throw new Error("secret");'],
  ['ends without an answer', 'process.exit(0);'],
])('answers with a reference and no detail when the worker %s', async (_what, text) => {
  const outcome = await workerImportReader(await scriptOf(text)).read(job('x'));
  expect(outcome).toEqual({
    ok: false,
    error: { code: 'unexpected', reference: expect.stringMatching(/^[0-9a-f]{8}$/) },
  });
});

it('can be cancelled before and while it reads', async () => {
  const reader = workerImportReader(await scriptOf('for (;;);'));
  expect(await reader.read(job('x'), AbortSignal.abort())).toEqual({
    ok: false,
    error: { code: 'cancelled' },
  });
  expect(await reader.read(job('x'), AbortSignal.timeout(50))).toEqual({
    ok: false,
    error: { code: 'cancelled' },
  });
});
