import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { lineHash } from '../../store-engine/activity-log.ts';
import type { ActivitySource } from '../../store-engine/activity-page.ts';
import { UNREADABLE_TYPE } from '../../store-engine/chain-check.ts';
import type { ActivityLine } from '../../store-engine/state.ts';
import type { DataKey } from '../cipher/data-key.ts';
import { syncFolder, writeAll } from '../durable-file.ts';
import type { MonthEntry } from '../manifest.ts';
import { errorCode } from '../node-error.ts';
import { type Place, SEALED } from '../place.ts';
import { linesOf, seal, type Under, underKey, unseal } from '../sealed.ts';
import type { StoreFile, StoreFs } from '../store-fs.ts';

/** Folder of the activity log within a workspace: one file per month, only ever longer. */
export const ACTIVITY_FOLDER = 'activity';

const FILE_MODE = 0o600;

/** Lines that are read or written between two breaths. */
const LINES_PER_BREATH = 250;

type Months = Readonly<Record<string, MonthEntry>>;

/** Stands for a line whose bytes are not what was written: it keeps its place, and the chain check names it. */
const UNREADABLE: ActivityLine = {
  seq: '0',
  at: '1970-01-01T00:00:00.000Z',
  by: null,
  changeSetId: '',
  label: '',
  type: UNREADABLE_TYPE,
  subject: { kind: 'workspace', id: '' },
  source: 'app',
  prev: '',
};

const isLine = (value: unknown): value is ActivityLine => {
  const line = value as Partial<ActivityLine> | undefined;
  return typeof line?.at === 'string' && typeof line.prev === 'string' && typeof line.subject === 'object';
};

/** Name of a month's file: an encrypted one has another name, so that both can lie there while one becomes the other. */
export const monthFile = (month: string, key: DataKey | null): string =>
  `${month}${key === null ? '' : SEALED}.jsonl`;

/** The activity log: months on the disk, and the lines that are still only in the journal. */
export class ActivityLogFiles implements ActivitySource {
  readonly #fs: StoreFs;
  readonly #folder: string;
  readonly #key: DataKey | null;
  readonly #under: Under | null;
  #months: Months;
  #tail: ActivityLine[];

  constructor({ fs, folder, key }: Place, months: Months, tail: readonly ActivityLine[]) {
    this.#fs = fs;
    this.#folder = join(folder, ACTIVITY_FOLDER);
    this.#key = key;
    this.#under = underKey(key, 'activity');
    this.#months = months;
    this.#tail = [...tail];
  }

  get total(): number {
    const stored = Object.values(this.#months).reduce((sum, { lines }) => sum + lines, 0);
    return stored + this.#tail.length;
  }

  get tailLength(): number {
    return this.#tail.length;
  }

  add(lines: readonly ActivityLine[]): void {
    this.#tail.push(...lines);
  }

  async *newestFirst(end: number): AsyncGenerator<ActivityLine> {
    let start = this.total;
    const parts = [{ lines: async () => this.#tail, count: this.#tail.length }, ...this.#storedNewestFirst()];
    for (const { lines, count } of parts) {
      start -= count;
      if (start >= end) continue;
      yield* (await lines()).slice(0, end - start).reverse();
    }
  }

  /** Appends the first `count` lines of the tail to their months. Resolves with the months when durable. */
  async store(count: number): Promise<Months> {
    const months = { ...this.#months };
    for (const [month, lines] of byMonth(this.#tail.slice(0, count), Object.keys(months).sort().at(-1)))
      months[month] = await this.#append(month, months[month] ?? { bytes: 0, lines: 0 }, lines);
    await syncFolder(this.#fs, this.#folder);
    return months;
  }

  /** The manifest names these months now, so the first `count` lines of the tail are no longer needed. */
  stored(months: Months, count: number): void {
    this.#months = months;
    this.#tail = this.#tail.slice(count);
  }

  #storedNewestFirst() {
    return Object.entries(this.#months)
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([month, entry]) => ({ lines: () => this.#read(month, entry), count: entry.lines }));
  }

  async #read(month: string, entry: MonthEntry): Promise<ActivityLine[]> {
    const bytes = await this.#fs
      .readFile(join(this.#folder, monthFile(month, this.#key)))
      .catch(() => new Uint8Array());
    const found: unknown[] = [];
    for (const line of linesOf(bytes.subarray(0, entry.bytes))) {
      found.push(unseal(line.bytes, this.#under));
      if (found.length % LINES_PER_BREATH === 0) await breath();
    }
    return Array.from({ length: entry.lines }, (_, n) => (isLine(found[n]) ? found[n] : UNREADABLE));
  }

  /** Bytes beyond the entry are of a storing that was interrupted: their lines are still in the journal. */
  async #append(month: string, entry: MonthEntry, lines: readonly ActivityLine[]): Promise<MonthEntry> {
    let { bytes } = entry;
    const file = await this.#open(join(this.#folder, monthFile(month, this.#key)));
    try {
      if ((await file.stat()).size > entry.bytes) await file.truncate(entry.bytes);
      for (let from = 0; from < lines.length; from += LINES_PER_BREATH) {
        const some = lines.slice(from, from + LINES_PER_BREATH).map((line) => seal(line, this.#under));
        const block = Buffer.concat(some);
        await writeAll(file, block, bytes);
        bytes += block.byteLength;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { bytes, lines: entry.lines + lines.length };
  }

  async #open(path: string): Promise<StoreFile> {
    try {
      return await this.#fs.open(path, 'r+');
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      return this.#fs.open(path, 'wx', FILE_MODE);
    }
  }
}

/** Lines by the month whose file takes them: never an earlier one than the last, whatever the clock did. */
function byMonth(lines: readonly ActivityLine[], last: string | undefined): Map<string, ActivityLine[]> {
  const months = new Map<string, ActivityLine[]>();
  let month = last ?? '';
  for (const line of lines) {
    const own = line.at.slice(0, 7);
    if (own > month) month = own;
    const before = months.get(month);
    if (before === undefined) months.set(month, [line]);
    else before.push(line);
  }
  return months;
}

/** Hash of the newest of some lines, or the hash before them. */
export function lastHashOf(lines: readonly ActivityLine[], before: string): string {
  const last = lines.at(-1);
  return last === undefined ? before : lineHash(last);
}
