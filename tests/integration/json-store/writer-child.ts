import { writeSync } from 'node:fs';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import { changeSet, putPerson, putRequest, steppingClock } from '../../support/store/store-fixtures.ts';

const [, , folder = '', mode = ''] = process.argv;
const say = (text: string): void => void writeSync(1, `${text}\n`);

/** People one large set makes. */
const LARGE = 1_500;

/**
 * Child process of the kill tests. Each acknowledged change is a line that says how many people there are now.
 * `create` and `hold` only hold the folder, `read` opens it to be read; `write` writes change after change, `compact` also compacts and backs up all
 * the time, `large` writes sets of 1,500 records.
 */
async function run(): Promise<void> {
  const options = {
    folder,
    create: mode === 'create',
    clock: steppingClock(),
    appVersion: 'child',
    holder: `child ${process.pid}`,
    readOnly: mode === 'read',
  };
  const opened = await openJsonStore(options);
  if (!opened.ok) return say(opened.error.code);
  const { store, backups } = opened.value;
  const { total } = await store.query('person', { limit: 1 });
  say(`open ${total}`);
  // Holding a workspace does not keep a program alive; the tests end this one.
  setInterval(() => undefined, 1_000);
  if (mode === 'compact') void compactForEver(backups);
  const step = mode === 'large' ? LARGE : 1;
  for (let n = total + 1; ['write', 'compact', 'large'].includes(mode); n += step) {
    const people = Array.from({ length: step }, (_, k) => putPerson(n + k, 0));
    await store.commit(
      changeSet(n, [...people, putRequest(5_000_000 + n, 0, 50)], { undoable: n % 3 === 0 }),
    );
    say(String(n + step - 1));
  }
}

async function compactForEver(backups: { make(reason: 'before-import'): Promise<unknown> }): Promise<never> {
  for (;;) await backups.make('before-import');
}

await run();
