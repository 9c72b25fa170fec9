import { crc32 } from 'node:zlib';

const HEAD = '{"sum":"00000000","body":';
const HEAD_BYTES = HEAD.length;
const SUM_AT = HEAD.indexOf('0');
const TAIL = '}\n';
const NEWLINE = 10;

const sumOf = (body: Uint8Array): string => crc32(body).toString(16).padStart(8, '0');

/** A value as one line `{"sum":"<crc32>","body":…}`, the form of shards and of journal and activity lines (store.md 6.2). */
export function seal(body: unknown): Buffer {
  const bytes = Buffer.from(JSON.stringify(body));
  const head = HEAD.replace('00000000', sumOf(bytes));
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(TAIL)]);
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
