import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleForNode } from '../support/store/store-child.ts';
import { temporaryFolder } from '../support/store/store-folder.ts';
import { importKills } from '../support/store/trials/import-kills.ts';
import { type KillMode, killTrials } from '../support/store/trials/kill-trials.ts';
import { migrationKills } from '../support/store/trials/migration-kills.ts';
import { naiveTrials } from '../support/store/trials/naive-writer.ts';

/** Kills by what the program does at that moment: 1,000 in all, with those of a migration and of the import screen's own run. */
const ROUNDS: Readonly<Record<KillMode, number>> = { write: 400, compact: 200, large: 150 };
const MIGRATIONS = 150;
const IMPORTS = 100;

let script = '';
beforeAll(async () => {
  script = await bundleForNode(new URL('../integration/json-store/writer-child.ts', import.meta.url));
});
afterAll(() => rm(dirname(script), { recursive: true, force: true }));

/** A workspace grows while it is written; a new one every so many rounds keeps each look short. */
const ROUNDS_PER_WORKSPACE = 50;

it.each(Object.entries(ROUNDS))('kill -9 while it does this: %s (%i rounds)', async (mode, rounds) => {
  for (let done = 0; done < rounds; done += ROUNDS_PER_WORKSPACE) {
    const folder = await temporaryFolder();
    const counts = await killTrials(script, folder.path, mode as KillMode, ROUNDS_PER_WORKSPACE);
    process.stdout.write(`${mode}: ${JSON.stringify(counts)}\n`);
    expect(counts).toMatchObject({ unreadable: 0, lost: 0 });
    await folder.remove();
  }
});

it(`kill -9 in the middle of a migration (${MIGRATIONS} rounds)`, async () => {
  const counts = await migrationKills(script, MIGRATIONS);
  process.stdout.write(`migration: ${JSON.stringify(counts)}\n`);
  expect(counts).toMatchObject({ unreadable: 0, lost: 0 });
});

it(`kill -9 in the app's own run of an import (${IMPORTS} rounds)`, async () => {
  const importScript = await bundleForNode(
    new URL('../integration/keeping/import-child.ts', import.meta.url),
  );
  for (let done = 0; done < IMPORTS; done += 10) {
    const folder = await temporaryFolder();
    const counts = await importKills(importScript, folder.path, 10);
    process.stdout.write(`import: ${JSON.stringify(counts)}\n`);
    expect(counts).toMatchObject({ unreadable: 0, lost: 0 });
    await folder.remove();
  }
  await rm(dirname(importScript), { recursive: true, force: true });
});

it('the control, a naive writer, breaks', async () => {
  const folder = await temporaryFolder();
  const broken = await naiveTrials(folder.path, 100);
  process.stdout.write(`naive writer: ${broken} of 100 broken\n`);
  expect(broken).toBeGreaterThan(0);
  await folder.remove();
});
