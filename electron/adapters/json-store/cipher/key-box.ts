import { randomBytes } from 'node:crypto';
import { DataKey } from './data-key.ts';
import { isBoundedCost, KEY_COST, type KeyCost, keyOfPassphrase } from './passphrase-key.ts';

/** The key of a workspace under its passphrase, as the manifest holds it. Binary fields as base64. */
export interface KeyBox extends KeyCost {
  readonly salt: string;
  readonly box: string;
}

const SALT = 16;
/** Nonce, 32 bytes of key, tag. */
const BOX = 12 + 32 + 16;

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');
const isBytes = (value: unknown, length: number): boolean =>
  typeof value === 'string' &&
  bytesOf(value).byteLength === length &&
  bytesOf(value).toString('base64') === value;

/** Is this a box a key may be derived for? */
export function isKeyBox(value: unknown): value is KeyBox {
  if (typeof value !== 'object' || value === null) return false;
  const { log2N, r, p, salt, box } = value as Partial<Record<keyof KeyBox, unknown>>;
  if (![log2N, r, p].every(Number.isSafeInteger)) return false;
  return isBoundedCost({ log2N, r, p } as KeyCost) && isBytes(salt, SALT) && isBytes(box, BOX);
}

const passphraseKey = async (passphrase: string, salt: Buffer, cost: KeyCost): Promise<DataKey> =>
  new DataKey(await keyOfPassphrase(passphrase, salt, cost));

/** Puts a key under a passphrase (R34). */
export async function closeKeyBox(
  key: DataKey,
  passphrase: string,
  cost: KeyCost = KEY_COST,
): Promise<KeyBox> {
  const salt = randomBytes(SALT);
  const over = await passphraseKey(passphrase, salt, cost);
  const box = key.under(over).toString('base64');
  over.forget();
  return { ...cost, salt: salt.toString('base64'), box };
}

/** The key in a box; null = the passphrase is another one, or the box is not what was written. */
export async function openKeyBox(
  { salt, box, ...cost }: KeyBox,
  passphrase: string,
): Promise<DataKey | null> {
  const over = await passphraseKey(passphrase, bytesOf(salt), cost);
  const bytes = over.decrypt(bytesOf(box), 'key');
  over.forget();
  return bytes === undefined ? null : new DataKey(bytes);
}
