import type { Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';

/** Lets the user point at a folder and opens the workspace in it; an empty folder leads to first run there. */
export async function chooseWorkspaceFolder(
  deps: Pick<Deps, 'desk' | 'dialogs'>,
): Promise<Reply<'app.choose-folder'>> {
  const folder = await deps.dialogs.chooseFolder();
  return folder === null ? err({ code: 'cancelled' }) : ok(await deps.desk.openFolder(folder));
}

/** Opens the folder of a start-up problem once more. */
export async function tryAgain(deps: Pick<Deps, 'desk'>): Promise<Reply<'app.try-again'>> {
  const before = await deps.desk.start();
  return ok('place' in before ? await deps.desk.openFolder(before.place) : before);
}

/** Shows the workspace's folder in the file manager; also from a start-up problem. */
export async function showDataFolder(
  deps: Pick<Deps, 'desk' | 'dialogs'>,
): Promise<Reply<'app.show-data-folder'>> {
  const state = await deps.desk.start();
  deps.dialogs.showFolder(state.state === 'ready' ? state.workspace.place : state.place);
  return ok({});
}

/** Where the workspace lies and whether it can be written. */
export async function storeStatus(deps: Pick<Deps, 'desk'>): Promise<Reply<'app.store-status'>> {
  const status = deps.desk.store()?.status();
  if (status === undefined) return err({ code: 'not-found', entity: 'workspace', id: '' });
  return ok({
    state: status.state,
    place: status.place,
    lastSavedAt: status.state === 'ok' ? status.lastSavedAt : null,
  });
}
