import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { EVIDENCE_LIMIT } from '../../../../shared/domain/evidence.ts';
import { ADDED_BYTES, type DataKey } from '../cipher/data-key.ts';
import { replaceFile, syncFolder } from '../durable-file.ts';
import { errorCode } from '../node-error.ts';
import { copyToQuarantine } from '../opening/quarantine.ts';
import { type Place, SEALED } from '../place.ts';
import type { StoreFs } from '../store-fs.ts';

/** Folder of the kept files within a workspace and within a backup. */
export const ATTACHMENTS_FOLDER = 'attachments';

const SHA256 = /^[0-9a-f]{64}$/;
const NAME = /^[0-9a-f]{64}(\.sealed)?$/;

/** Is this the name of a kept file, encrypted or not? */
export const isAttachmentName = (name: string): boolean => NAME.test(name);

/** Name of the file that holds a content. */
export const attachmentName = (sha256: string, key: DataKey | null): string =>
  key === null ? sha256 : `${sha256}${SEALED}`;

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

/** SHA-256 of every content that is kept in the form of this place. Errors: Node's own. */
export async function keptContents({ fs, folder, key }: Place): Promise<readonly string[]> {
  const names = await attachmentNames(fs, folder);
  return names.filter((name) => name.endsWith(SEALED) === (key !== null)).map((name) => name.slice(0, 64));
}

function contentOf(bytes: Uint8Array, sha256: string, key: DataKey | null): Uint8Array | undefined {
  const content = key === null ? bytes : key.decrypt(bytes, 'attachment');
  return content !== undefined && sha256Of(content) === sha256 ? content : undefined;
}

/** Content of a kept file: null when it is not there (or no file of ours), undefined when its bytes are other ones. */
export async function attachmentBytes(
  { fs, folder, key }: Place,
  sha256: string,
): Promise<Uint8Array | null | undefined> {
  const path = join(folder, ATTACHMENTS_FOLDER, attachmentName(sha256, key));
  const limit = EVIDENCE_LIMIT + (key === null ? 0 : ADDED_BYTES);
  try {
    const found = await fs.lstat(path);
    if (!SHA256.test(sha256) || !found.isFile()) return null;
    if (found.size > limit) return undefined;
    return contentOf(await fs.readFile(path), sha256, key);
  } catch {
    return null;
  }
}

/**
 * Writes a kept file once more under another key, beside what is there. One whose content is not its own stays so, and is
 * shown as altered in the new form too. Errors: Node's own.
 */
export async function rewriteAttachment(place: Place, key: DataKey | null, sha256: string): Promise<void> {
  const { fs, folder } = place;
  const from = await fs.readFile(join(folder, ATTACHMENTS_FOLDER, attachmentName(sha256, place.key)));
  const plain = (place.key === null ? from : place.key.decrypt(from, 'attachment')) ?? from;
  const to = join(folder, ATTACHMENTS_FOLDER, attachmentName(sha256, key));
  await replaceFile(fs, to, key === null ? plain : key.encrypt(plain, 'attachment'));
}

/**
 * Writes a kept file durably under the name of its content: temporary file, sync, rename, sync of the folder. One that lies
 * there with the same content is left alone; one with another is copied to quarantine and replaced. Errors: Node's own.
 */
export async function writeAttachment(place: Place, bytes: Uint8Array): Promise<void> {
  const { fs, folder, key } = place;
  const sha256 = sha256Of(bytes);
  const file = join(ATTACHMENTS_FOLDER, attachmentName(sha256, key));
  const here = await attachmentBytes(place, sha256);
  if (here !== null && here !== undefined) return;
  if (here === undefined) await copyToQuarantine(fs, folder, [file]);
  await fs.mkdir(join(folder, ATTACHMENTS_FOLDER));
  await syncFolder(fs, folder);
  await replaceFile(fs, join(folder, file), key === null ? bytes : key.encrypt(bytes, 'attachment'));
}
