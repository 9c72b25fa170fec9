import { join } from 'node:path';
import { ATTACHMENTS_FOLDER } from '../attachments/attachment-files.ts';
import { isUnfinished, removeQuietly } from '../durable-file.ts';
import { highestSeq } from '../journal/replay.ts';
import { JOURNAL_FOLDER } from '../journal/segment.ts';
import { isSegmentName } from '../manifest.ts';
import { decodeShard, shardFile, shardIn } from '../shards/shard-file.ts';
import type { StoreFs } from '../store-fs.ts';
import type { BadFile, LoadedWorkspace, Loading } from './load-workspace.ts';
import { moveToQuarantine } from './quarantine.ts';

/** Names in a folder, none when it is not there. */
export async function namesIn(fs: StoreFs, folder: string): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder);
  } catch {
    return [];
  }
}

interface Finding {
  /** Holds nothing that is not elsewhere: removed. */
  readonly spent: readonly string[];
  /** Not ours: moved to quarantine. */
  readonly foreign: readonly string[];
  /** Holds something the manifest does not know: the workspace is refused. */
  readonly unknown: readonly BadFile[];
}

async function bytesOf(fs: StoreFs, path: string): Promise<Uint8Array | null> {
  try {
    return (await fs.lstat(path)).isFile() ? await fs.readFile(path) : null;
  } catch {
    return null;
  }
}

type Sort = keyof Finding;

/** An unlisted shard is empty, or of a compaction that was interrupted: then the journal holds what is in it. */
async function sortOfShard(
  { fs, folder, key, manifest }: Loading,
  name: string,
  file: string,
  lastSeq: number,
): Promise<Sort> {
  const bytes = await bytesOf(fs, join(folder, manifest.data, file));
  const shard = bytes === null ? null : decodeShard(name, bytes, key);
  if (shard === null) return 'unknown';
  if (Object.keys(shard.records).length === 0) return 'spent';
  return shard.seq > manifest.cleanSeq && shard.seq <= lastSeq ? 'spent' : 'unknown';
}

async function sortOfData(place: Loading, file: string, lastSeq: number): Promise<Sort> {
  if (isUnfinished(file)) return 'spent';
  const name = shardIn(file);
  return name === undefined ? 'foreign' : sortOfShard(place, name, file, lastSeq);
}

/** An unlisted segment is empty or in the shards already; else two programs wrote here. */
async function sortOfSegment({ fs, folder, key, manifest }: Loading, name: string): Promise<Sort> {
  if (manifest.spent?.includes(name)) return 'spent';
  const bytes = await bytesOf(fs, join(folder, JOURNAL_FOLDER, name));
  return bytes !== null && highestSeq({ name, bytes }, key) <= manifest.cleanSeq ? 'spent' : 'unknown';
}

function isListed({ key, manifest }: Loading, file: string): boolean {
  const name = shardIn(file);
  return name !== undefined && name in manifest.shards && file === shardFile(name, key);
}

/** Sorts what lies in the folders of a workspace and is not in its manifest. Changes nothing. */
export async function findLeftovers(place: Loading, { place: at }: LoadedWorkspace): Promise<Finding> {
  const { fs, folder, manifest } = place;
  const found: Record<Sort, string[]> = { spent: [], foreign: [], unknown: [] };
  for (const file of await namesIn(fs, join(folder, manifest.data))) {
    if (isListed(place, file)) continue;
    const sort = await sortOfData(place, file, at.seq);
    found[sort].push(`${manifest.data}/${file}`);
  }
  for (const name of await namesIn(fs, join(folder, JOURNAL_FOLDER))) {
    if (manifest.segments.includes(name)) continue;
    found[isSegmentName(name) ? await sortOfSegment(place, name) : 'foreign'].push(
      `${JOURNAL_FOLDER}/${name}`,
    );
  }
  for (const file of await namesIn(fs, join(folder, ATTACHMENTS_FOLDER)))
    if (isUnfinished(file)) found.spent.push(`${ATTACHMENTS_FOLDER}/${file}`);
  for (const file of await namesIn(fs, folder)) if (isUnfinished(file)) found.spent.push(file);
  return { ...found, unknown: found.unknown.map((file) => ({ file, customers: 0 })) };
}

/** Removes what is spent and moves what is foreign; answers what was moved. */
export async function clearLeftovers({ fs, folder }: Loading, found: Finding): Promise<readonly string[]> {
  for (const file of found.spent) await removeQuietly(fs, join(folder, file));
  const moved: string[] = [];
  for (const file of found.foreign) if (await moveToQuarantine(fs, folder, file)) moved.push(file);
  return moved;
}
