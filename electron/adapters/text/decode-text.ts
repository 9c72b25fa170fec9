import type { DecodeText } from '../../core/ports/decode-text.ts';

/**
 * Strict decoding by the runtime's own decoder; bytes that are not allowed give `null` instead of a
 * replacement character.
 */
export const decodeText: DecodeText = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
