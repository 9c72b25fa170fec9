import { storeContract } from '../../support/store/contract-store.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

storeContract('JSON files in a folder', async () => {
  const folder = await temporaryFolder();
  const { store } = await openStore(folder.path, { create: true });
  const end = async () => {
    await store.close();
    await folder.remove();
  };
  return { store, end };
});
