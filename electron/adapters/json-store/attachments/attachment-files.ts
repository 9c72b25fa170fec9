import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { EVIDENCE_LIMIT } from '../../../../shared/domain/evidence.ts';
import { replaceFile, syncFolder } from '../durable-file.ts';
import { errorCode } from '../node-error.ts';
import { copyToQuarantine } from '../opening/quarantine.ts';
import type { StoreFs } from '../store-fs.ts';

/** Folder of the kept files within a workspace and within a backup. */
export const ATTACHMENTS_FOLDER = 'attachments';

const NAME = /^[0-9a-f]{64}$/;

/** Is this the name of a kept file? */
export const isAttachmentName = (name: string): boolean => NAME.test(name);

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Names of the kept files in a workspace or a backup, none when there is no such folder. Errors: Node's own. */
export async function attachmentNames(fs: StoreFs, folder: string): Promise<readonly string[]> {
  try {
    return (await fs.readdir(join(folder, ATTACHMENTS_FOLDER))).filter(isAttachmentName).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Bytes of a kept file: null when it is not there (or no file of ours), undefined when they are other ones. */
export async function attachmentBytes(
  fs: StoreFs,
  folder: string,
  sha256: string,
): Promise<Uint8Array | null | undefined> {
  const path = join(folder, ATTACHMENTS_FOLDER, sha256);
  try {
    const found = await fs.lstat(path);
    if (!isAttachmentName(sha256) || !found.isFile()) return null;
    if (found.size > EVIDENCE_LIMIT) return undefined;
    const bytes = await fs.readFile(path);
    return sha256Of(bytes) === sha256 ? bytes : undefined;
  } catch {
    return null;
  }
}

/**
 * Writes a kept file durably under the name of its content: temporary file, sync, rename, sync of the folder. One that lies
 * there with the same bytes is left alone; one with other bytes is copied to quarantine and replaced. Errors: Node's own.
 */
export async function writeAttachment(fs: StoreFs, folder: string, bytes: Uint8Array): Promise<void> {
  const sha256 = sha256Of(bytes);
  const here = await attachmentBytes(fs, folder, sha256);
  if (here !== null && here !== undefined) return;
  if (here === undefined) await copyToQuarantine(fs, folder, [`${ATTACHMENTS_FOLDER}/${sha256}`]);
  await fs.mkdir(join(folder, ATTACHMENTS_FOLDER));
  await syncFolder(fs, folder);
  await replaceFile(fs, join(folder, ATTACHMENTS_FOLDER, sha256), bytes);
}
