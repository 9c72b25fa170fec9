import { scrypt } from 'node:crypto';

/** What deriving a key costs: scrypt with N = 2^log2N. */
export interface KeyCost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

/** What this program asks for (store.md 6.9, R34): some seconds for each try of somebody who guesses. */
export const KEY_COST: KeyCost = { log2N: 17, r: 8, p: 1 };

const MOST_MEMORY = 256 * 1024 * 1024;
const LEAST_LOG2_N = 14;

/** May a key be derived at this cost? A file from elsewhere cannot ask for more memory than 256 MiB, nor for less work than anybody writes. */
export function isBoundedCost({ log2N, r, p }: KeyCost): boolean {
  return p === 1 && r >= 1 && log2N >= LEAST_LOG2_N && 128 * 2 ** log2N * r <= MOST_MEMORY;
}

/** The 256-bit key of a passphrase; the same text typed on another system is the same passphrase. */
export const keyOfPassphrase = (
  passphrase: string,
  salt: Uint8Array,
  { log2N, r, p }: KeyCost,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** log2N, r, p, maxmem: MOST_MEMORY + 16 * 1024 * 1024 };
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
