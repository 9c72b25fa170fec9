import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleForNode, startChild } from '../../support/store/store-child.ts';
import { fingerprint, openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';
import { killTrials } from '../../support/store/trials/kill-trials.ts';
import { migrationKills } from '../../support/store/trials/migration-kills.ts';
import { naiveTrials } from '../../support/store/trials/naive-writer.ts';

let script = '';
beforeAll(async () => {
  script = await bundleForNode(new URL('./writer-child.ts', import.meta.url));
});
afterAll(() => rm(dirname(script), { recursive: true, force: true }));

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  return done === true ? 'ended' : value;
}

it.each([
  ['write', 30],
  ['compact', 18],
  ['large', 12],
] as const)(
  'has every acknowledged change, and no half of any, after kill -9 while it does this: %s (%i rounds)',
  async (mode, rounds) => {
    const folder = await temporaryFolder();
    const counts = await killTrials(script, folder.path, mode, rounds);
    expect(counts).toMatchObject({ rounds, unreadable: 0, lost: 0 });
    await folder.remove();
  },
  180_000,
);

it('would notice: a writer that only writes files loses or breaks something', async () => {
  const folder = await temporaryFolder();
  expect(await naiveTrials(folder.path, 40)).toBeGreaterThan(0);
  await folder.remove();
}, 120_000);

it('refuses a second process and says who holds the workspace; a killed holder lets go at once', async () => {
  const folder = await temporaryFolder();
  const child = startChild(script, [folder.path, 'create']);
  expect(await nextLine(child.lines)).toBe('open 0');
  const refusal = await openRefused(folder.path);
  const by = `child ${child.process.pid}`;
  expect(refusal).toMatchObject({
    code: 'locked',
    place: folder.path,
    by,
    since: expect.stringMatching(/^2026-11-25T/),
  });
  await child.kill();
  const { store } = await openStore(folder.path);
  expect(await openRefused(folder.path)).toMatchObject({ code: 'locked', by: 'tester on TEST-PC' });
  await store.close();
  await (await openStore(folder.path)).store.close();
  await folder.remove();
}, 30_000);

it('has exactly one owner when twenty processes open at the same time', async () => {
  const folder = await temporaryFolder();
  const children = Array.from({ length: 20 }, () => startChild(script, [folder.path, 'create']));
  const answers = await Promise.all(children.map(({ lines }) => nextLine(lines)));
  expect(answers.filter((answer) => answer === 'open 0')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'locked')).toHaveLength(19);
  await Promise.all(children.map((child) => child.kill()));
  await folder.remove();
}, 30_000);

it('refuses a workspace whose holder is suspended, which goes on afterwards and loses nothing', async () => {
  const folder = await temporaryFolder();
  const child = startChild(script, [folder.path, 'create']);
  expect(await nextLine(child.lines)).toBe('open 0');
  child.process.kill('SIGSTOP');
  const before = await fingerprint(folder.path);
  const by = `child ${child.process.pid}`;
  expect(await openRefused(folder.path)).toMatchObject({ code: 'locked', by });
  expect(await fingerprint(folder.path)).toEqual(before);
  child.process.kill('SIGCONT');
  expect(await openRefused(folder.path)).toMatchObject({ code: 'locked', by });
  child.process.kill('SIGSTOP');
  await child.kill();
  await (await openStore(folder.path)).store.close();
  await folder.remove();
}, 30_000);

it('has every record, old or new, after kill -9 in the middle of a migration', async () => {
  expect(await migrationKills(script, 18)).toMatchObject({ rounds: 18, unreadable: 0, lost: 0 });
}, 120_000);
