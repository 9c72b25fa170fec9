import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, type FileHandle as NodeHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError, UnreadableReason } from '../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { AdmittedFile, FileHandle, Files, ReadFile } from '../../core/ports/files.ts';

/** Largest outside file that is read, in bytes (security.md 3.2). */
export const FILE_LIMIT = 64 * 1024 * 1024;

/** Files that may wait to be read; the oldest one is forgotten. */
const WAITING_LIMIT = 100;

const REASONS: ReadonlyMap<unknown, UnreadableReason> = new Map([
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['EACCES', 'no-access'],
  ['EPERM', 'no-access'],
  ['ELOOP', 'not-a-file'],
  ['EISDIR', 'not-a-file'],
]);

const unreadable = (name: string, reason: UnreadableReason): AppError => ({
  code: 'unreadable-file',
  name,
  reason,
});

function translated(error: unknown, name: string): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return unreadable(name, REASONS.get(code) ?? 'failed');
}

const tooLarge = (name: string, bytes: number, limit: number): AppError => ({
  code: 'too-large',
  name,
  bytes,
  limit,
});

/**
 * Looks at a path without following a link: only a regular file that is not too large passes (R20). Answers
 * its size.
 */
async function inspected(path: string, name: string, limit: number): Promise<Result<number, AppError>> {
  try {
    const found = await lstat(path);
    if (!found.isFile()) return err(unreadable(name, 'not-a-file'));
    return found.size > limit ? err(tooLarge(name, found.size, limit)) : ok(found.size);
  } catch (error) {
    return err(translated(error, name));
  }
}

/** Reads at most `limit` + 1 bytes, whatever the file says about its size by now. */
async function upTo(handle: NodeHandle, expected: number, limit: number): Promise<Uint8Array> {
  let buffer = Buffer.alloc(Math.min(expected, limit) + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.byteLength - filled);
    filled += bytesRead;
    if (bytesRead === 0 || filled > limit) return buffer.subarray(0, filled);
    if (filled === buffer.byteLength)
      buffer = Buffer.concat([buffer], Math.min(buffer.byteLength * 2, limit + 1));
  }
}

async function content(path: string, name: string, limit: number): Promise<Result<Uint8Array, AppError>> {
  const size = await inspected(path, name, limit);
  if (!size.ok) return size;
  try {
    // Neither follows a link nor waits for a pipe that took the file's place since.
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      if (!(await handle.stat()).isFile()) return err(unreadable(name, 'not-a-file'));
      const bytes = await upTo(handle, size.value, limit);
      return bytes.byteLength > limit ? err(tooLarge(name, bytes.byteLength, limit)) : ok(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(translated(error, name));
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Outside files behind one-time handles (R17, R20). Paths stay in here. `limit` in bytes is only ever given
 * by tests.
 */
export function admittedFiles(limit = FILE_LIMIT): Files {
  const waiting = new Map<string, { readonly path: string; readonly limit: number }>();

  const admitOne = async (path: string, most: number): Promise<Result<AdmittedFile, AppError>> => {
    const name = basename(path);
    const size = await inspected(path, name, most);
    if (!size.ok) return size;
    const handle = randomUUID() as string as FileHandle;
    waiting.set(handle, { path, limit: most });
    const [oldest] = waiting.keys();
    if (waiting.size > WAITING_LIMIT && oldest !== undefined) waiting.delete(oldest);
    return ok({ handle, name, bytes: size.value });
  };

  return {
    admit: (paths, most = limit) => Promise.all(paths.map((path) => admitOne(path, most))),
    read: async (handle): Promise<Result<ReadFile, AppError>> => {
      const found = waiting.get(handle);
      waiting.delete(handle);
      if (found === undefined) return err(unreadable('', 'handle-used'));
      const name = basename(found.path);
      const bytes = await content(found.path, name, found.limit);
      return bytes.ok ? ok({ name, bytes: bytes.value, sha256: sha256(bytes.value) }) : bytes;
    },
    release: (handle) => {
      waiting.delete(handle);
    },
  };
}
