import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openJsonStore } from '../../electron/adapters/json-store/open-json-store.ts';
import { shippedSamples } from '../../electron/adapters/sample-data/read-samples.ts';
import { randomIds } from '../../electron/adapters/system/random-ids.ts';
import { systemClock } from '../../electron/adapters/system/system-clock.ts';
import { sampleSet } from '../../electron/core/usecases/workspace/create-sample.ts';
import { freshFolder, NOW } from './electron-app.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));

/** A workspace with that many customers, made by the sample's own generator; answers its folder. */
export async function largeWorkspace(customers: number): Promise<string> {
  const clock = systemClock(NOW);
  const script = shippedSamples(resources).script('indirect-reseller');
  const more = { ...script.more, count: customers - script.customers.length };
  const { person, ops } = sampleSet({ clock, ids: randomIds }, { ...script, more });
  const folder = join(freshFolder('large'), 'workspace');
  const opened = await openJsonStore({ folder, create: true, clock, appVersion: '0.0.0', holder: 'tests' });
  if (!opened.ok) throw new Error(`The large workspace was refused: ${opened.error.code}`);
  const { store } = opened.value;
  await store.commit({ id: randomIds.next(), actor: person, label: 'workspace.create-sample', ops });
  await store.close();
  return folder;
}
