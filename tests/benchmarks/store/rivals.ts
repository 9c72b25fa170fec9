import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Op } from '../../../electron/core/ports/store.ts';
import { collectGarbage, freshFolder, median, milliseconds, watched } from './workload.ts';

/** One durable-as-it-gets change, the import of everything, its longest block, opening, and bytes written per change. */
export interface RivalFigures {
  readonly name: string;
  readonly changeMs: number;
  readonly changeBytes: number;
  readonly importMs: number;
  readonly importBlock: number;
  readonly openMs: number;
}

// Installed beside the benchmarks only, so they are named where no tool takes them for packages of the project.
const CONF = 'conf';
const SQLITE = 'better-sqlite3';

type Records = Record<string, unknown>;

const recordsOf = (ops: readonly Op[]): Records =>
  Object.fromEntries(ops.map((op) => [`${op.kind}/${op.id}`, 'put' in op ? op.put : null]));

async function plainLowdb(ops: readonly Op[]): Promise<RivalFigures> {
  const folder = await freshFolder();
  const path = join(folder.path, 'db.json');
  const db = new Low<Records>(new JSONFile(path), {});
  db.data = recordsOf(ops);
  collectGarbage();
  const imported = await watched(() => db.write());
  const [key = ''] = Object.keys(db.data);
  const changes: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    db.data[key] = { n };
    changes.push(await milliseconds(() => db.write()));
  }
  const changeBytes = (await stat(path)).size;
  collectGarbage();
  const openMs = await milliseconds(() => new Low<Records>(new JSONFile(path), {}).read());
  await folder.remove();
  return {
    name: 'lowdb, one file',
    changeMs: median(changes),
    changeBytes,
    importMs: imported.took,
    importBlock: imported.block,
    openMs,
  };
}

interface Conf {
  set(key: string, value: unknown): void;
  store: Records;
}

async function conf(ops: readonly Op[], folderOfRivals: string): Promise<RivalFigures> {
  const folder = await freshFolder();
  const require = createRequire(join(folderOfRivals, 'package.json'));
  const { default: Package } = (await import(require.resolve(CONF))) as {
    default: new (options: object) => Conf;
  };
  const options = { cwd: folder.path, configName: 'db', accessPropertiesByDotNotation: false };
  const db = new Package(options);
  collectGarbage();
  const imported = await watched(async () => {
    db.store = recordsOf(ops);
  });
  const changes: number[] = [];
  for (let n = 0; n < 3; n += 1) changes.push(await milliseconds(async () => db.set('one', { n })));
  const changeBytes = (await stat(join(folder.path, 'db.json'))).size;
  collectGarbage();
  const openMs = await milliseconds(async () => new Package(options).store);
  await folder.remove();
  return {
    name: 'conf',
    changeMs: median(changes),
    changeBytes,
    importMs: imported.took,
    importBlock: imported.block,
    openMs,
  };
}

interface Statement {
  run(...values: unknown[]): unknown;
  all(): unknown[];
}
interface Database {
  pragma(text: string): unknown;
  exec(text: string): unknown;
  prepare(text: string): Statement;
  transaction<T>(work: () => T): () => T;
  close(): void;
}

/** As its documentation says for durability: WAL, synchronous FULL, prepared statements, the import in one transaction. */
async function sqlite(ops: readonly Op[], folderOfRivals: string): Promise<RivalFigures> {
  const folder = await freshFolder();
  const require = createRequire(join(folderOfRivals, 'package.json'));
  const Package = require(SQLITE) as new (path: string) => Database;
  const path = join(folder.path, 'db.sqlite');
  const db = new Package(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE records (key TEXT PRIMARY KEY, doc TEXT NOT NULL)');
  const put = db.prepare(
    'INSERT INTO records VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET doc = excluded.doc',
  );
  const records = Object.entries(recordsOf(ops));
  collectGarbage();
  const imported = await watched(async () => {
    db.transaction(() => {
      for (const [key, doc] of records) put.run(key, JSON.stringify(doc));
    })();
  });
  const [key, doc] = records[0] ?? ['', {}];
  const changes: number[] = [];
  for (let n = 0; n < 150; n += 1)
    changes.push(await milliseconds(async () => put.run(key, JSON.stringify({ ...(doc as object), n }))));
  db.close();
  collectGarbage();
  const openMs = await milliseconds(async () => {
    const again = new Package(path);
    for (const row of again.prepare('SELECT doc FROM records').all() as { doc: string }[])
      JSON.parse(row.doc);
    again.close();
  });
  await readFile(path);
  await folder.remove();
  return {
    name: 'better-sqlite3, WAL FULL',
    changeMs: median(changes),
    changeBytes: Number.NaN,
    importMs: imported.took,
    importBlock: imported.block,
    openMs,
  };
}

/** Every rival that can be loaded here, and the names of those that cannot. */
export async function measureRivals(
  ops: readonly Op[],
  folderOfRivals: string,
): Promise<{ measured: readonly RivalFigures[]; missing: readonly string[] }> {
  const measured: RivalFigures[] = [];
  const missing: string[] = [];
  const all = { 'lowdb, one file': plainLowdb, conf, 'better-sqlite3': sqlite } as const;
  for (const [name, measure] of Object.entries(all)) {
    try {
      measured.push(await measure(ops, folderOfRivals));
    } catch (error) {
      missing.push(`${name} (${error instanceof Error ? error.message.split('\n')[0] : 'failed'})`);
    }
  }
  return { measured, missing };
}
