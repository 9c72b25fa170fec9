import { expect } from 'vitest';
import { changeProtection } from '../../../electron/adapters/json-store/protection/change-protection.ts';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import { storeContract } from '../../support/store/contract-store.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

storeContract('encrypted JSON files in a folder', async () => {
  const folder = await temporaryFolder();
  const { store: first } = await openStore(folder.path, { create: true });
  await first.close();
  const secret = { passphrase: 'four grey horses walk', company: 'Lakeview IT', hint: '' };
  const place = { fs: nodeFs, folder: folder.path, key: null };
  const changed = await changeProtection(place, secret, { cost: { log2N: 14, r: 8, p: 1 } });
  const { store, protection } = await openStore(folder.path, { key: changed.ok ? changed.value : null });
  expect(protection).not.toBeNull();
  const end = async () => {
    await store.close();
    await folder.remove();
  };
  return { store, end };
});

storeContract('JSON files in a folder', async () => {
  const folder = await temporaryFolder();
  const { store } = await openStore(folder.path, { create: true });
  const end = async () => {
    await store.close();
    await folder.remove();
  };
  return { store, end };
});
