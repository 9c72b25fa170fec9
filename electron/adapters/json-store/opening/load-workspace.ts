import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { Committed } from '../../../core/ports/store.ts';
import type { ActivityLine, AnyRec, Start } from '../../store-engine/state.ts';
import { ACTIVITY_FOLDER, lastHashOf, monthFile } from '../activity/activity-log-files.ts';
import type { JournalPlace } from '../folder-keeper.ts';
import type { LineBody } from '../journal/journal-lines.ts';
import { type Replay, replay, type SegmentBytes } from '../journal/replay.ts';
import { JOURNAL_FOLDER } from '../journal/segment.ts';
import type { Manifest, ShardEntry } from '../manifest.ts';
import type { Place } from '../place.ts';
import { type Shard, ShardFile, shardFile } from '../shards/shard-file.ts';
import { ShardSet } from '../shards/shard-set.ts';
import type { StoreFs } from '../store-fs.ts';

const SHARDS_PER_BREATH = 8;
const LINES_PER_BREATH = 100;

/** A file that is not as the manifest says, and how many customers it held (0 = not known). */
export interface BadFile {
  readonly file: string;
  readonly customers: number;
}

/** Everything a workspace's folder holds, and what is wrong with it. */
export interface LoadedWorkspace {
  readonly shards: ShardSet;
  readonly replay: Replay;
  readonly tail: readonly ActivityLine[];
  readonly place: JournalPlace;
  readonly start: Start;
  readonly waiting: { readonly bytes: number; readonly lines: number };
  readonly bad: readonly BadFile[];
  /** Another program wrote here too. */
  readonly hasTwoWriters: boolean;
}

/** What is read, and by which manifest. */
export interface Loading extends Place {
  readonly manifest: Manifest;
}

/** A shard may be newer than the manifest says (an interrupted compaction), never older or of another content. */
function isAsListed(shard: Shard | null, entry: ShardEntry): shard is Shard {
  if (shard === null || shard.seq < entry.seq) return false;
  return shard.seq > entry.seq || Object.keys(shard.records).length === entry.records;
}

async function isFile(fs: StoreFs, path: string): Promise<boolean> {
  try {
    return (await fs.lstat(path)).isFile();
  } catch {
    return false;
  }
}

/** A shard as it lies there, null when it is missing or not what the manifest says. */
async function listedShard({ fs, folder, key, manifest }: Loading, name: string): Promise<Shard | null> {
  const entry = manifest.shards[name];
  const data = join(folder, manifest.data);
  try {
    if (!(await isFile(fs, join(data, shardFile(name, key))))) return null;
    const shard = await new ShardFile({ fs, folder: data, key }, name).read();
    return entry !== undefined && isAsListed(shard, entry) ? shard : null;
  } catch {
    return null;
  }
}

/** Goes through every shard the manifest lists, and answers which are not as it says. */
async function eachShard(
  loading: Loading,
  take: (name: string, shard: Shard) => void,
): Promise<readonly BadFile[]> {
  const { manifest } = loading;
  const bad: BadFile[] = [];
  for (const [index, name] of Object.keys(manifest.shards).sort().entries()) {
    if (index % SHARDS_PER_BREATH === 0) await breath();
    const shard = await listedShard(loading, name);
    if (shard !== null) take(name, shard);
    else
      bad.push({
        file: `${manifest.data}/${shardFile(name, loading.key)}`,
        customers: manifest.shards[name]?.customers ?? 0,
      });
  }
  return bad;
}

async function readSegments({ fs, folder, manifest }: Loading) {
  const segments: SegmentBytes[] = [];
  const bad: BadFile[] = [];
  for (const name of manifest.segments) {
    const path = join(folder, JOURNAL_FOLDER, name);
    try {
      if (!(await isFile(fs, path))) throw new Error('missing');
      segments.push({ name, bytes: await fs.readFile(path) });
    } catch {
      bad.push({ file: `${JOURNAL_FOLDER}/${name}`, customers: 0 });
    }
  }
  return { segments, bad };
}

