import type { DecodeText } from '../ports/decode-text.ts';
import { looksLikeUtf16 } from './detect-bytes.ts';
import type { Encoding } from './import-report.ts';

/** A text with how it was found. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Text by its byte-order mark, else by what the person said, else as strict UTF-8 (R26). `null` = none of
 * these fits: the encoding is unclear and has to be asked for, never guessed.
 */
export function decodeBytes(
  decode: DecodeText,
  bytes: Uint8Array,
  said: Encoding | undefined,
): DecodedText | null {
  const mark = MARKS.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  if (mark === undefined && said === undefined && looksLikeUtf16(bytes)) return null;
  const encoding = mark?.[0] ?? said ?? 'utf-8';
  const text = decode(bytes, encoding);
  return text === null ? null : { text, encoding, bom: mark !== undefined };
}
