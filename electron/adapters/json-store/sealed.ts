import { setImmediate as breath } from 'node:timers/promises';
import { crc32 } from 'node:zlib';

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

/** A value as one line `{"sum":"<crc32>","body":…}`, the form of shards and of journal and activity lines (store.md 6.2). */
export function seal(body: unknown): Buffer {
  const line = Buffer.from(`${HEAD}${JSON.stringify(body)}${TAIL}`);
  line.write(sumOf(line.subarray(HEAD_BYTES, -TAIL.length)), SUM_AT, 'latin1');
  return line;
}

/**
 * The line {@link seal} would make of a value, from pieces of its JSON text; the event loop comes round while a long one
 * is made. What the pieces are made of must not change meanwhile. Each piece becomes bytes by itself: in one long text a
 * single Han character would make all the rest of it slow to encode.
 */
export async function sealPieces(pieces: Iterable<string>): Promise<Buffer> {
  const blocks: Buffer[] = [];
  let sum = 0;
  let block = Buffer.allocUnsafe(BLOCK_BYTES.first);
  let end = 0;
  const put = (): void => {
    const filled = block.subarray(0, end);
    sum = crc32(filled, sum);
    blocks.push(filled);
  };
  for (const piece of pieces) {
    const most = piece.length * MOST_BYTES;
    if (end + most > block.length) {
      put();
      if (blocks.length > 1) await breath();
      block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES.next, most));
      end = 0;
    }
    end += block.write(piece, end);
  }
  put();
  return Buffer.concat([Buffer.from(HEAD.replace('00000000', sumText(sum))), ...blocks, Buffer.from(TAIL)]);
}

/**
 * The value in sealed bytes, or `undefined` when they are not byte for byte what was sealed. The newline at
 * the end may be missing.
 */
export function unseal(bytes: Uint8Array): unknown {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.at(-1) === NEWLINE ? buffer.length - 1 : buffer.length;
  if (end <= HEAD_BYTES || buffer[end - 1] !== 125) return undefined;
  const sum = buffer.toString('latin1', SUM_AT, SUM_AT + 8);
  if (buffer.toString('latin1', 0, HEAD_BYTES) !== HEAD.replace('00000000', sum)) return undefined;
  const body = buffer.subarray(HEAD_BYTES, end - 1);
  if (sumOf(body) !== sum) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
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
