import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { seal, unseal } from '../../../electron/adapters/json-store/whole-file/sealed-file.ts';
import { refusalOf } from '../../support/store/store-refusal.ts';

const PASSPHRASE = 'four words, not together';
const content = randomBytes(9 * 1024 * 1024);
let sealed: Buffer;
beforeAll(async () => {
  sealed = Buffer.from(await seal(content, PASSPHRASE));
});

/** First byte and number of bytes of everything a sealed file is made of. */
const CLASSES = {
  version: [8, 1],
  'cost N': [9, 1],
  'cost r': [10, 1],
  'cost p': [11, 1],
  salt: [12, 16],
  'nonce of the check': [28, 12],
  'tag of the check': [40, 16],
  nonce: [56, 12],
  content: [68, 9 * 1024 * 1024],
  tag: [68 + 9 * 1024 * 1024, 16],
} as const;

const changed = (at: number, value: number): Buffer => {
  const copy = Buffer.from(sealed);
  copy[at] = value;
  return copy;
};

describe('a sealed file', () => {
  it('gives back what was sealed, only with its passphrase', async () => {
    expect(Buffer.from(await unseal(sealed, PASSPHRASE)).equals(content)).toBe(true);
    for (const wrong of ['four words, not Together', `${PASSPHRASE} `, null])
      expect(await refusalOf(unseal(sealed, wrong))).toEqual({ code: 'wrong-passphrase' });
  });

  it('is other bytes each time, although content and passphrase are the same', async () => {
    const again = Buffer.from(await seal(content, PASSPHRASE));
    expect(again.byteLength).toBe(sealed.byteLength);
    for (const [at, length] of Object.values(CLASSES).slice(4))
      expect(again.subarray(at, at + length).equals(sealed.subarray(at, at + length))).toBe(false);
  });

  it.each(Object.entries(CLASSES))(
    'V19 is refused when a bit of its %s was flipped, at five places',
    async (_what, [at, length]) => {
      for (let turn = 0; turn < 5; turn += 1) {
        const place = at + Math.floor(((length - 1) * turn) / 4);
        const bytes = changed(place, (sealed[place] ?? 0) ^ (1 << turn));
        const { code } = (await refusalOf(unseal(bytes, PASSPHRASE))) as { readonly code: string };
        expect(['wrong-passphrase', 'damaged', 'newer-format']).toContain(code);
      }
    },
  );

  it('calls damage damage, not a wrong passphrase, wherever the passphrase was proven', async () => {
    for (const at of [56, 68, 5_000_000, sealed.byteLength - 1])
      expect(await refusalOf(unseal(changed(at, (sealed[at] ?? 0) ^ 1), PASSPHRASE))).toMatchObject({
        code: 'damaged',
      });
    for (const end of [20, 68, 84, 1_000_000, sealed.byteLength - 1])
      expect(await refusalOf(unseal(sealed.subarray(0, end), PASSPHRASE))).toMatchObject({ code: 'damaged' });
  });

  it.each([
    ['100 GB of memory', 9, 30],
    ['2 EB of memory', 9, 255],
    ['512 MB of memory', 10, 17],
    ['no work at all', 9, 0],
    ['less work than anybody writes', 9, 13],
    ['no block', 10, 0],
    ['more than one lane', 11, 2],
  ])('R34 cannot ask for %s: it is refused before a key is derived', async (_what, at, value) => {
    expect(await refusalOf(unseal(changed(at, value), PASSPHRASE))).toMatchObject({ code: 'damaged' });
  });

  it('of a newer version is called so', async () => {
    expect(await refusalOf(unseal(changed(8, 2), PASSPHRASE))).toMatchObject({
      code: 'newer-format',
      found: 2,
      known: 1,
    });
  });
});
