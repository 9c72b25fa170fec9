import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { kinds } from '../../../../shared/domain/kinds.ts';
import { StoreError } from '../../../core/ports/store.ts';
import type { ActivityLine, AnyRec } from '../../store-engine/state.ts';
import { ACTIVITY_FOLDER, ActivityLogFiles, lastHashOf } from '../activity/activity-log-files.ts';
import { isUnfinished, removeQuietly, syncFolder } from '../durable-file.ts';
import { type Format1, readFormat1 } from '../format-1/read-format-1.ts';
import type { SetMark } from '../journal/journal-lines.ts';
import { JOURNAL_FOLDER } from '../journal/segment.ts';
import type { Manifest, ManifestFile, ShardEntry } from '../manifest.ts';
import { namesIn } from '../opening/leftovers.ts';
import { copyToQuarantine } from '../opening/quarantine.ts';
import type { Place } from '../place.ts';
import { ShardSet } from '../shards/shard-set.ts';
import { type Migration, migrations, SCHEMA } from './index.ts';

/** What a migration starts from, whatever layout it lies in. */
export interface OldWorkspace {
  readonly schema: number;
  readonly workspaceId: string;
  readonly seq: number;
  readonly setSeq: number;
  readonly records: Iterable<AnyRec>;
  /** Lines that are not in the activity log's files yet. */
  readonly activity: readonly ActivityLine[];
  readonly months: Manifest['activity'];
  readonly lastHash: string;
  readonly sets: readonly SetMark[];
}

interface Target extends Place {
  readonly appVersion: string;
  /** Folder for the new shards: never the one the old ones lie in. */
  readonly data: string;
  readonly manifestFile: ManifestFile;
  /** What the new manifest says of the key. */
  readonly protection?: Manifest['protection'];
  /** Segments that are not read any more. */
  readonly spent?: Manifest['spent'];
  /** Called before each shard is written; what it throws stops the work while the old data is still the data. */
  readonly step?: () => void;
}

/** Records between two breaths. */
const RECORDS_PER_BREATH = 200;

/** One record through every step from its schema on. */
export function migrated(rec: AnyRec, schema: number, steps: readonly Migration[] = migrations): AnyRec[] {
  let records = [rec];
  for (const { migrate } of steps.slice(schema - 1)) records = records.flatMap((one) => [...migrate(one)]);
  return records;
}

/** Refuses a record that does not fit its kind's schema: the old data stays the data (store.md 6.7). */
function assertValid(rec: AnyRec): void {
  const parsed = Object.hasOwn(kinds, rec.kind) ? kinds[rec.kind].safeParse(rec.body) : undefined;
  if (parsed?.success === true) return;
  const path = parsed?.error?.issues[0]?.path.join('.') ?? 'kind';
  throw new StoreError({ code: 'migration-failed', kind: rec.kind, id: rec.id, path });
}

async function writeShards(
  old: OldWorkspace,
  { fs, folder, key, data, step }: Target,
): Promise<Record<string, ShardEntry>> {
  const shards = new ShardSet({ fs, folder: join(folder, data), key });
  await fs.mkdir(join(folder, data));
  let seen = 0;
  for (const rec of old.records) {
    seen += 1;
    if (seen % RECORDS_PER_BREATH === 0) await breath();
    for (const next of migrated(rec, old.schema)) {
      assertValid(next);
      shards.apply(1, [{ kind: next.kind, id: next.id, home: next.home, doc: next }]);
    }
  }
  const entries: Record<string, ShardEntry> = {};
  for (const name of shards.dirty) {
    step?.();
    const entry = await shards.write(name, old.seq);
    if (entry !== null) entries[name] = entry;
  }
  await syncFolder(fs, join(folder, data));
  return entries;
}

/**
 * Writes the workspace anew in today's layout and form of records, and switches to it by one manifest write: before
 * it the old data is the data, after it the new. Errors: Node's own, StoreError `migration-failed`.
 */
export async function migrateWorkspace(old: OldWorkspace, target: Target): Promise<Manifest> {
  const { fs, folder, data } = target;
  const shards = await writeShards(old, target);
  await fs.mkdir(join(folder, JOURNAL_FOLDER));
  await fs.mkdir(join(folder, ACTIVITY_FOLDER));
  const log = new ActivityLogFiles(target, old.months, old.activity);
  const activity = await log.store(old.activity.length);
  const manifest: Manifest = {
    schema: SCHEMA,
    appVersion: target.appVersion,
    workspaceId: old.workspaceId,
    data,
    cleanSeq: old.seq,
    cleanSetSeq: old.setSeq,
    lastHash: lastHashOf(old.activity, old.lastHash),
    segments: [],
    shards,
    activity,
    lastSets: old.sets,
    ...(target.protection === undefined ? {} : { protection: target.protection }),
    ...(target.spent === undefined ? {} : { spent: target.spent }),
  };
  await target.manifestFile.write(manifest);
  return manifest;
}

const ofFormat1 = (old: Format1): OldWorkspace => ({
  schema: 1,
  workspaceId: old.workspaceId,
  seq: old.seq,
  setSeq: old.seq,
  records: old.records,
  activity: old.activity,
  months: {},
  lastHash: '',
  sets: old.sets,
});

/** Documents of the first layout that the new manifest has left behind, also those of an interrupted change. */
export const isFormat1File = (name: string): boolean =>
  /^[a-z][a-z-]*\.\d{12}\.json$/.test(name) || isUnfinished(name);

/**
 * Brings a workspace of the first layout to today's. `backUp` is called with its files before anything is
 * written. Errors: StoreError `damaged` (nothing was changed), `migration-failed`; Node's own.
 */
export async function migrateFormat1(
  target: Omit<Target, 'data'>,
  backUp: (files: readonly string[]) => Promise<void>,
): Promise<Manifest> {
  const { fs, folder } = target;
  const old = await readFormat1(fs, folder);
  if (!old.ok)
    throw new StoreError({
      code: 'damaged',
      files: old.error,
      quarantine: await copyToQuarantine(fs, folder, old.error),
      customers: 0,
      because: 'bytes',
    });
  await backUp(old.value.files);
  const manifest = await migrateWorkspace(ofFormat1(old.value), { ...target, data: 'data' });
  for (const file of await namesIn(fs, join(folder, 'data')))
    if (isFormat1File(file)) await removeQuietly(fs, join(folder, 'data', file));
  return manifest;
}

/** Shards of a schema before this one, in the folder that is not in use. */
export const otherData = (manifest: Manifest): string => (manifest.data === 'data' ? 'data.next' : 'data');
