import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { removeQuietly, syncFolder } from './durable-file.ts';
import type { FolderKeeper, Sealed } from './folder-keeper.ts';
import { JOURNAL_FOLDER } from './journal/segment.ts';
import type { Manifest, MonthEntry, ShardEntry } from './manifest.ts';
import { shardFile } from './shards/shard-file.ts';
import type { StoreFs } from './store-fs.ts';

/** Shards that are written at the same time. */
const AT_ONCE = 3;

/** Journal above which compaction is worth its writing (store.md 6.4). */
export const WORTH = { bytes: 8 * 1024 * 1024, lines: 5_000 } as const;

type Entries = ReadonlyMap<string, ShardEntry | null>;

async function writeShards(keeper: FolderKeeper, names: readonly string[]): Promise<Entries> {
  const entries = new Map<string, ShardEntry | null>();
  for (let n = 0; n < names.length; n += AT_ONCE) {
    if (keeper.isClosed) throw new Error('closed while compacting');
    const some = names.slice(n, n + AT_ONCE);
    const writing: Promise<readonly PromiseSettledResult<ShardEntry | null>[]>[] = [];
    for (const name of some) {
      writing.push(Promise.allSettled([keeper.shards.write(name, keeper.seq)]));
      // Each shard becomes text in a turn of its own: three in one would hold the event loop three times as long.
      await breath();
    }
    const written = (await Promise.all(writing)).flat();
    for (const [index, outcome] of written.entries()) {
      if (outcome.status === 'rejected') throw outcome.reason;
      entries.set(some[index] ?? '', outcome.value);
    }
  }
  return entries;
}

function withSnapshot(
  manifest: Manifest,
  sealed: Sealed,
  entries: Entries,
  activity: Readonly<Record<string, MonthEntry>>,
): Manifest {
  const shards: Record<string, ShardEntry> = { ...manifest.shards };
  for (const [name, entry] of entries) {
    if (entry === null) delete shards[name];
    else shards[name] = entry;
  }
  return {
    ...manifest,
    cleanSeq: sealed.at.seq,
    cleanSetSeq: sealed.at.setSeq,
    lastHash: sealed.at.lastHash,
    lastSets: sealed.at.lastSets,
    segments: manifest.segments.filter((name) => !sealed.segments.includes(name)),
    shards,
    activity,
  };
}

/**
 * Writes what the journal holds into the shards and the activity log, and lets go of the journal's sealed
 * segments (store.md 6.4). Order: rotate → dirty shards → data folder → activity → manifest → remove. Commits
 * go on meanwhile. A failure leaves the old state valid. Errors: Node's own, OtherWriter.
 */
export async function compact(fs: StoreFs, keeper: FolderKeeper): Promise<void> {
  const sealed = await keeper.rotate();
  const names = keeper.shards.dirty;
  const { data } = keeper.manifest;
  let entries: Entries;
  try {
    entries = await writeShards(keeper, names);
    await syncFolder(fs, join(keeper.place, data));
    const activity = await keeper.activity.store(sealed.tail);
    await keeper.changeManifest((manifest) => withSnapshot(manifest, sealed, entries, activity));
    keeper.activity.stored(activity, sealed.tail);
  } catch (error) {
    for (const name of names) keeper.shards.soil(name, sealed.at.seq);
    throw error;
  }
  keeper.compacted();
  await removeOld(fs, keeper, sealed, entries);
}

/** What is left over is removed at the next opening, if it cannot be now. */
async function removeOld(fs: StoreFs, keeper: FolderKeeper, sealed: Sealed, entries: Entries): Promise<void> {
  const journal = join(keeper.place, JOURNAL_FOLDER);
  for (const name of sealed.segments) await removeQuietly(fs, join(journal, name));
  const data = join(keeper.place, keeper.manifest.data);
  for (const [name, entry] of entries)
    if (entry === null && keeper.shards.isEmpty(name))
      await removeQuietly(fs, join(data, shardFile(name, keeper.key)));
  await syncFolder(fs, journal).catch(() => undefined);
}
