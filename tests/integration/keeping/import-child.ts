import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomIds } from '../../../electron/adapters/system/random-ids.ts';
import { systemClock } from '../../../electron/adapters/system/system-clock.ts';
import { workspaceFolders } from '../../../electron/adapters/workspaces/workspace-folders.ts';
import { createDesk } from '../../../electron/core/desk/desk.ts';
import { applyImport } from '../../../electron/core/usecases/imports/apply-import.ts';
import {
  checkImport,
  chooseFiles,
  type ImportDeps,
} from '../../../electron/core/usecases/imports/check-import.ts';
import { createPendingImports } from '../../../electron/core/usecases/imports/pending-imports.ts';
import { IMPORTED_ROWS, list, row } from '../../support/import-files.ts';
import { answeringDialogs, memoryDevice, memoryFiles, sameThreadReader } from '../../support/memory-ports.ts';

const [, , folder = ''] = process.argv;
const say = (text: string): void => void writeSync(1, `${text}\n`);

const FILE = '/desk/list.csv';

/** Everything an import needs, as the app puts it together; only the dialog and the file are the test's. */
function parts(files: Map<string, string>): { deps: ImportDeps; choose: () => void } {
  const clock = systemClock();
  const events = { send: () => undefined };
  const dialogs = answeringDialogs();
  const workspaces = workspaceFolders({ base: dirname(folder), clock, appVersion: 'child' });
  const desk = createDesk({ workspaces, device: memoryDevice(), events });
  const deps: ImportDeps = {
    desk,
    files: memoryFiles(files),
    imports: sameThreadReader,
    pending: createPendingImports(),
    ids: randomIds,
    clock,
    dialogs,
    events,
  };
  return { deps, choose: () => dialogs.files.push([FILE]) };
}

/** Child process of the import trials: imports list after list of new customers, and says how many there are after each. */
async function run(): Promise<void> {
  const files = new Map<string, string>();
  const { deps, choose } = parts(files);
  const state = await deps.desk.openFolder(folder);
  if (state.state !== 'ready') return say(state.state);
  const store = deps.desk.store();
  let known = (await store?.query('customer', { limit: 1 }))?.total ?? 0;
  say(`open ${known}`);
  for (;;) {
    files.set(FILE, list(...Array.from({ length: IMPORTED_ROWS }, (_, n) => row(known + n + 1))));
    choose();
    const chosen = await chooseFiles(deps);
    const handle = chosen.ok ? (chosen.value.files[0]?.handle ?? '') : '';
    const check = await checkImport(deps, { handle, about: null });
    if (!check.ok) return say(check.error.code);
    const applied = await applyImport(deps, { importId: check.value.importId, skipRows: [] });
    if (!applied.ok) return say(applied.error.code);
    known += IMPORTED_ROWS;
    say(String(known));
  }
}

await run();
