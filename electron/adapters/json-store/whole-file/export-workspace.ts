import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { WHOLE_FILE_LIMIT } from '../../../core/ports/backups.ts';
import { StoreError } from '../../../core/ports/store.ts';
import type { ActivitySource } from '../../store-engine/activity-page.ts';
import type { ActivityLine, AnyRec } from '../../store-engine/state.ts';
import { attachmentBytes, keptContents } from '../attachments/attachment-files.ts';
import { SCHEMA } from '../migrations/index.ts';
import type { Place } from '../place.ts';

/** First line of a `.cdbackup`: what must follow. */
export interface ExportHead {
  readonly cdbackup: 1;
  readonly schema: number;
  readonly workspaceId: string;
  readonly at: string;
  readonly records: number;
  readonly activity: number;
  readonly sets: number;
  /** Kept files; absent in a file of before there were any. */
  readonly attachments?: number;
}

/** What goes into the file. */
export interface ExportedWorkspace {
  readonly workspaceId: string;
  readonly at: string;
  readonly setSeq: number;
  readonly records: readonly AnyRec[];
  readonly activity: ActivitySource;
  /** Where the kept files lie. */
  readonly attachments: Place;
}

const LINES_PER_BREATH = 200;

async function oldestFirst(source: ActivitySource): Promise<ActivityLine[]> {
  const lines: ActivityLine[] = [];
  for await (const line of source.newestFirst(source.total)) lines.push(line);
  return lines.reverse();
}

/** The bytes of the file while it grows, with their checksum and within the limit. */
class GrowingFile {
  readonly #hash = createHash('sha256');
  readonly #parts: Buffer[] = [];
  #bytes = 0;

  add(line: unknown): void {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    this.#bytes += bytes.byteLength;
    if (this.#bytes > WHOLE_FILE_LIMIT)
      throw new StoreError({
        code: 'too-large',
        name: '.cdbackup',
        bytes: this.#bytes,
        limit: WHOLE_FILE_LIMIT,
      });
    this.#hash.update(bytes);
    this.#parts.push(bytes);
  }

  finished(): Promise<Uint8Array> {
    this.#parts.push(Buffer.from(`${JSON.stringify({ sha256: this.#hash.digest('hex') })}\n`));
    return promisify(gzip)(Buffer.concat(this.#parts));
  }
}

/** SHA-256 of the kept files whose content is their own. What is missing or altered stays named at its evidence. */
export async function goodAttachments(place: Place): Promise<string[]> {
  const good: string[] = [];
  for (const sha256 of await keptContents(place)) if (await attachmentBytes(place, sha256)) good.push(sha256);
  return good;
}

/**
 * A whole workspace as one `.cdbackup` file: gzip of JSON Lines, first the head with counts, then one record,
 * activity entry or kept file per line, last the SHA-256 of all bytes before it (store.md 6.8, R27). Refused as
 * `too-large` when it could not be read again.
 */
export async function exportWorkspace(workspace: ExportedWorkspace): Promise<Uint8Array> {
  const { workspaceId, at, setSeq, records, attachments } = workspace;
  const activity = await oldestFirst(workspace.activity);
  const names = await goodAttachments(attachments);
  const head: ExportHead = {
    cdbackup: 1,
    schema: SCHEMA,
    workspaceId,
    at,
    records: records.length,
    activity: activity.length,
    sets: setSeq,
    attachments: names.length,
  };
  const file = new GrowingFile();
  const lines = [head, ...records.map((record) => ({ record })), ...activity.map((entry) => ({ entry }))];
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_BREATH === 0) await breath();
    file.add(line);
  }
  for (const sha256 of names) {
    const bytes = await attachmentBytes(attachments, sha256);
    file.add({ attachment: { sha256, base64: Buffer.from(bytes ?? []).toString('base64') } });
  }
  return file.finished();
}