async function badMonths({ fs, folder, key, manifest }: Loading): Promise<BadFile[]> {
  const bad: BadFile[] = [];
  for (const [month, entry] of Object.entries(manifest.activity)) {
    const file = join(folder, ACTIVITY_FOLDER, monthFile(month, key));
    const size = await fs.lstat(file).then(
      (found) => (found.isFile() ? found.size : -1),
      () => -1,
    );
    if (size < entry.bytes) bad.push({ file: `${ACTIVITY_FOLDER}/${monthFile(month, key)}`, customers: 0 });
  }
  return bad;
}

function faultFiles({ fault }: Replay): BadFile[] {
  if (fault === null) return [];
  const names = fault.code === 'two-writers' ? fault.names : [fault.name];
  return [...new Set(names)].map((name) => ({ file: `${JOURNAL_FOLDER}/${name}`, customers: 0 }));
}

async function applyLines(shards: ShardSet, lines: readonly LineBody[]): Promise<void> {
  for (const [index, { seq, ops }] of lines.entries()) {
    if (index % LINES_PER_BREATH === 0) await breath();
    shards.apply(seq, ops);
  }
}

function placeAfter(
  manifest: Manifest,
  { lines, lastSeq }: Replay,
  tail: readonly ActivityLine[],
): JournalPlace {
  const sets = lines.flatMap((line) => line.sets);
  return {
    seq: lastSeq,
    setSeq: Number(sets.at(-1)?.[1] ?? manifest.cleanSetSeq),
    lastHash: lastHashOf(tail, manifest.lastHash),
    lastSets: [...manifest.lastSets, ...sets],
  };
}

/** A set of an earlier opening: a retry is answered with its number, a follower is told that it was. */
const remembered = ([changeSetId, seq, at]: JournalPlace['lastSets'][number]): Committed => ({
  changeSetId,
  seq,
  at,
  label: '',
  touched: [],
});

/**
 * Reads a workspace of this layout without changing a byte: shards, then the journal above them (store.md 6.4).
 * What is wrong is answered in `bad`; the rest is there all the same. Errors: none of its own.
 */
export async function loadWorkspace(loading: Loading): Promise<LoadedWorkspace> {
  const { fs, folder, key, manifest } = loading;
  const shards = new ShardSet({ fs, folder: join(folder, manifest.data), key });
  const badShards = await eachShard(loading, (name, shard) => shards.hold(name, shard));
  const { segments, bad: badSegments } = await readSegments(loading);
  const found = replay(segments, manifest.cleanSeq, key);
  await applyLines(shards, found.lines);
  const tail = found.lines.flatMap((line) => line.activity);
  const place = placeAfter(manifest, found, tail);
  return {
    shards,
    replay: found,
    tail,
    place,
    start: {
      records: shards.records(),
      seq: place.setSeq,
      changes: place.lastSets.map(remembered),
      lastHash: place.lastHash,
    },
    waiting: {
      bytes: segments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
      lines: found.lines.length,
    },
    bad: [...badShards, ...badSegments, ...(await badMonths(loading)), ...faultFiles(found)],
    hasTwoWriters: found.fault?.code === 'two-writers',
  };
}

/**
 * Reads a workspace as {@link loadWorkspace} does, and keeps none of it: `visit` sees every record of the shards and of
 * the journal above them. Answers what is wrong. Errors: none of its own.
 */
export async function checkWorkspace(
  loading: Loading,
  visit: (rec: AnyRec) => void,
): Promise<readonly BadFile[]> {
  const badShards = await eachShard(loading, (_, { records }) => Object.values(records).forEach(visit));
  const { segments, bad: badSegments } = await readSegments(loading);
  const found = replay(segments, loading.manifest.cleanSeq, loading.key);
  for (const { ops } of found.lines) for (const { doc } of ops) if (doc !== null) visit(doc);
  return [...badShards, ...badSegments, ...(await badMonths(loading)), ...faultFiles(found)];
}
