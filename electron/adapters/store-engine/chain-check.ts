import type { ChainCheck } from '../../core/ports/store.ts';
import { lineHash } from './activity-log.ts';
import type { ActivitySource } from './activity-page.ts';
import type { ActivityLine } from './state.ts';

/** Type of the line that stands for one whose bytes are not what was written. */
export const UNREADABLE_TYPE = 'unreadable';

/** Is this a line as it was written? */
export const isReadable = (line: ActivityLine): boolean => line.type !== UNREADABLE_TYPE;

/**
 * Walks the log from the newest line to the oldest and answers the oldest break: a line that cannot be read, or one
 * whose `prev` is not the hash of the line before it.
 */
export async function checkChain(source: ActivitySource): Promise<ChainCheck> {
  let position = source.total;
  let newer: ActivityLine | undefined;
  let broken: { position: number; line: ActivityLine } | null = null;
  for await (const line of source.newestFirst(source.total)) {
    if (newer !== undefined && isReadable(newer) && isReadable(line) && newer.prev !== lineHash(line))
      broken = { position: position + 1, line: newer };
    if (!isReadable(line)) broken = { position, line };
    newer = line;
    position -= 1;
  }
  if (newer !== undefined && isReadable(newer) && newer.prev !== '') broken = { position: 1, line: newer };
  if (broken === null) return { entries: source.total, brokenAt: null };
  const { line } = broken;
  const at = isReadable(line) ? line.at : null;
  return { entries: source.total, brokenAt: { position: broken.position, at, label: line.label } };
}
