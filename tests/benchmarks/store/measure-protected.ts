import { join } from 'node:path';
import type { DataKey } from '../../../electron/adapters/json-store/cipher/data-key.ts';
import { changeProtection } from '../../../electron/adapters/json-store/protection/change-protection.ts';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import { commits } from './one-change.ts';
import { collectGarbage, openBench, watched } from './workload.ts';

/** What a workspace gave after it was encrypted; milliseconds. Deriving a key from a passphrase is in none of them. */
export interface ProtectedFigures {
  readonly turnOnMs: number;
  readonly turnOnBlock: number;
  readonly openMs: number;
  readonly openBlock: number;
  readonly commitMs: number;
  readonly bareMs: number;
  readonly compactBlock: number;
}

/** The cheapest key that is read: its seconds are the same for a workspace of any size. */
const CHEAP = { log2N: 14, r: 8, p: 1 };
const SECRET = { passphrase: 'four grey horses walk', company: '', hint: '' };

/** Encrypts the workspace of a measurement and measures it as it was measured in the clear. */
export async function measureProtected(folder: string): Promise<ProtectedFigures> {
  const place = { fs: nodeFs, folder: join(folder, 'workspace'), key: null };
  let key: DataKey | null = null;
  collectGarbage();
  const turnedOn = await watched(async () => {
    const changed = await changeProtection(place, SECRET, { cost: CHEAP });
    key = changed.ok ? changed.value : null;
  });
  if (key === null) throw new Error('The workspace was not encrypted.');
  const open = () => openBench(folder, false, key);
  collectGarbage();
  const opened = await watched(async () => (await open()).store.close());
  const { store, backups } = await open();
  const { commitMs, bareMs } = await commits(store, folder);
  collectGarbage();
  const compacted = await watched(() => backups.make('by-hand'));
  await store.close();
  return {
    turnOnMs: turnedOn.took,
    turnOnBlock: turnedOn.block,
    openMs: opened.took,
    openBlock: opened.block,
    commitMs,
    bareMs,
    compactBlock: compacted.block,
  };
}
