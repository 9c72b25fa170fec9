/**
 * Turns bytes into text, strictly: `null` when a byte sequence is not allowed in the encoding. A byte-order
 * mark stays out of the text. A port, because the core has no decoder of its own.
 */
export type DecodeText = (bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be') => string | null;
