import { openMemoryStore } from '../../../../electron/adapters/memory-store/memory-store.ts';
import { storeContract } from '../../../support/store/contract-store.ts';
import { steppingClock } from '../../../support/store/store-fixtures.ts';

storeContract('memory twin', async () => {
  const store = openMemoryStore({ clock: steppingClock() });
  return { store, end: () => store.close() };
});
