import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild } from '../store-child.ts';
import { openStore } from '../store-folder.ts';

/** What the child does when it is killed. */
export type KillMode = 'write' | 'compact' | 'large';

/** People a set of each mode makes. */
const STEP: Readonly<Record<KillMode, number>> = { write: 1, compact: 1, large: 1_500 };

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  return done === true ? 'ended' : value;
}

/** Lets a child write, kills it at a random moment, and answers the last number of people it had acknowledged. */
async function writeAndKill(script: string, folder: string, mode: KillMode): Promise<number> {
  const child = startChild(script, [folder, mode]);
  let acknowledged = Number((await nextLine(child.lines)).replace('open ', ''));
  const least = mode === 'large' ? 0 : 1;
  for (let n = least + Math.floor(Math.random() * 6); n > 0 && mode !== 'large'; n -= 1)
    acknowledged = Number(await nextLine(child.lines));
  await pause(Math.random() * (mode === 'write' ? 8 : 120));
  await child.kill();
  for (let line = await nextLine(child.lines); line !== 'ended'; line = await nextLine(child.lines))
    acknowledged = Number(line);
  return acknowledged;
}

/** Counts of a series: rounds, workspaces that could not be read, rounds in which something was lost or half there. */
export interface KillCounts {
  rounds: number;
  unreadable: number;
  lost: number;
  torn: number;
}

interface Counted {
  readonly people: number;
  readonly requests: number;
  readonly log: number;
  readonly torn: boolean;
  readonly files: readonly string[];
}

async function count(folder: string): Promise<Counted | null> {
  try {
    const { store, notices } = await openStore(folder);
    const people = (await store.query('person', { limit: 1 })).total;
    const requests = (await store.query('request', { limit: 1 })).total;
    const log = (await store.activity({ limit: 1 })).total;
    await store.close();
    const files = await readdir(folder, { recursive: true });
    return { people, requests, log, torn: notices.some(({ code }) => code === 'torn-tail'), files };
  } catch {
    return null;
  }
}

/** Every acknowledged set is there whole, at most one more, and nothing of any other. */
function isRight(found: Counted, acknowledged: number, step: number): boolean {
  const sets = found.people / step;
  const isWhole = Number.isInteger(sets) && found.requests === sets && found.log === sets;
  const isTidy = !found.files.some((name) => name.endsWith('.tmp'));
  return isWhole && isTidy && [acknowledged, acknowledged + step].includes(found.people);
}

/** Kills a writing child again and again in one workspace, and looks after each kill. */
export async function killTrials(
  script: string,
  folder: string,
  mode: KillMode,
  rounds: number,
): Promise<KillCounts> {
  const counts: KillCounts = { rounds: 0, unreadable: 0, lost: 0, torn: 0 };
  await (await openStore(folder, { create: true })).store.close();
  for (let round = 0; round < rounds; round += 1) {
    const acknowledged = await writeAndKill(script, folder, mode);
    const found = await count(folder);
    counts.rounds += 1;
    if (found === null) counts.unreadable += 1;
    else if (!isRight(found, acknowledged, STEP[mode])) counts.lost += 1;
    if (found?.torn === true) counts.torn += 1;
    if (found === null) break;
  }
  return counts;
}
