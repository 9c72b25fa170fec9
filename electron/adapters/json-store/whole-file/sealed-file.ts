import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { StoreError } from '../../../core/ports/store.ts';
import { isBoundedCost, KEY_COST, type KeyCost, keyOfPassphrase } from '../cipher/passphrase-key.ts';

/*
 * A sealed file: head (68 bytes), the content under AES-256-GCM, its tag (16 bytes).
 *   0 "CDSEALED" · 8 version · 9 log2 N · 10 r · 11 p · 12 salt (16)
 *   28 nonce (12) and 40 tag (16) of an empty text, which only the right key makes: tells a wrong passphrase from damage
 *   56 nonce of the content (12)
 * Both tags also cover the head before them, so that no parameter can be exchanged (store.md 6.9, R34).
 */
const MAGIC = Buffer.from('CDSEALED', 'latin1');
const VERSION = 1;
const AT = { version: 8, log2N: 9, r: 10, p: 11, salt: 12, checkNonce: 28, checkTag: 40, nonce: 56 } as const;
const HEAD = 68;
const TAG = 16;
const STEP = 4 * 1024 * 1024;
const CIPHER = 'aes-256-gcm';

const notWhole = (): StoreError =>
  new StoreError({ code: 'damaged', files: ['.cdbackup'], quarantine: null, customers: 0, because: 'bytes' });

/** Is this the beginning of a sealed file? */
export const isSealed = (bytes: Uint8Array): boolean => MAGIC.equals(bytes.subarray(0, MAGIC.byteLength));

async function inSteps(bytes: Uint8Array, take: (part: Uint8Array) => Buffer): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.byteLength; at += STEP) {
    parts.push(take(bytes.subarray(at, at + STEP)));
    await breath();
  }
  return parts;
}

/** Seals bytes under a passphrase: nobody reads them without it, and nobody changes one unseen. */
export async function seal(content: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const head = Buffer.alloc(HEAD);
  MAGIC.copy(head);
  head.set([VERSION, KEY_COST.log2N, KEY_COST.r, KEY_COST.p], AT.version);
  randomBytes(AT.checkTag - AT.salt).copy(head, AT.salt);
  randomBytes(HEAD - AT.nonce).copy(head, AT.nonce);
  const key = await keyOfPassphrase(passphrase, head.subarray(AT.salt, AT.checkNonce), KEY_COST);
  const options = { authTagLength: TAG };
  const check = createCipheriv(CIPHER, key, head.subarray(AT.checkNonce, AT.checkTag), options);
  check.setAAD(head.subarray(0, AT.checkTag)).final();
  check.getAuthTag().copy(head, AT.checkTag);
  const cipher = createCipheriv(CIPHER, key, head.subarray(AT.nonce), options).setAAD(head);
  const parts = await inSteps(content, (part) => cipher.update(part));
  parts.push(cipher.final());
  key.fill(0);
  return Buffer.concat([head, ...parts, cipher.getAuthTag()]);
}

/** Does this key belong to the head? */
function isKeyOf(head: Buffer, key: Buffer): boolean {
  const nonce = head.subarray(AT.checkNonce, AT.checkTag);
  const check = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  check.setAAD(head.subarray(0, AT.checkTag)).setAuthTag(head.subarray(AT.checkTag, AT.nonce));
  try {
    check.final();
    return true;
  } catch {
    return false;
  }
}

/** What was sealed; nothing of it is given out before the tag over all of it was proven. */
async function contentOf(sealed: Buffer, key: Buffer): Promise<Buffer> {
  const head = sealed.subarray(0, HEAD);
  const decipher = createDecipheriv(CIPHER, key, head.subarray(AT.nonce), { authTagLength: TAG });
  decipher.setAAD(head).setAuthTag(sealed.subarray(-TAG));
  const parts = await inSteps(sealed.subarray(HEAD, -TAG), (part) => decipher.update(part));
  try {
    parts.push(decipher.final());
  } catch {
    for (const part of parts) part.fill(0);
    throw notWhole();
  }
  return Buffer.concat(parts);
}

/** The head of a sealed file, its cost looked at before any work is done. Errors: StoreError `damaged`, `newer-format`. */
function headOf(sealed: Buffer): { readonly salt: Buffer; readonly cost: KeyCost } {
  if (sealed.byteLength < HEAD + TAG) throw notWhole();
  const found = sealed.readUInt8(AT.version);
  if (found > VERSION)
    throw new StoreError({ code: 'newer-format', place: '.cdbackup', found, known: VERSION });
  const cost = {
    log2N: sealed.readUInt8(AT.log2N),
    r: sealed.readUInt8(AT.r),
    p: sealed.readUInt8(AT.p),
  };
  if (found !== VERSION || !isBoundedCost(cost)) throw notWhole();
  return { salt: sealed.subarray(AT.salt, AT.checkNonce), cost };
}

/**
 * The bytes of an exported file as they were before sealing; one that was not sealed is answered as it is. Errors:
 * StoreError `wrong-passphrase` (also when none was given), `damaged`, `newer-format`.
 */
export async function unseal(bytes: Uint8Array, passphrase: string | null): Promise<Uint8Array> {
  if (!isSealed(bytes)) return bytes;
  const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { salt, cost } = headOf(sealed);
  if (passphrase === null) throw new StoreError({ code: 'wrong-passphrase' });
  const key = await keyOfPassphrase(passphrase, salt, cost);
  try {
    if (!isKeyOf(sealed.subarray(0, HEAD), key)) throw new StoreError({ code: 'wrong-passphrase' });
    return await contentOf(sealed, key);
  } finally {
    key.fill(0);
  }
}
