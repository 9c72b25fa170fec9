import type { Adapter } from 'lowdb';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { isKeyBox, type KeyBox } from './cipher/key-box.ts';
import { replaceFile } from './durable-file.ts';
import { FORMAT, SCHEMA } from './migrations/index.ts';
import { seal, unseal } from './sealed.ts';
import type { StoreFs } from './store-fs.ts';

/** What the manifest says about one shard: the line up to which it was written, and what it holds. */
export interface ShardEntry {
  readonly seq: number;
  readonly records: number;
  readonly customers: number;
}

/** A month of the activity log: how far its file belongs to the workspace. */
export interface MonthEntry {
  readonly bytes: number;
  readonly lines: number;
}

/**
 * What a workspace consists of (store.md 6.2). What is listed must exist; what is not listed must be empty.
 * `seq` counts journal lines, `setSeq` change sets; `lastSets` are the ids of the last sets with their number.
 */
export interface Manifest {
  readonly schema: number;
  readonly appVersion: string;
  readonly workspaceId: string;
  /** Folder of the shards. */
  readonly data: string;
  /** Every line up to here is in the shards and in the activity log. */
  readonly cleanSeq: number;
  readonly cleanSetSeq: number;
  readonly lastHash: string;
  readonly segments: readonly string[];
  readonly shards: Readonly<Record<string, ShardEntry>>;
  readonly activity: Readonly<Record<string, MonthEntry>>;
  readonly lastSets: readonly (readonly [id: string, seq: string, at: string])[];
  /** Segments from before a change of protection: not read any more, removed. */
  readonly spent?: readonly string[];
  /** The key of a protected workspace under its passphrase, and what is said before it is unlocked; absent = in the clear. */
  readonly protection?: Protection;
}

/** How a workspace is protected (store.md 6.9). Nothing in it is a customer's. */
export interface Protection {
  readonly box: KeyBox;
  /** The own company's name. */
  readonly company: string;
  /** What helps to remember the passphrase; "" = nothing. */
  readonly hint: string;
}

/** Name of the manifest in the workspace's folder. */
export const MANIFEST_FILE = 'workspace.json';

const formatOf = ({ protection }: Manifest): 2 | 3 => (protection === undefined ? 2 : 3);
const headOf = (format: number): string => `{"format":${format},`;

/** The manifest as bytes: a sealed line that begins with the format, so that every version can read that much. */
export const encodeManifest = (manifest: Manifest): Uint8Array =>
  Buffer.from(
    headOf(formatOf(manifest)) +
      seal({ format: formatOf(manifest), ...manifest })
        .toString('utf8')
        .slice(1),
  );

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';

const SEGMENT = /^\d{12}-[0-9a-f]{6}\.jsonl$/;
const SHARD = /^[0-9a-f]{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const DATA = /^data(\.next)?$/;

/** Is this the name of a journal segment? */
export const isSegmentName = (name: string): boolean => SEGMENT.test(name);

const everyEntry = (value: unknown, name: RegExp, fields: readonly string[]): boolean =>
  isFields(value) &&
  Object.entries(value).every(
    ([key, entry]) => name.test(key) && isFields(entry) && fields.every((field) => isCount(entry[field])),
  );

const isProtection = (value: unknown): boolean =>
  value === undefined ||
  (isFields(value) && isKeyBox(value['box']) && isText(value['company']) && isText(value['hint']));

const isSpent = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((name) => isText(name) && SEGMENT.test(name)));

const isLastSet = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 3 && value.every(isText);

function isManifest(value: unknown): value is Manifest {
  if (!isFields(value)) return false;
  const one = value as Partial<Record<keyof Manifest, unknown>>;
  const { segments, lastSets } = one;
  const isHead = [one.appVersion, one.workspaceId, one.lastHash, one.data].every(isText);
  const isNumbered = [one.schema, one.cleanSeq, one.cleanSetSeq].every(isCount);
  const hasLists = Array.isArray(segments) && Array.isArray(lastSets);
  return (
    isHead &&
    isNumbered &&
    hasLists &&
    DATA.test(String(one.data)) &&
    segments.every((name) => isText(name) && SEGMENT.test(name)) &&
    lastSets.every(isLastSet) &&
    everyEntry(one.shards, SHARD, ['seq', 'records', 'customers']) &&
    everyEntry(one.activity, MONTH, ['bytes', 'lines']) &&
    isProtection(one.protection) &&
    isSpent(one.spent)
  );
}

/** What stands in a manifest's file. Format 1 is only recognised here; `format-1/` reads it. */
export type FoundManifest = { readonly format: 1 } | { readonly format: 2 | 3; readonly manifest: Manifest };

/** Why a manifest cannot be used: written by a newer program (with its format), or not what was written. */
export type ManifestFault =
  | { readonly code: 'newer-format'; readonly found: number }
  | { readonly code: 'damaged' };

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

/** Reads a manifest. Only the format number of a newer one is looked at. */
export function decodeManifest(bytes: Uint8Array): Result<FoundManifest, ManifestFault> {
  const outer = parsed(bytes);
  const format = isFields(outer) ? outer['format'] : undefined;
  if (!isCount(format) || format === 0) return err({ code: 'damaged' });
  if (format > FORMAT) return err({ code: 'newer-format', found: format });
  if (format === 1) return ok({ format });
  const text = Buffer.from(bytes).toString('utf8');
  const head = headOf(format);
  const body = text.startsWith(head) ? unseal(Buffer.from(`{${text.slice(head.length)}`)) : undefined;
  if (!isManifest(body) || formatOf(body) !== format) return err({ code: 'damaged' });
  if (body.schema > SCHEMA) return err({ code: 'newer-format', found: body.schema });
  return ok({ format: formatOf(body), manifest: body });
}

/** lowdb's adapter for the manifest: read strictly, replaced durably. Errors of `write` are Node's own. */
export class ManifestFile implements Adapter<Manifest> {
  readonly #fs: StoreFs;
  readonly #path: string;
  #written: Uint8Array | null;

  /** `written` = the bytes that were found there, null for a new workspace. */
  constructor(fs: StoreFs, path: string, written: Uint8Array | null) {
    this.#fs = fs;
    this.#path = path;
    this.#written = written;
  }

  async read(): Promise<Manifest | null> {
    const found = decodeManifest(await this.#fs.readFile(this.#path));
    return found.ok && found.value.format !== 1 ? found.value.manifest : null;
  }

  async write(manifest: Manifest): Promise<void> {
    const bytes = encodeManifest(manifest);
    await replaceFile(this.#fs, this.#path, bytes);
    this.#written = bytes;
  }

  /** Are the bytes on the disk still those this program wrote or found? Otherwise somebody else writes here too. */
  async isOurs(): Promise<boolean> {
    if (this.#written === null) return true;
    const bytes = await this.#fs.readFile(this.#path);
    return Buffer.from(bytes).equals(this.#written);
  }
}
