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

/** Opens the folder of a start-up problem once more, or to work in it a workspace that is only read. */
export async function tryAgain(deps: Pick<Deps, 'desk'>): Promise<Reply<'app.try-again'>> {
  const before = await deps.desk.start();
  if (before.state !== 'ready') return ok(await deps.desk.openFolder(before.place));
  const { place, readOnly } = before.workspace;
  return ok(readOnly === null ? before : await deps.desk.openFolder(place));
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
    reason: status.state === 'read-only' ? status.reason : null,
  });
}

/** What was put right when the workspace was opened. */
export async function listNotices(deps: Pick<Deps, 'desk'>): Promise<Reply<'app.notices'>> {
  const notices = deps.desk
    .notices()
    .map((notice) =>
      notice.code === 'leftovers-moved' ? { ...notice, files: [...notice.files] } : { ...notice },
    );
  return ok({ notices });
}
