import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleForNode, startChild } from '../../support/store/store-child.ts';
import { openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

const ROUNDS = 40;

let script = '';
beforeAll(async () => {
  script = await bundleForNode(new URL('./writer-child.ts', import.meta.url));
});
afterAll(() => rm(dirname(script), { recursive: true, force: true }));

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  return done === true ? 'ended' : value;
}

/** Lets a child write, kills it at a random moment, and answers the last change it had acknowledged. */
async function writeAndKill(folder: string): Promise<number> {
  const child = startChild(script, [folder, 'write']);
  let acknowledged = Number((await nextLine(child.lines)).replace('open ', ''));
  for (let n = 1 + Math.floor(Math.random() * 6); n > 0; n -= 1)
    acknowledged = Number(await nextLine(child.lines));
  await pause(Math.random() * 8);
  await child.kill();
  for (let line = await nextLine(child.lines); line !== 'ended'; line = await nextLine(child.lines))
    acknowledged = Number(line);
  return acknowledged;
}

it(`has every acknowledged change, and no half of any, after kill -9 (${ROUNDS} rounds)`, async () => {
  const folder = await temporaryFolder();
  await (await openStore(folder.path, { create: true })).store.close();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const acknowledged = await writeAndKill(folder.path);
    const { store } = await openStore(folder.path);
    const persons = (await store.query('person', { limit: 1 })).total;
    expect([acknowledged, acknowledged + 1]).toContain(persons);
    expect((await store.query('request', { limit: 1 })).total).toBe(persons);
    expect((await store.activity({ limit: 1 })).total).toBe(persons);
    await store.close();
    expect((await readdir(folder.path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect((await readdir(join(folder.path, 'data'))).length).toBeLessThanOrEqual(5);
  }
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

it('has exactly one owner when several processes open at the same time', async () => {
  const folder = await temporaryFolder();
  const children = [1, 2, 3, 4, 5, 6].map(() => startChild(script, [folder.path, 'create']));
  const answers = await Promise.all(children.map(({ lines }) => nextLine(lines)));
  expect(answers.filter((answer) => answer === 'open 0')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'locked')).toHaveLength(5);
  await Promise.all(children.map((child) => child.kill()));
  await folder.remove();
}, 30_000);
