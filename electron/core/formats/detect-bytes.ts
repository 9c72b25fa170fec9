import type { Detected } from './import-report.ts';

/** Beginnings of files that are no text. */
const SIGNATURES: readonly (readonly [Detected, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['excel-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
];

const ZIP = [0x50, 0x4b];
const SAMPLE = 8 * 1024;

const startsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  beginning.every((byte, at) => bytes[at] === byte);

/** The first bytes as one character each. */
const asText = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, SAMPLE));

/** A zip whose parts are named like those of a workbook is one; any other is an archive (R27). */
function zipKind(bytes: Uint8Array): Detected {
  const names = asText(bytes);
  return names.includes('xl/') || names.includes('[Content_Types].xml') ? 'excel-workbook' : 'archive';
}

/** Where NUL bytes stand in the sample. */
function nulsIn(sample: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    if (byte === 0 && at % 2 === 1) odd += 1;
  });
  return { even, odd };
}

/** Text without a mark of its encoding whose every other byte is NUL: UTF-16, but nobody says which (R26). */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const { even, odd } = nulsIn(sample);
  const half = sample.length / 2;
  return half >= 2 && Math.max(even, odd) > half * 0.6 && Math.min(even, odd) < half * 0.1;
}

/** What a file is by its first bytes, when it is no text (never by its name). `null` = it may be text. */
export function detectBytes(bytes: Uint8Array): Detected | null {
  if (bytes.byteLength === 0) return 'empty';
  const known = SIGNATURES.find(([, beginning]) => startsWith(bytes, beginning));
  if (known !== undefined) return known[0];
  if (startsWith(bytes, ZIP) && bytes[2] !== undefined && bytes[2] <= 8) return zipKind(bytes);
  const sample = bytes.subarray(0, SAMPLE);
  const { even, odd } = nulsIn(sample);
  const isNulHeavy = even + odd > sample.length / 200;
  return isNulHeavy && !looksLikeUtf16(bytes) ? 'binary' : null;
}
