import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeNew } from '../durable-file.ts';
import type { TornTail } from '../journal/replay.ts';
import { JOURNAL_FOLDER } from '../journal/segment.ts';
import { errorCode } from '../node-error.ts';
import type { StoreFs } from '../store-fs.ts';
import { QUARANTINE_FOLDER } from './quarantine.ts';

/**
 * Cuts a line off that was not written whole, after its bytes were copied to quarantine (store.md 6.4). The
 * change was never acknowledged. Answers how many bytes were kept there. Errors: Node's own.
 */
export async function cutTornTail(fs: StoreFs, folder: string, { name, at }: TornTail): Promise<number> {
  const path = join(folder, JOURNAL_FOLDER, name);
  const bytes = (await fs.readFile(path)).subarray(at);
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  await fs.mkdir(join(folder, QUARANTINE_FOLDER));
  try {
    await writeNew(fs, join(folder, QUARANTINE_FOLDER, `${name}.tail.${mark}`), bytes);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const file = await fs.open(path, 'r+');
  try {
    await file.truncate(at);
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes.byteLength;
}
