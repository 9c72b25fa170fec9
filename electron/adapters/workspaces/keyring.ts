import type { DataKey } from '../json-store/cipher/data-key.ts';
import type { StoreFs } from '../json-store/store-fs.ts';

/** What leads to the same folder by links is the same folder; one that is not there is what it is called. */
export const realFolder = (fs: StoreFs, folder: string): Promise<string> =>
  fs.realpath(folder).catch(() => folder);

/** Keys of the protected workspaces that were unlocked since the program began, by their real folder. Only in memory. */
export class Keyring {
  readonly #fs: StoreFs;
  readonly #keys = new Map<string, DataKey>();

  constructor(fs: StoreFs) {
    this.#fs = fs;
  }

  async keyOf(folder: string): Promise<DataKey | null> {
    return this.#keys.get(await this.#real(folder)) ?? null;
  }

  /** Keeps the key of a folder; null = it needs none any more. */
  async keep(folder: string, key: DataKey | null): Promise<void> {
    const real = await this.#real(folder);
    if (key === null) this.#keys.delete(real);
    else this.#keys.set(real, key);
  }

  /** The key of one folder opens its copy as well. */
  async passOn(from: string, to: string): Promise<void> {
    await this.keep(to, await this.keyOf(from));
  }

  /** Nobody opens the folder again without its passphrase. */
  async forget(folder: string): Promise<void> {
    const key = await this.keyOf(folder);
    await this.keep(folder, null);
    if (key !== null && ![...this.#keys.values()].includes(key)) key.forget();
  }

  #real(folder: string): Promise<string> {
    return realFolder(this.#fs, folder);
  }
}
