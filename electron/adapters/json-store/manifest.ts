import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { FORMAT } from './migrations/index.ts';

/** One document as the manifest names it: which file holds it now, and by what it is recognised. */
export interface DocumentEntry {
  readonly name: string;
  readonly file: string;
  readonly count: number;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * What a workspace consists of. A document without an entry is empty; one with an entry must be there, byte
 * for byte.
 */
export interface Manifest {
  readonly appVersion: string;
  readonly workspaceId: string;
  readonly seq: number;
  /** Highest number given to a file so far; numbers of files are never used again. */
  readonly lastFile: number;
  readonly documents: readonly DocumentEntry[];
}

/** Name of the manifest in the workspace's folder. */
export const MANIFEST_FILE = 'workspace.json';

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const sealOf = (format: number, body: unknown): string => sha256(JSON.stringify({ format, body }));

/** The manifest as bytes: readable JSON with its own checksum. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  const sealed = { format: FORMAT, sha256: sealOf(FORMAT, manifest), body: manifest };
  return Buffer.from(`${JSON.stringify(sealed, null, 2)}\n`);
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const FILE_NAME = /^[a-z][a-z-]*\.\d{12}\.json$/;

function isEntry(value: unknown): value is DocumentEntry {
  if (!isFields(value)) return false;
  const { name, file, count, bytes, sha256: sum } = value as Partial<Record<keyof DocumentEntry, unknown>>;
  const isNamed =
    typeof name === 'string' &&
    typeof file === 'string' &&
    FILE_NAME.test(file) &&
    file.startsWith(`${name}.`);
  return isNamed && isCount(count) && isCount(bytes) && typeof sum === 'string';
}

function isManifest(value: unknown): value is Manifest {
  if (!isFields(value)) return false;
  const { appVersion, workspaceId, seq, lastFile, documents } = value as Partial<
    Record<keyof Manifest, unknown>
  >;
  const isHead =
    typeof appVersion === 'string' && typeof workspaceId === 'string' && isCount(seq) && isCount(lastFile);
  return isHead && Array.isArray(documents) && documents.every(isEntry);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

/** Why a manifest cannot be used: written by a newer program (with its format), or not what was written. */
export type ManifestFault =
  | { readonly code: 'newer-format'; readonly found: number }
  | { readonly code: 'damaged' };

/** Reads a manifest. Only the format number of a newer one is looked at. */
export function decodeManifest(bytes: Uint8Array): Result<Manifest, ManifestFault> {
  const sealed = parsed(bytes);
  if (!isFields(sealed)) return err({ code: 'damaged' });
  const { format, body, sha256: sum } = sealed as { format?: unknown; body?: unknown; sha256?: unknown };
  if (!isCount(format) || format === 0) return err({ code: 'damaged' });
  if (format > FORMAT) return err({ code: 'newer-format', found: format });
  if (sum !== sealOf(format, body) || !isManifest(body)) return err({ code: 'damaged' });
  return ok(body);
}
