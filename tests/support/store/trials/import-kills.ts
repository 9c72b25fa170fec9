import { setTimeout as pause } from 'node:timers/promises';
import { filledFolderApp } from '../../folder-app.ts';
import { IMPORTED_ROWS } from '../../import-files.ts';
import { startChild } from '../store-child.ts';
import { openStore } from '../store-folder.ts';
import type { KillCounts } from './kill-trials.ts';

const next = async (lines: AsyncIterator<string>): Promise<string> => {
  const { value, done } = await lines.next();
  return done === true ? 'ended' : value;
};

/** Lets a child import, kills it while the first list goes in (`waits` = the second); answers the customers it had acknowledged. */
async function importAndKill(script: string, folder: string, waits: boolean): Promise<number> {
  const child = startChild(script, [folder]);
  let acknowledged = Number((await next(child.lines)).replace('open ', ''));
  if (waits) acknowledged = Number(await next(child.lines));
  await pause(Math.random() * 900);
  await child.kill();
  for (let line = await next(child.lines); line !== 'ended'; line = await next(child.lines))
    acknowledged = Number(line);
  return acknowledged;
}

interface Found {
  readonly customers: number;
  readonly imports: number;
  readonly logged: number;
  readonly torn: boolean;
}

async function look(folder: string): Promise<Found | null> {
  try {
    const { store, notices } = await openStore(folder);
    const [customers, imports] = [
      (await store.query('customer', { limit: 1 })).total,
      (await store.query('import', { limit: 1 })).total,
    ];
    const lines = (await store.activity({ limit: 500 })).items;
    await store.close();
    const logged = lines.filter(({ type }) => type === 'import-applied').length;
    return { customers, imports, logged, torn: notices.some(({ code }) => code === 'torn-tail') };
  } catch {
    return null;
  }
}

/** Every acknowledged import is there whole, with its record and its line in the log; at most one more, and no half one. */
function isRight({ customers, imports, logged }: Found, acknowledged: number): boolean {
  const lists = customers / IMPORTED_ROWS;
  const isWhole = Number.isInteger(lists) && imports === lists && logged === lists;
  return isWhole && [acknowledged, acknowledged + IMPORTED_ROWS].includes(customers);
}

/** Kills the app's own run of an import (read, compare, back up, apply) again and again in one workspace. */
export async function importKills(
  script: string,
  folder: string,
  rounds: number,
): Promise<KillCounts & { readonly imported: number }> {
  const counts = { rounds: 0, unreadable: 0, lost: 0, torn: 0, imported: 0 };
  const app = await filledFolderApp(folder, []);
  // The app that starts again opens nothing before it is asked to.
  await app.restart();
  for (let round = 0; round < rounds; round += 1) {
    const acknowledged = await importAndKill(script, folder, round % 3 === 0);
    const found = await look(folder);
    counts.rounds += 1;
    if (found === null) counts.unreadable += 1;
    else if (!isRight(found, acknowledged)) counts.lost += 1;
    if (found?.torn === true) counts.torn += 1;
    counts.imported = found?.imports ?? 0;
    if (found === null) break;
  }
  return counts;
}
