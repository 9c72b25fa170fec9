import { join } from 'node:path';
import { ACTIVITY_FOLDER } from '../activity/activity-log-files.ts';
import { ATTACHMENTS_FOLDER, isAttachmentName } from '../attachments/attachment-files.ts';
import { removeQuietly, syncFolder } from '../durable-file.ts';
import { JOURNAL_FOLDER } from '../journal/segment.ts';
import { otherData } from '../migrations/migrate-workspace.ts';
import { namesIn } from '../opening/leftovers.ts';
import type { Loading } from '../opening/load-workspace.ts';
import { SEALED } from '../place.ts';
import { shardIn } from '../shards/shard-file.ts';
import { clearQuarantine } from './quarantine-form.ts';

const MONTH = /^\d{4}-\d{2}(\.sealed)?\.jsonl$/;

/**
 * Removes what a change of protection left in the form that is not in use: months of the log, kept files, quarantined
 * bytes, shards of the other folder, and the segments from before it. Only names of ours; every content is in the form in use.
 */
export async function clearOtherForm({ fs, folder, key, manifest }: Loading): Promise<void> {
  const isOther = (name: string) => name.includes(SEALED) === (key === null);
  const old: string[] = [];
  for (const name of await namesIn(fs, join(folder, ACTIVITY_FOLDER)))
    if (MONTH.test(name) && isOther(name)) old.push(join(ACTIVITY_FOLDER, name));
  for (const name of await namesIn(fs, join(folder, ATTACHMENTS_FOLDER)))
    if (isAttachmentName(name) && isOther(name)) old.push(join(ATTACHMENTS_FOLDER, name));
  const data = otherData(manifest);
  for (const name of await namesIn(fs, join(folder, data)))
    if (shardIn(name) !== undefined) old.push(join(data, name));
  for (const name of manifest.spent ?? []) old.push(join(JOURNAL_FOLDER, name));
  for (const file of old) await removeQuietly(fs, join(folder, file));
  await clearQuarantine({ fs, folder, key });
  for (const inner of new Set([ACTIVITY_FOLDER, ATTACHMENTS_FOLDER, JOURNAL_FOLDER]))
    await syncFolder(fs, join(folder, inner)).catch(() => undefined);
}
