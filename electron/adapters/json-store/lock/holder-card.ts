import { join } from 'node:path';
import type { Instant } from '../../../../shared/domain/day.ts';
import { removeQuietly, writeNew } from '../durable-file.ts';
import type { StoreFs } from '../store-fs.ts';

/** Says who holds the workspace; decides nothing (R36). */
export const HOLDER_FILE = 'lock.json';

/** Leaves the card. A disk that refuses it does not keep anybody from working. */
export async function leaveCard(fs: StoreFs, folder: string, by: string, since: Instant): Promise<void> {
  const path = join(folder, HOLDER_FILE);
  await removeQuietly(fs, path);
  try {
    await writeNew(fs, path, Buffer.from(`${JSON.stringify({ by, since })}\n`));
  } catch {
    // The next opener is then told "somebody" instead of a name.
  }
}

/** Who left the card, `null` where it does not say. */
export async function readCard(
  fs: StoreFs,
  folder: string,
): Promise<{ by: string | null; since: string | null }> {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 200) : null);
  try {
    const card: unknown = JSON.parse(
      Buffer.from(await fs.readFile(join(folder, HOLDER_FILE))).toString('utf8'),
    );
    const { by, since } = card as { by?: unknown; since?: unknown };
    return { by: text(by), since: text(since) };
  } catch {
    return { by: null, since: null };
  }
}

export const removeCard = (fs: StoreFs, folder: string): Promise<boolean> =>
  removeQuietly(fs, join(folder, HOLDER_FILE));
