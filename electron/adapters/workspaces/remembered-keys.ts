import { join } from 'node:path';
import { z } from 'zod';
import { DataKey } from '../json-store/cipher/data-key.ts';
import { removeQuietly, replaceFile } from '../json-store/durable-file.ts';
import { decodeManifest, MANIFEST_FILE } from '../json-store/manifest.ts';
import type { StoreFs } from '../json-store/store-fs.ts';
import { type Keychain, keychainName, realBackend } from './keychain.ts';
import { realFolder } from './keyring.ts';

/** Name of the file in the app's own data folder: a workspace's folder may be copied to other computers. */
export const REMEMBERED_FILE = 'remembered-keys.json';

const MOST_BYTES = 1024 * 1024;

/**
 * One key: the real folder, what wrapped it, the manifest's box it belongs to, the wrapped key, and the box's text under the key
 * itself. Not every keychain notices changed bytes: the last part does. Bytes as base64.
 */
const entry = z.strictObject({
  folder: z.string(),
  backend: z.string(),
  box: z.string(),
  wrapped: z.string(),
  proof: z.string(),
});
const remembered = z.strictObject({ version: z.literal(1), keys: z.array(entry) });
type Entry = z.infer<typeof entry>;

interface Wiring {
  readonly fs: StoreFs;
  /** The app's own data folder. */
  readonly base: string;
  readonly keychain: Keychain | null;
}

/** The manifest's box of a protected workspace; null = there is none. Nothing is changed. */
async function boxOf(fs: StoreFs, folder: string): Promise<string | null> {
  const bytes = await fs.readFile(join(folder, MANIFEST_FILE)).catch(() => null);
  const found = bytes === null ? null : decodeManifest(bytes);
  if (found === null || !found.ok || found.value.format === 1) return null;
  return found.value.manifest.protection?.box.box ?? null;
}

/** The key of an entry; null = the keychain does not give it back as it was. */
function unwrap(keychain: Keychain, { wrapped, proof, box }: Entry): DataKey | null {
  const text = keychain.decrypt(Buffer.from(wrapped, 'base64'));
  const key = text === null ? null : DataKey.ofText(text);
  if (key?.decrypt(Buffer.from(proof, 'base64'), 'remembered')?.toString() === box) return key;
  key?.forget();
  return null;
}

/**
 * Keys of workspaces that this computer opens without asking, wrapped by the system's keychain (store.md 6.9, R33). The file is
 * only a convenience: missing, damaged or foreign it counts as empty, and the passphrase opens everything.
 */
export class RememberedKeys {
  readonly #wiring: Wiring;
  readonly #file: string;
  /** Boxes that were forgotten though the disk did not take it: not used again as long as the program runs. */
  readonly #forgotten = new Set<string>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
    this.#file = join(wiring.base, REMEMBERED_FILE);
  }

  /** Name of the keychain for people; null = there is none to rely on. */
  keychain(): string | null {
    return keychainName(this.#wiring.keychain);
  }

  /** The key of a folder, if it was kept by today's backend for today's passphrase; otherwise null, and nothing is rewritten. */
  async keyOf(folder: string): Promise<DataKey | null> {
    const { fs, keychain } = this.#wiring;
    const backend = realBackend(keychain);
    if (keychain === null || backend === null) return null;
    const real = await realFolder(fs, folder);
    const found = (await this.#read()).find((one) => one.folder === real);
    if (found?.backend !== backend || this.#forgotten.has(found.box)) return null;
    return found.box === (await boxOf(fs, real)) ? unwrap(keychain, found) : null;
  }

  async has(folder: string): Promise<boolean> {
    const key = await this.keyOf(folder);
    key?.forget();
    return key !== null;
  }

  /** Keeps the key of a protected folder. False = it was not kept, and what was kept before stays. */
  async keep(folder: string, key: DataKey): Promise<boolean> {
    const { fs, keychain } = this.#wiring;
    const backend = realBackend(keychain);
    const real = await realFolder(fs, folder);
    const box = await boxOf(fs, real);
    if (keychain === null || backend === null || box === null) return false;
    const bytes = key.wrapped((text) => keychain.encrypt(text));
    if (bytes === null) return false;
    const proof = key.encrypt(Buffer.from(box), 'remembered').toString('base64');
    const wrapped = Buffer.from(bytes).toString('base64');
    const kept = { folder: real, backend, box, wrapped, proof };
    const written = await this.#change((all) => [...all.filter((one) => one.folder !== real), kept]);
    if (written) this.#forgotten.delete(box);
    return written;
  }

  /** This computer asks again for the passphrase of the folder, and of every copy of it that has the same one. */
  async forget(folder: string): Promise<void> {
    const { fs } = this.#wiring;
    const real = await realFolder(fs, folder);
    const boxes = (await this.#read()).filter((one) => one.folder === real).map(({ box }) => box);
    if (boxes.length === 0) return;
    for (const box of boxes) this.#forgotten.add(box);
    const without = (all: readonly Entry[]) => all.filter(({ box }) => !boxes.includes(box));
    // Where nothing can be written, something may still be removed: rather no key is kept than this one.
    if (!(await this.#change(without))) await removeQuietly(fs, this.#file);
  }

  async #read(): Promise<readonly Entry[]> {
    const { fs } = this.#wiring;
    try {
      const { size } = await fs.lstat(this.#file);
      if (size > MOST_BYTES) return [];
      return remembered.parse(JSON.parse(Buffer.from(await fs.readFile(this.#file)).toString('utf8'))).keys;
    } catch {
      return [];
    }
  }

  /** One change after another; false = the disk did not take it. */
  #change(change: (all: readonly Entry[]) => readonly Entry[]): Promise<boolean> {
    const { fs, base } = this.#wiring;
    const done = this.#queue.then(async () => {
      try {
        await fs.mkdir(base);
        const document = { version: 1, keys: change(await this.#read()) };
        await replaceFile(fs, this.#file, Buffer.from(`${JSON.stringify(document, null, 2)}\n`));
        return true;
      } catch {
        return false;
      }
    });
    this.#queue = done;
    return done;
  }
}
