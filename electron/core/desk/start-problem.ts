import type { FirstRunDraft, StartState } from '../../../shared/ipc/contract/app.ts';
import { assertNever } from '../../../shared/result/result.ts';
import type { StoreRefusal } from '../ports/store.ts';
import type { Workspaces } from '../ports/workspaces.ts';
import { readOpen } from './read-open.ts';
import { syncedPlace } from './synced-place.ts';

/** What can still be read in a folder, found by opening it only to be read; null when nothing can. */
async function readableIn(workspaces: Workspaces, folder: string): Promise<{ customers: number } | null> {
  const opened = await workspaces.open(folder, 'to-read');
  if (!opened.ok) return null;
  const { store } = opened.value;
  try {
    if ((await readOpen(store, null)) === undefined) return null;
    return { customers: (await store.query('customer', { limit: 1 })).total };
  } finally {
    await store.close();
  }
}

async function newestBackup(workspaces: Workspaces, folder: string) {
  const [newest] = await workspaces.backupsIn(folder);
  return newest === undefined ? null : { name: newest.name, at: newest.at, customers: newest.customers };
}

const unlockPage = (
  { company, hint }: Extract<StoreRefusal, { code: 'protected' }>,
  place: string,
  keychain: string | null,
): StartState => ({ state: 'protected', place, company, hint, keychain });

/** The page that a refused opening calls for, with everything it says (S-25). Nothing in the folder is changed. */
export async function startProblem(
  workspaces: Workspaces,
  refusal: StoreRefusal,
  folder: string,
  draft: FirstRunDraft,
): Promise<StartState> {
  switch (refusal.code) {
    case 'no-workspace':
      return { state: 'first-run', draft, place: folder, synced: syncedPlace(folder), deleted: null };
    case 'damaged':
      return {
        state: 'damaged',
        place: folder,
        files: [...refusal.files],
        quarantine: refusal.quarantine,
        customers: refusal.customers,
        because: refusal.because,
        readable: await readableIn(workspaces, folder),
        backup: await newestBackup(workspaces, folder),
      };
    case 'migration-failed':
      return { state: 'migration-failed', place: folder, kind: refusal.kind, path: refusal.path };
    case 'newer-format':
      return { state: 'newer-format', place: folder, found: refusal.found, known: refusal.known };
    case 'locked': {
      const { by, since } = refusal;
      return { state: 'locked', place: folder, by, since, readable: await readableIn(workspaces, folder) };
    }
    case 'protected':
      return unlockPage(refusal, folder, workspaces.keychain());
    case 'read-only':
    case 'disk-full':
      return { state: refusal.code, place: folder, readable: await readableIn(workspaces, folder) };
    case 'conflict':
    case 'not-empty':
    case 'foreign-files':
    case 'copy-unproven':
    case 'inside-itself':
    case 'too-large':
    case 'invalid-record':
    case 'nothing-to-undo':
    case 'undo-conflict':
    case 'wrong-passphrase':
    case 'cancelled':
    case 'closed':
      throw new Error(`Opening answered ${refusal.code}`);
    default:
      return assertNever(refusal);
  }
}
