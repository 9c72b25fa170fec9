import { basename } from 'node:path';
import { StoreError } from '../../../core/ports/store.ts';
import type { SavedCopy } from '../../../core/ports/workspaces.ts';
import type { AnyRec } from '../../store-engine/state.ts';
import { ActivityLogFiles } from '../activity/activity-log-files.ts';
import { keyFor, readManifest } from '../opening/find-workspace.ts';
import { loadWorkspace } from '../opening/load-workspace.ts';
import type { Place } from '../place.ts';
import type { StoreFs } from '../store-fs.ts';
import { goodAttachments } from '../whole-file/export-workspace.ts';
import { readWholeFile, type WholeFileContent } from '../whole-file/import-workspace.ts';
import { unseal } from '../whole-file/sealed-file.ts';

/** The copy as it lies there now, proven by its seal, its checksum and its counts. */
async function copyOnDisk(fs: StoreFs, { path, passphrase }: SavedCopy): Promise<WholeFileContent> {
  try {
    return await readWholeFile(await unseal(await fs.readFile(path), passphrase), path);
  } catch {
    throw new StoreError({ code: 'copy-unproven', name: basename(path), because: 'not-whole' });
  }
}

/** A record and which of its states it is. */
const stateOf = ({ kind, id, rev }: AnyRec): string => `${kind}/${id}/${rev}`;

/** Is every record of the workspace in the copy, in the same state? */
function holdsRecords(copy: WholeFileContent, records: Iterable<AnyRec>): boolean {
  const states = new Set(copy.records.map(stateOf));
  let count = 0;
  for (const record of records) {
    if (!states.has(stateOf(record))) return false;
    count += 1;
  }
  return count === states.size;
}

/**
 * Proves that a copy holds everything of a closed workspace whose lock the caller has, so that nothing can change between
 * the proof and what comes next. Nothing is changed. Errors: StoreError `copy-unproven` (not whole, or older than the
 * workspace), `damaged` (the workspace itself), those of reading its manifest.
 */
export async function proveCopy(place: Place, saved: SavedCopy): Promise<void> {
  const { fs, folder } = place;
  const copy = await copyOnDisk(fs, saved);
  const older = () => new StoreError({ code: 'copy-unproven', name: basename(saved.path), because: 'older' });
  const { found } = await readManifest(fs, folder);
  if (found.format === 1) throw older();
  const { manifest } = found;
  const key = keyFor(manifest, folder, place.key);
  const { bad, start, tail } = await loadWorkspace({ fs, folder, key, manifest });
  if (bad.length > 0) {
    const files = bad.map(({ file }) => file);
    throw new StoreError({ code: 'damaged', files, quarantine: null, customers: 0, because: 'bytes' });
  }
  const log = new ActivityLogFiles({ fs, folder, key }, manifest.activity, tail);
  const isSame =
    copy.head.workspaceId === manifest.workspaceId &&
    copy.head.sets === start.seq &&
    copy.activity.length === log.total &&
    copy.attachments.length === (await goodAttachments({ fs, folder, key })).length;
  if (!isSame || !holdsRecords(copy, start.records)) throw older();
}
