import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomIds } from '../../../electron/adapters/system/random-ids.ts';
import type { Op, WorkspaceStore } from '../../../electron/core/ports/store.ts';
import type { Rec } from '../../../shared/domain/record.ts';
import {
  bareAppends,
  customerOps,
  freshFolder,
  median,
  milliseconds,
  openBench,
  watched,
} from './workload.ts';

/** What one size of workspace gave; milliseconds, bytes, and ratios of the same run. */
export interface StoreFigures {
  readonly customers: number;
  readonly records: number;
  readonly importMs: number;
  readonly importBlock: number;
  readonly commitMs: number;
  readonly commitBytes: number;
  readonly bareMs: number;
  readonly commitLoop: number;
  readonly idleLoop: number;
  readonly twoHundredMs: number;
  readonly compactMs: number;
  readonly compactBlock: number;
  readonly openMs: number;
  readonly openBlock: number;
  readonly parseMs: number;
  readonly stringifyMs: number;
  readonly ops: readonly Op[];
}

const COMMITS = 150;

type Customer = Rec<'customer'>;

const rename = (rec: Customer, n: number) =>
  ({
    id: randomIds.next(),
    actor: null,
    label: 'bench',
    ops: [{ kind: 'customer', id: rec.id, ifRev: rec.rev, put: { ...rec.body, name: `Customer ${n}` } }],
  }) as const;

async function customersOf(store: WorkspaceStore, count: number): Promise<readonly Customer[]> {
  return (await store.query('customer', { limit: count })).items;
}

/** Changes and bare appends in turns, so that a noisy disk is borne by both. */
async function commits(store: WorkspaceStore, folder: string) {
  const bare = await bareAppends(folder);
  const [ours, bares]: [number[], number[]] = [[], []];
  const loops: number[] = [];
  for (const [n, rec] of (await customersOf(store, COMMITS)).entries()) {
    bares.push(await milliseconds(() => bare.append(1_400)));
    const { took, p50 } = await watched(() => store.commit(rename(rec, n)));
    ours.push(took);
    loops.push(p50);
  }
  await bare.close();
  return { commitMs: median(ours), bareMs: median(bares), commitLoop: median(loops) };
}

async function idleLoop(): Promise<number> {
  return (await watched(() => new Promise((resolve) => setTimeout(resolve, 300)))).p50;
}

async function segmentBytes(folder: string): Promise<number> {
  const journal = join(folder, 'workspace', 'journal');
  const sizes = await Promise.all(
    (await readdir(journal)).map(async (name) => (await stat(join(journal, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const ROUNDS = 15;

/** 200 changes that arrive together, as a median of several rounds. */
async function twoHundred(store: WorkspaceStore): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const records = await customersOf(store, 200);
    const all = () => Promise.all(records.map((rec, n) => store.commit(rename(rec, round * 200 + n))));
    rounds.push(await milliseconds(all));
  }
  return median(rounds);
}

/** Reading and parsing the same bytes from one file, and putting them into text: what a single document would cost. */
async function oneFile(folder: string): Promise<{ parseMs: number; stringifyMs: number }> {
  const data = join(folder, 'workspace', 'data');
  const bodies = await Promise.all((await readdir(data)).map((name) => readFile(join(data, name), 'utf8')));
  const path = join(folder, 'one.json');
  await writeFile(path, `[${bodies.join(',')}]`);
  let value: unknown;
  const parseMs = await milliseconds(async () => {
    value = JSON.parse(await readFile(path, 'utf8'));
  });
  const stringifyMs = await milliseconds(async () => JSON.stringify(value).length);
  return { parseMs, stringifyMs };
}

/** Measures a workspace of one size from its import to its opening. */
export async function measureStore(project: string, customers: number): Promise<StoreFigures> {
  const folder = await freshFolder();
  const ops = customerOps(project, customers);
  const first = await openBench(folder.path, true);
  const set = { id: randomIds.next(), actor: null, label: 'import', undoable: true, ops };
  const imported = await watched(() => first.store.commit(set));
  const compacted = await watched(() => first.backups.make('by-hand'));
  const before = await segmentBytes(folder.path);
  const one = await commits(first.store, folder.path);
  const commitBytes = ((await segmentBytes(folder.path)) - before) / COMMITS;
  const twoHundredMs = await twoHundred(first.store);
  await first.backups.make('by-hand');
  await first.store.close();
  const opened = await watched(async () => {
    await (await openBench(folder.path, false)).store.close();
  });
  const figures = {
    customers,
    records: ops.length,
    importMs: imported.took,
    importBlock: imported.block,
    ...one,
    commitBytes,
    idleLoop: await idleLoop(),
    twoHundredMs,
    compactMs: compacted.took,
    compactBlock: compacted.block,
    openMs: opened.took,
    openBlock: opened.block,
    ...(await oneFile(folder.path)),
    ops,
  };
  await folder.remove();
  return figures;
}
