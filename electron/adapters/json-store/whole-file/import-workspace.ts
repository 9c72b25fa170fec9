import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { EVIDENCE_LIMIT } from '../../../../shared/domain/evidence.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import { WHOLE_FILE_LIMIT } from '../../../core/ports/backups.ts';
import { StoreError, type StoreRefusal } from '../../../core/ports/store.ts';
import type { ActivityLine, AnyRec } from '../../store-engine/state.ts';
import { sha256Of, writeAttachment } from '../attachments/attachment-files.ts';
import { syncFolder } from '../durable-file.ts';
import { takeLock } from '../lock/workspace-lock.ts';
import { MANIFEST_FILE, ManifestFile } from '../manifest.ts';
import { SCHEMA } from '../migrations/index.ts';
import { migrateWorkspace } from '../migrations/migrate-workspace.ts';
import { openRefusal } from '../node-error.ts';
import { contentOf, findFolder } from '../opening/find-workspace.ts';
import { linesOf } from '../sealed.ts';
import { isRecord } from '../shards/shard-file.ts';
import type { StoreFs } from '../store-fs.ts';
import type { ExportHead } from './export-workspace.ts';

const LINES_PER_BREATH = 200;

/** Everything in a `.cdbackup` file that was proven whole. */
export interface WholeFileContent {
  readonly head: ExportHead;
  readonly records: readonly AnyRec[];
  readonly activity: readonly ActivityLine[];
  readonly attachments: readonly Uint8Array[];
}

const notWhole = (): StoreError =>
  new StoreError({ code: 'damaged', files: ['.cdbackup'], quarantine: null, customers: 0, because: 'bytes' });

async function unpacked(bytes: Uint8Array): Promise<Buffer> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: WHOLE_FILE_LIMIT });
  } catch {
    throw notWhole();
  }
}

const isHead = (value: unknown): value is ExportHead => {
  const head = value as Partial<Record<keyof ExportHead, unknown>> | null;
  const counts = [head?.records, head?.activity, head?.sets, head?.schema, head?.attachments ?? 0];
  return head?.cdbackup === 1 && typeof head.workspaceId === 'string' && counts.every(Number.isSafeInteger);
};

/** The bytes before the last line, proven by the SHA-256 in it. */
function proven(all: Buffer): Buffer {
  const last = all.lastIndexOf(10, all.length - 2) + 1;
  const body = all.subarray(0, last);
  const sum = createHash('sha256').update(body).digest('hex');
  if (all.subarray(last).toString('utf8') !== `${JSON.stringify({ sha256: sum })}\n`) throw notWhole();
  return body;
}

interface Line {
  readonly record?: unknown;
  readonly entry?: ActivityLine;
  readonly attachment?: { readonly sha256?: unknown; readonly base64?: unknown };
}

/** A kept file out of its line; refused when its bytes are not those of its name. */
function attachmentOf({ sha256, base64 }: NonNullable<Line['attachment']>): Uint8Array {
  const bytes = Buffer.from(typeof base64 === 'string' ? base64 : '', 'base64');
  if (bytes.byteLength > EVIDENCE_LIMIT || sha256Of(bytes) !== sha256) throw notWhole();
  return bytes;
}

async function linesOfFile(body: Uint8Array): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { bytes } of linesOf(body)) {
    if (lines.length % LINES_PER_BREATH === 0) await breath();
    lines.push(JSON.parse(Buffer.from(bytes).toString('utf8')) as Line);
  }
  return lines;
}

/**
 * Head, records, log and kept files of a file that is not sealed (any more); `place` is named when it is newer. Errors: StoreError
 * `damaged` (its checksum or counts are wrong, or something in it is of another sort), `newer-format`.
 */
export async function readWholeFile(bytes: Uint8Array, place: string): Promise<WholeFileContent> {
  const [head, ...lines] = await linesOfFile(proven(await unpacked(bytes)));
  if (!isHead(head)) throw notWhole();
  if (head.schema > SCHEMA)
    throw new StoreError({ code: 'newer-format', place, found: head.schema, known: SCHEMA });
  const records = lines.map(({ record }) => record).filter(isRecord);
  const activity = lines.map(({ entry }) => entry).filter((entry) => entry !== undefined);
  const attachments = lines.flatMap(({ attachment }) => (attachment ? [attachmentOf(attachment)] : []));
  const isAll = records.length + activity.length + attachments.length === lines.length;
  const isCounted = head.records === records.length && head.activity === activity.length;
  if (!isAll || !isCounted || (head.attachments ?? 0) !== attachments.length) throw notWhole();
  return { head, records, activity, attachments };
}

async function writeNewWorkspace(
  fs: StoreFs,
  folder: string,
  content: WholeFileContent,
  appVersion: string,
): Promise<void> {
  if ((await contentOf(fs, folder)) !== 'empty') throw new StoreError({ code: 'not-empty', place: folder });
  const { head, records, activity } = content;
  const old = {
    schema: head.schema,
    workspaceId: head.workspaceId,
    seq: 1,
    setSeq: head.sets,
    records,
    activity,
    months: {},
    lastHash: '',
    sets: [],
  };
  for (const bytes of content.attachments) await writeAttachment({ fs, folder, key: null }, bytes);
  const manifestFile = new ManifestFile(fs, join(folder, MANIFEST_FILE), null);
  await migrateWorkspace(old, { fs, folder, key: null, appVersion, data: 'data', manifestFile });
  await syncFolder(fs, folder);
}

/**
 * Makes a new workspace of a `.cdbackup`, in a missing or empty folder; every record is checked, and nothing is a
 * workspace before all of it is on the disk. Refusals: `damaged` (the file is not whole), `newer-format`,
 * `migration-failed`, `not-empty`, `disk-full`, `read-only`.
 */
export async function importWorkspace(
  fs: StoreFs,
  place: string,
  bytes: Uint8Array,
  appVersion: string,
): Promise<Result<{ readonly records: number }, StoreRefusal>> {
  try {
    const content = await readWholeFile(bytes, place);
    const folder = await findFolder(fs, place, true);
    const lock = await takeLock(fs.platform, folder);
    if (lock === null) return err({ code: 'locked', place: folder, by: null, since: null });
    try {
      await writeNewWorkspace(fs, folder, content, appVersion);
    } finally {
      await lock.release();
    }
    return ok({ records: content.records.length });
  } catch (error) {
    return err(openRefusal(error, place));
  }
}
