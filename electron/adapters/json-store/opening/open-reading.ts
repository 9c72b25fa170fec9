import { lineHash } from '../../store-engine/activity-log.ts';
import { type ActivityLine, type Start, State } from '../../store-engine/state.ts';
import { StoreEngine } from '../../store-engine/store-engine.ts';
import { ActivityLogFiles } from '../activity/activity-log-files.ts';
import { folderAttachments } from '../attachments/folder-attachments.ts';
import { NoBackups } from '../backups/folder-backups.ts';
import type { DataKey } from '../cipher/data-key.ts';
import { readFormat1 } from '../format-1/read-format-1.ts';
import type { StoreFs } from '../store-fs.ts';
import { assertWorkspace, damaged, keyFor, readManifest } from './find-workspace.ts';
import { loadWorkspace } from './load-workspace.ts';
import type { OpenedStore, Opening } from './opening.ts';

interface Readable {
  readonly start: Start;
  readonly activity: ActivityLogFiles;
  readonly key: DataKey | null;
  readonly protection: OpenedStore['protection'];
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
    activity: new ActivityLogFiles({ fs, folder, key: null }, {}, activity),
    key: null,
    protection: null,
    isDamaged: false,
  };
}

async function readAll({ fs, key: given }: Opening, folder: string): Promise<Readable> {
  const { found } = await readManifest(fs, folder);
  if (found.format === 1) return readOld(fs, folder);
  const { manifest } = found;
  const key = keyFor(manifest, folder, given);
  const loaded = await loadWorkspace({ fs, folder, key, manifest });
  return {
    start: loaded.start,
    activity: new ActivityLogFiles({ fs, folder, key }, manifest.activity, loaded.tail),
    key,
    protection: manifest.protection ?? null,
    isDamaged: loaded.bad.length > 0,
  };
}

/**
 * Opens a workspace only to be read: takes no lock and changes nothing. What is damaged is left out and the status
 * says so. Errors: StoreError `no-workspace`, `protected`, `newer-format`, `damaged` (the manifest itself).
 */
export async function openReading(opening: Opening, folder: string): Promise<OpenedStore> {
  const { fs, clock, ids } = opening;
  await assertWorkspace(fs, folder);
  const { start, activity, key, protection, isDamaged } = await readAll(opening, folder);
  const refusal = { code: 'read-only', place: folder } as const;
  const keeper = {
    place: folder,
    activity,
    keep: async () => ({ kept: false, refusal, readOnly: null }) as const,
    close: async () => {},
  };
  const readOnly = isDamaged ? 'damaged' : 'asked';
  const store = new StoreEngine({ state: await State.load(start), readOnly, keeper, clock, ids });
  const attachments = folderAttachments({ fs, folder, key, readOnly: true });
  return { store, notices: [], backups: new NoBackups(), attachments, protection };
}
