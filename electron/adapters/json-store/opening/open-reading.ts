import { lineHash } from '../../store-engine/activity-log.ts';
import { type ActivityLine, type Start, State } from '../../store-engine/state.ts';
import { StoreEngine } from '../../store-engine/store-engine.ts';
import { ActivityLogFiles } from '../activity/activity-log-files.ts';
import { folderAttachments } from '../attachments/folder-attachments.ts';
import { NoBackups } from '../backups/folder-backups.ts';
import { readFormat1 } from '../format-1/read-format-1.ts';
import type { StoreFs } from '../store-fs.ts';
import { assertWorkspace, damaged, readManifest } from './find-workspace.ts';
import { loadWorkspace } from './load-workspace.ts';
import type { OpenedStore, Opening } from './opening.ts';

interface Readable {
  readonly start: Start;
  readonly activity: ActivityLogFiles;
  readonly isDamaged: boolean;
}

async function readOld(fs: StoreFs, folder: string): Promise<Readable> {
  const old = await readFormat1(fs, folder);
  if (!old.ok) throw await damaged(fs, folder, old.error);
  const { records, seq, activity } = old.value;
  const last: ActivityLine | undefined = activity.at(-1);
  const lastHash = last === undefined ? '' : lineHash(last);
  return {
    start: { records, seq, changes: [], lastHash },
    activity: new ActivityLogFiles(fs, folder, {}, activity),
    isDamaged: false,
  };
}

async function readAll(fs: StoreFs, folder: string): Promise<Readable> {
  const { found } = await readManifest(fs, folder);
  if (found.format === 1) return readOld(fs, folder);
  const { manifest } = found;
  const loaded = await loadWorkspace({ fs, folder, manifest });
  return {
    start: loaded.start,
    activity: new ActivityLogFiles(fs, folder, manifest.activity, loaded.tail),
    isDamaged: loaded.bad.length > 0,
  };
}

/**
 * Opens a workspace only to be read: takes no lock and changes nothing. What is damaged is left out and the status
 * says so. Errors: StoreError `no-workspace`, `newer-format`, `damaged` (the manifest itself).
 */
export async function openReading({ fs, clock, ids }: Opening, folder: string): Promise<OpenedStore> {
  await assertWorkspace(fs, folder);
  const { start, activity, isDamaged } = await readAll(fs, folder);
  const refusal = { code: 'read-only', place: folder } as const;
  const keeper = {
    place: folder,
    activity,
    keep: async () => ({ kept: false, refusal, readOnly: null }) as const,
    close: async () => {},
  };
  const readOnly = isDamaged ? 'damaged' : 'asked';
  const store = new StoreEngine({ state: await State.load(start), readOnly, keeper, clock, ids });
  const attachments = folderAttachments({ fs, folder, readOnly: true });
  return { store, notices: [], backups: new NoBackups(), attachments };
}
