import type { DataKey } from './cipher/data-key.ts';
import type { StoreFs } from './store-fs.ts';

/** Ending of the names of encrypted files that a clear one must not be mistaken for. */
export const SEALED = '.sealed';

/** A folder of a workspace or of a backup, and the key its files are under; null = they lie in the clear. */
export interface Place {
  readonly fs: StoreFs;
  readonly folder: string;
  readonly key: DataKey | null;
}
