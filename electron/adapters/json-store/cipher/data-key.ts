import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY = 32;
const NONCE = 12;
const TAG = 16;

/** Bytes an encrypted text is longer than the text. */
export const ADDED_BYTES = NONCE + TAG;

/** What sealed bytes are: bytes of one place are not taken for those of another. */
export type Purpose =
  | 'journal'
  | 'activity'
  | 'attachment'
  | 'quarantine'
  | 'key'
  | 'remembered'
  | `shard ${string}`;

/** Something that is being encrypted: parts in, parts out, and at the end what proves all of them. */
export interface Encrypting {
  /** Goes before the parts. */
  readonly nonce: Buffer;
  update(part: Uint8Array): Buffer;
  /** The tag, which goes behind the parts. */
  end(): Buffer;
}

/**
 * The key of a protected workspace (store.md 6.9): AES-256-GCM with a fresh 96-bit nonce for each text. A text is nonce,
 * cipher text and tag; the tag also covers its purpose.
 */
export class DataKey {
  readonly #key: Buffer;

  /** `bytes` = 32 bytes; they are the key's own from now on. */
  constructor(bytes: Buffer) {
    if (bytes.byteLength !== KEY) throw new Error(`A key has ${KEY} bytes.`);
    this.#key = bytes;
  }

  static fresh(): DataKey {
    return new DataKey(randomBytes(KEY));
  }

  /** The key of the text that {@link wrapped} hands out; null = it is none. */
  static ofText(text: string): DataKey | null {
    const bytes = Buffer.from(text, 'base64');
    return bytes.byteLength === KEY && bytes.toString('base64') === text ? new DataKey(bytes) : null;
  }

  begin(purpose: Purpose): Encrypting {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(purpose));
    return {
      nonce,
      update: (part) => cipher.update(part),
      end: () => {
        cipher.final();
        return cipher.getAuthTag();
      },
    };
  }

  encrypt(bytes: Uint8Array, purpose: Purpose): Buffer {
    const work = this.begin(purpose);
    const parts = [work.nonce, work.update(bytes)];
    return Buffer.concat([...parts, work.end()]);
  }

  /** The bytes that were encrypted for this purpose with this key; undefined when these are not they. */
  decrypt(bytes: Uint8Array, purpose: Purpose): Buffer | undefined {
    if (bytes.byteLength < ADDED_BYTES) return undefined;
    const decipher = createDecipheriv(CIPHER, this.#key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-TAG));
    const plain = decipher.update(bytes.subarray(NONCE, -TAG));
    try {
      decipher.final();
      return plain;
    } catch {
      plain.fill(0);
      return undefined;
    }
  }

  /** The key's own bytes under another key. */
  under(other: DataKey): Buffer {
    return other.encrypt(this.#key, 'key');
  }

  /** What the system's keychain makes of the key's own text, which goes nowhere else. */
  wrapped<T>(wrap: (text: string) => T): T {
    return wrap(this.#key.toString('base64'));
  }

  /** Nothing can be read or written with it any more. */
  forget(): void {
    this.#key.fill(0);
  }
}
