import { setImmediate as breath } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { DataKey, Purpose } from './cipher/data-key.ts';

const HEAD = '{"sum":"00000000","body":';
const HEAD_BYTES = HEAD.length;
const SUM_AT = HEAD.indexOf('0');
const TAIL = '}\n';
const NEWLINE = 10;

/**
 * Bytes that are put together in one go: of the first block, and of those after it. Larger ones would be fresh pages of
 * the system each time, which costs more than filling them.
 */
const BLOCK_BYTES = { first: 16 * 1024, next: 96 * 1024 } as const;

/** A character of text becomes at most so many bytes. */
const MOST_BYTES = 3;

const sumText = (sum: number): string => sum.toString(16).padStart(8, '0');
const sumOf = (body: Uint8Array): string => sumText(crc32(body));

/** The key of a protected workspace and what the bytes are; null = they are written in the clear. */
export interface Under {
  readonly key: DataKey;
  readonly purpose: Purpose;
}

/** Bytes of a purpose in a workspace that is protected by a key, or is not. */
export const underKey = (key: DataKey | null, purpose: Purpose): Under | null =>
  key === null ? null : { key, purpose };

const lineOf = (body: string): Buffer => {
  const line = Buffer.from(`${HEAD}${body}${TAIL}`);
  line.write(sumOf(line.subarray(HEAD_BYTES, -TAIL.length)), SUM_AT, 'latin1');
  return line;
};

/** Encrypted bytes as the body of a line: base64 in quotes. */
const lineOfBytes = (bytes: Buffer): Buffer => lineOf(`"${bytes.toString('base64')}"`);

/**
 * A value as one line `{"sum":"<crc32>","body":…}`, the form of shards and of journal and activity lines (store.md 6.2). In
 * a protected workspace the body of a journal or activity line is a text, the encrypted value in base64: a line stays a
 * line, and its checksum says without the key whether it was written whole.
 */
export function seal(body: unknown, under: Under | null = null): Buffer {
  const text = JSON.stringify(body);
  return under === null ? lineOf(text) : lineOfBytes(under.key.encrypt(Buffer.from(text), under.purpose));
}

/** Pieces of text as bytes in blocks, each given to `put`; the event loop comes round in between. */
async function eachBlock(pieces: Iterable<string>, put: (block: Buffer) => void): Promise<void> {
  let count = 0;
  let block = Buffer.allocUnsafe(BLOCK_BYTES.first);
  let end = 0;
  for (const piece of pieces) {
    const most = piece.length * MOST_BYTES;
    if (end + most > block.length) {
      put(block.subarray(0, end));
      count += 1;
      if (count > 1) await breath();
      block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES.next, most));
      end = 0;
    }
    end += block.write(piece, end);
  }
  put(block.subarray(0, end));
}

async function encryptedPieces(pieces: Iterable<string>, { key, purpose }: Under): Promise<Buffer> {
  const work = key.begin(purpose);
  const parts: Buffer[] = [work.nonce];
  await eachBlock(pieces, (block) => {
    parts.push(work.update(block));
  });
  parts.push(work.end());
  return Buffer.concat(parts);
}

/**
 * The line {@link seal} would make of a value, from pieces of its JSON text; the event loop comes round while a long one
 * is made. What the pieces are made of must not change meanwhile. Each piece becomes bytes by itself: in one long text a
 * single Han character would make all the rest of it slow to encode.
 */
export async function sealPieces(pieces: Iterable<string>, under: Under | null = null): Promise<Buffer> {
  if (under !== null) return lineOfBytes(await encryptedPieces(pieces, under));
  const blocks: Buffer[] = [];
  let sum = 0;
  await eachBlock(pieces, (block) => {
    sum = crc32(block, sum);
    blocks.push(block);
  });
  return Buffer.concat([Buffer.from(HEAD.replace('00000000', sumText(sum))), ...blocks, Buffer.from(TAIL)]);
}

/**
 * The bytes of a file that holds one value: its one line or, in a protected workspace, nonce, cipher text and tag (6.9: no
 * base64, no checksum beside the tag). Otherwise as {@link sealPieces}.
 */
export const sealFile = (pieces: Iterable<string>, under: Under | null): Promise<Buffer> =>
  under === null ? sealPieces(pieces) : encryptedPieces(pieces, under);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decrypted(bytes: Uint8Array, { key, purpose }: Under): unknown {
  const plain = key.decrypt(bytes, purpose);
  return plain === undefined ? undefined : parsed(plain.toString('utf8'));
}

/** The value of a file made by {@link sealFile}, or `undefined` when its bytes are not what was written (under this key for this purpose). */
export const unsealFile = (bytes: Uint8Array, under: Under | null): unknown =>
  under === null ? unseal(bytes) : decrypted(bytes, under);

/**
 * The value in sealed bytes, or `undefined` when they are not byte for byte what was sealed (under this key for this
 * purpose). The newline at the end may be missing.
 */
export function unseal(bytes: Uint8Array, under: Under | null = null): unknown {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.at(-1) === NEWLINE ? buffer.length - 1 : buffer.length;
  if (end <= HEAD_BYTES || buffer[end - 1] !== 125) return undefined;
  const sum = buffer.toString('latin1', SUM_AT, SUM_AT + 8);
  if (buffer.toString('latin1', 0, HEAD_BYTES) !== HEAD.replace('00000000', sum)) return undefined;
  const body = buffer.subarray(HEAD_BYTES, end - 1);
  if (sumOf(body) !== sum) return undefined;
  const value = parsed(body.toString('utf8'));
  if (under === null) return value;
  return typeof value === 'string' ? decrypted(Buffer.from(value, 'base64'), under) : undefined;
}

/** Lines of a file of sealed lines, each with where it begins; the last one may lack its newline. */
export function* linesOf(bytes: Uint8Array): Generator<{ readonly at: number; readonly bytes: Uint8Array }> {
  for (let at = 0; at < bytes.byteLength; ) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.byteLength : newline + 1;
    yield { at, bytes: bytes.subarray(at, end) };
    at = end;
  }
}
