import { writeSync } from 'node:fs';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import { changeSet, putPerson, putRequest, steppingClock } from '../../support/store/store-fixtures.ts';

const [, , folder = '', mode = ''] = process.argv;
const say = (text: string): void => void writeSync(1, `${text}\n`);

/**
 * Child process of the kill tests: opens the folder, then holds it, or writes change after change, each
 * acknowledged by a line.
 */
async function run(): Promise<void> {
  const options = {
    folder,
    create: mode === 'create',
    clock: steppingClock(),
    appVersion: 'child',
    holder: `child ${process.pid}`,
  };
  const opened = await openJsonStore(options);
  if (!opened.ok) return say(opened.error.code);
  const { store } = opened.value;
  const { total } = await store.query('person', { limit: 1 });
  say(`open ${total}`);
  // Holding a workspace does not keep a program alive; the tests end this one.
  setInterval(() => undefined, 1_000);
  if (mode !== 'write') return;
  for (let n = total + 1; ; n += 1) {
    await store.commit(
      changeSet(n, [putPerson(n, 0), putRequest(50_000 + n, 0, 50)], { undoable: n % 3 === 0 }),
    );
    say(String(n));
  }
}

await run();
