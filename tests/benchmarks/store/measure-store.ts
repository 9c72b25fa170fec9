import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomIds } from '../../../electron/adapters/system/random-ids.ts';
import type { Op, WorkspaceStore } from '../../../electron/core/ports/store.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import { measureProtected, type ProtectedFigures } from './measure-protected.ts';
import { COMMITS, change, commits, recordsOf } from './one-change.ts';
import {
  CHANGED,
  collectGarbage,
  freshFolder,
  median,
  milliseconds,
  openBench,
  watched,
  workload,
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
  /** The same of customers only, the longest records. */
  readonly twoHundredLongMs: number;
  readonly compactMs: number;
  readonly compactBlock: number;
  readonly openMs: number;
  readonly openBlock: number;
  readonly parseMs: number;
  readonly stringifyMs: number;
  readonly ops: readonly Op[];
  /** The same workspace, encrypted. */
  readonly protected: ProtectedFigures;
}

/** Records of a set that can be undone at most. */
const MOST_UNDOABLE = 50_000;

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

/** So many that the median is of compiled code, as the single changes' is. */
const ROUNDS = 41;

/** 200 changes that arrive together, as a median of several rounds. */
async function twoHundred(
  store: WorkspaceStore,
  weights: Readonly<Partial<Record<Kind, number>>>,
): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const records = await recordsOf(store, 200, weights);
    const all = () => Promise.all(records.map((rec, n) => store.commit(change(rec, round * 200 + n))));
    rounds.push(await milliseconds(all));
  }
  return median(rounds);
}

/** Characters a text can have at most in V8. */
const LONGEST_TEXT = 2 ** 29 - 25;

/**
 * Reading and parsing the same bytes from one file, and putting them into text: what a single document would cost. Not a
 * number where one text cannot hold them.
 */
async function oneFile(folder: string): Promise<{ parseMs: number; stringifyMs: number }> {
  const data = join(folder, 'workspace', 'data');
  const bodies = await Promise.all((await readdir(data)).map((name) => readFile(join(data, name), 'utf8')));
  if (bodies.reduce((sum, body) => sum + body.length + 1, 0) > LONGEST_TEXT)
    return { parseMs: Number.NaN, stringifyMs: Number.NaN };
  const path = join(folder, 'one.json');
  await writeFile(path, `[${bodies.join(',')}]`);
  let value: unknown;
  collectGarbage();
  const parseMs = await milliseconds(async () => {
    value = JSON.parse(await readFile(path, 'utf8'));
  });
  collectGarbage();
  const stringifyMs = await milliseconds(async () => JSON.stringify(value).length);
  return { parseMs, stringifyMs };
}

/** What lies with the customers, in parts of an import's size. */
async function fill(store: WorkspaceStore, ops: readonly Op[]): Promise<void> {
  for (let at = 0; at < ops.length; at += 5_000)
    await store.commit({ id: randomIds.next(), actor: null, label: 'fill', ops: ops.slice(at, at + 5_000) });
}

/** Measures a workspace of one size from its import to its opening. */
export async function measureStore(project: string, customers: number): Promise<StoreFigures> {
  const folder = await freshFolder();
  const { customers: ops, beside } = workload(project, customers);
  const first = await openBench(folder.path, true);
  await fill(first.store, beside);
  const set = {
    id: randomIds.next(),
    actor: null,
    label: 'import',
    undoable: ops.length <= MOST_UNDOABLE,
    ops,
  };
  collectGarbage();
  const imported = await watched(() => first.store.commit(set));
  collectGarbage();
  const compacted = await watched(() => first.backups.make('by-hand'));
  const before = await segmentBytes(folder.path);
  const one = await commits(first.store, folder.path);
  const commitBytes = ((await segmentBytes(folder.path)) - before) / COMMITS;
  const twoHundredMs = await twoHundred(first.store, CHANGED);
  const twoHundredLongMs = await twoHundred(first.store, { customer: 1 });
  await first.backups.make('by-hand');
  await first.store.close();
  collectGarbage();
  const opened = await watched(async () => {
    await (await openBench(folder.path, false)).store.close();
  });
  const figures = {
    customers,
    records: ops.length + beside.length,
    importMs: imported.took,
    importBlock: imported.block,
    ...one,
    commitBytes,
    idleLoop: await idleLoop(),
    twoHundredMs,
    twoHundredLongMs,
    compactMs: compacted.took,
    compactBlock: compacted.block,
    openMs: opened.took,
    openBlock: opened.block,
    ...(await oneFile(folder.path)),
    ops: [...ops, ...beside],
    protected: await measureProtected(folder.path),
  };
  await folder.remove();
  return figures;
}
