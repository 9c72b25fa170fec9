import { cp } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  everything,
  expectedToday,
  oldContent,
  SHIPPED_WORKSPACES,
  shippedWorkspace,
} from '../shipped-workspaces.ts';
import { startChild } from '../store-child.ts';
import { openStore, temporaryFolder } from '../store-folder.ts';

/** Counts of a series: rounds, kills before the program had opened, workspaces unreadable afterwards, or not complete. */
export interface MigrationKills {
  rounds: number;
  caught: number;
  unreadable: number;
  lost: number;
}

/** Copies a shipped workspace, lets a child open it, and kills the child after `wait` milliseconds (none = never). */
async function openAndKill(script: string, name: string, folder: string, wait: number | null) {
  await cp(shippedWorkspace(name), folder, { recursive: true });
  const began = performance.now();
  const child = startChild(script, [folder, 'hold']);
  let hasOpened = false;
  const line = child.lines.next().then(({ done }) => {
    hasOpened = done !== true;
  });
  await (wait === null ? line : pause(wait));
  const state = { wasCaught: !hasOpened, took: performance.now() - began };
  await child.kill();
  return state;
}

async function look(name: string, folder: string): Promise<'unreadable' | 'lost' | 'whole'> {
  const old = await oldContent(shippedWorkspace(name));
  try {
    const { store } = await openStore(folder);
    const found = await everything(store);
    const log = (await store.activity({})).total;
    await store.close();
    const isWhole = isDeepStrictEqual(found, expectedToday(old.records)) && log === old.activity.length;
    return isWhole ? 'whole' : 'lost';
  } catch {
    return 'unreadable';
  }
}

/** Part of the time to open after which a kill may come: before it the program only starts. */
const FROM = 0.4;

/** Kills a program that migrates the shipped workspaces in turn, at random moments, and looks after each kill. */
export async function migrationKills(script: string, rounds: number): Promise<MigrationKills> {
  const counts: MigrationKills = { rounds: 0, caught: 0, unreadable: 0, lost: 0 };
  let takes = 0;
  for (let round = -1; round < rounds; round += 1) {
    const name = SHIPPED_WORKSPACES[Math.max(round, 0) % SHIPPED_WORKSPACES.length] ?? '';
    const folder = await temporaryFolder();
    const wait = round < 0 ? null : takes * (FROM + Math.random() * (1 - FROM));
    const { wasCaught, took } = await openAndKill(script, name, folder.path, wait);
    if (round < 0) takes = took;
    const state = await look(name, folder.path);
    await folder.remove();
    if (round < 0) continue;
    counts.rounds += 1;
    if (wasCaught) counts.caught += 1;
    if (state !== 'whole') counts[state] += 1;
  }
  return counts;
}
