import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Kind, kinds } from '../../../../shared/domain/kinds.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { ActivityLine, AnyRec } from '../../store-engine/state.ts';
import type { SetMark } from '../journal/journal-lines.ts';
import { MANIFEST_FILE } from '../manifest.ts';
import type { StoreFs } from '../store-fs.ts';

/**
 * The first layout (2026-11): `workspace.json` names one document per kind of record in `data/`, and one each for the
 * activity log and the last change sets; every document is proven by size and SHA-256. Nothing writes it any more.
 */
export interface Format1 {
  readonly workspaceId: string;
  readonly seq: number;
  readonly records: readonly AnyRec[];
  readonly activity: readonly ActivityLine[];
  readonly sets: readonly SetMark[];
  /** Every file it consists of, in the workspace's folder. */
  readonly files: readonly string[];
}

interface Entry {
  readonly name: string;
  readonly file: string;
  readonly count: number;
  readonly bytes: number;
  readonly sha256: string;
}

interface Body {
  readonly workspaceId: string;
  readonly seq: number;
  readonly documents: readonly Entry[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const FILE_NAME = /^[a-z][a-z-]*\.\d{12}\.json$/;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

function isEntry(value: unknown): value is Entry {
  if (!isFields(value)) return false;
  const { name, file } = value as Partial<Record<keyof Entry, unknown>>;
  return (
    typeof name === 'string' &&
    typeof file === 'string' &&
    FILE_NAME.test(file) &&
    file.startsWith(`${name}.`)
  );
}

function decodeBody(bytes: Uint8Array): Body | null {
  try {
    const { body, sha256: sum } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Partial<
      Record<string, unknown>
    >;
    const isSealed = sum === sha256(JSON.stringify({ format: 1, body }));
    const { documents, workspaceId, seq } = (body ?? {}) as Fields;
    const isWhole =
      typeof workspaceId === 'string' &&
      Number.isSafeInteger(seq) &&
      Array.isArray(documents) &&
      documents.every(isEntry);
    return isSealed && isWhole ? (body as unknown as Body) : null;
  } catch {
    return null;
  }
}

async function readDocument(fs: StoreFs, path: string, entry: Entry): Promise<Fields | null> {
  try {
    if (!(await fs.lstat(path)).isFile()) return null;
    const bytes = await fs.readFile(path);
    if (bytes.byteLength !== entry.bytes || sha256(bytes) !== entry.sha256) return null;
    const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return isFields(json) ? json : null;
  } catch {
    return null;
  }
}

interface Found {
  records: AnyRec[];
  activity: ActivityLine[];
  sets: SetMark[];
}

/** Puts a document's content to the rest; false when it is not such a document. */
function take(found: Found, { name, count }: Entry, document: Fields): boolean {
  const { entries, records } = document as { entries?: unknown; records?: unknown };
  if (name === 'activity' || name === 'changes') {
    if (!Array.isArray(entries) || entries.length !== count) return false;
    if (name === 'activity') found.activity = entries as ActivityLine[];
    else
      found.sets = (entries as { changeSetId: string; seq: string; at: string }[]).map(
        ({ changeSetId, seq, at }) => [changeSetId, seq, at],
      );
    return true;
  }
  if (!Object.hasOwn(kinds, name) || !isFields(records)) return false;
  const own = Object.values(records) as AnyRec[];
  found.records.push(...own);
  return own.length === count && own.every((rec) => rec.kind === (name as Kind));
}

/**
 * Reads a workspace of the first layout without changing anything. Error: the files that are missing or not as
 * they were written.
 */
export async function readFormat1(fs: StoreFs, folder: string): Promise<Result<Format1, readonly string[]>> {
  const body = decodeBody(await fs.readFile(join(folder, MANIFEST_FILE)));
  if (body === null) return err([MANIFEST_FILE]);
  const found: Found = { records: [], activity: [], sets: [] };
  const bad: string[] = [];
  for (const entry of body.documents) {
    const file = join('data', entry.file);
    const document = await readDocument(fs, join(folder, file), entry);
    if (document === null || !take(found, entry, document)) bad.push(`data/${entry.file}`);
  }
  if (bad.length > 0) return err(bad);
  const files = [MANIFEST_FILE, ...body.documents.map(({ file }) => `data/${file}`)];
  return ok({ ...found, workspaceId: body.workspaceId, seq: body.seq, files });
}
