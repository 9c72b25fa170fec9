import { join } from 'node:path';
import type { Attachments, KeptFile } from '../../../core/ports/attachments.ts';
import { StoreError } from '../../../core/ports/store.ts';
import { BACKUPS_FOLDER, readBackupName } from '../backups/backup-names.ts';
import { writeFault, writeRefusal } from '../node-error.ts';
import { namesIn } from '../opening/leftovers.ts';
import type { Place } from '../place.ts';
import { ATTACHMENTS_FOLDER, attachmentBytes, attachmentName, writeAttachment } from './attachment-files.ts';

interface Kept extends Place {
  readonly readOnly: boolean;
}

async function written(place: Kept, bytes: Uint8Array): Promise<void> {
  const { folder, readOnly } = place;
  if (readOnly) throw new StoreError({ code: 'read-only', place: folder, reason: 'asked' });
  try {
    await writeAttachment(place, bytes);
  } catch (error) {
    throw new StoreError(writeRefusal(writeFault(error), folder));
  }
}

/** The newest backup's bytes of a file, proven; null when no backup has them. */
async function fromBackups({ fs, folder, key }: Place, { sha256 }: KeptFile): Promise<Uint8Array | null> {
  const names = (await namesIn(fs, join(folder, BACKUPS_FOLDER))).filter((name) => readBackupName(name));
  for (const name of [...names].sort().reverse()) {
    const bytes = await attachmentBytes({ fs, folder: join(folder, BACKUPS_FOLDER, name), key }, sha256);
    if (bytes !== null && bytes !== undefined) return bytes;
  }
  return null;
}

/** Kept files in a workspace's own folder, one per content. Nothing here opens or removes one. */
export const folderAttachments = (place: Kept): Attachments => ({
  keep: (content) => written(place, content),
  look: async ({ sha256 }) => {
    const bytes = await attachmentBytes(place, sha256);
    if (bytes === null) return 'missing';
    return bytes === undefined ? 'altered' : 'there';
  },
  read: async ({ sha256 }) => (await attachmentBytes(place, sha256)) ?? null,
  putBack: async (file) => {
    const bytes = await fromBackups(place, file);
    if (bytes === null) return false;
    await written(place, bytes);
    return true;
  },
  pathOf: ({ sha256 }) => join(place.folder, ATTACHMENTS_FOLDER, attachmentName(sha256, place.key)),
});
