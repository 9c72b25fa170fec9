import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ActivitySource } from '../../store-engine/activity-page.ts';
import type { ActivityLine, AnyRec } from '../../store-engine/state.ts';
import { SCHEMA } from '../migrations/index.ts';

/** First line of a `.cdbackup`: what must follow. */
export interface ExportHead {
  readonly cdbackup: 1;
  readonly schema: number;
  readonly workspaceId: string;
  readonly at: string;
  readonly records: number;
  readonly activity: number;
  readonly sets: number;
}

/** What goes into the file. */
export interface ExportedWorkspace {
  readonly workspaceId: string;
  readonly at: string;
  readonly setSeq: number;
  readonly records: readonly AnyRec[];
  readonly activity: ActivitySource;
}

const LINES_PER_BREATH = 200;

async function oldestFirst(source: ActivitySource): Promise<ActivityLine[]> {
  const lines: ActivityLine[] = [];
  for await (const line of source.newestFirst(source.total)) lines.push(line);
  return lines.reverse();
}

/**
 * A whole workspace as one `.cdbackup` file: gzip of JSON Lines, first the head with counts, then one record or
 * activity entry per line, last the SHA-256 of all bytes before it (store.md 6.8, R27).
 */
export async function exportWorkspace(workspace: ExportedWorkspace): Promise<Uint8Array> {
  const { workspaceId, at, setSeq, records } = workspace;
  const activity = await oldestFirst(workspace.activity);
  const head: ExportHead = {
    cdbackup: 1,
    schema: SCHEMA,
    workspaceId,
    at,
    records: records.length,
    activity: activity.length,
    sets: setSeq,
  };
  const hash = createHash('sha256');
  const parts: Buffer[] = [];
  const lines = [head, ...records.map((record) => ({ record })), ...activity.map((entry) => ({ entry }))];
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_BREATH === 0) await breath();
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    hash.update(bytes);
    parts.push(bytes);
  }
  parts.push(Buffer.from(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`));
  return promisify(gzip)(Buffer.concat(parts));
}
