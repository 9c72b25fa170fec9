import type { Instant } from '../../../../shared/domain/day.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { nameKey } from '../../name-key.ts';
import type { WorkspaceStore } from '../../ports/store.ts';
import { settle } from '../../store-errors.ts';
import { heldBy } from './held-records.ts';

/** Entries of the log after an instant. */
async function entriesSince(store: WorkspaceStore, at: Instant | undefined): Promise<number> {
  if (at === undefined) return (await store.activity({ limit: 1 })).total;
  let count = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<WorkspaceStore['activity']>> = await store.activity({
      limit: 500,
      ...(cursor === null ? {} : { cursor }),
    });
    const newer = page.items.filter((entry) => entry.at > at).length;
    count += newer;
    cursor = newer === page.items.length ? page.next : null;
  } while (cursor !== null);
  return count;
}

/** Backups of the open workspace, newest first, and what came since. */
export async function listBackups(deps: Pick<Deps, 'desk' | 'workspaces'>): Promise<Reply<'backups.list'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store } = open.value;
  const backups = (await deps.desk.backups()?.list()) ?? [];
  const bytes = await deps.workspaces.sizeOf(store.status().place);
  return ok({ backups: [...backups], bytes, changesSince: await entriesSince(store, backups[0]?.at) });
}

/** Makes a backup now. Errors: `disk-full`, `read-only`. */
export async function makeBackup(deps: Pick<Deps, 'desk'>): Promise<Reply<'backups.make'>> {
  const backups = deps.desk.backups();
  if (backups === undefined) return err({ code: 'not-found', entity: 'workspace', id: '' });
  return settle(backups.make('by-hand'));
}

/** Customers that a backup holds and nobody had removed. Errors: `not-found`, `damaged`. */
export async function listCustomersIn(
  deps: Pick<Deps, 'desk'>,
  { name }: ParsedInput<'backups.customers'>,
): Promise<Reply<'backups.customers'>> {
  const held = await heldBy(deps.desk, name);
  if (!held.ok) return held;
  const customers = held.value.records
    .filter((rec): rec is Rec<'customer'> => rec.kind === 'customer')
    .filter(({ body }) => body.removedAt === null)
    .map(({ id, body }) => ({ id, name: body.name, key: nameKey(body.name) }));
  return ok({ customers: customers.sort((a, b) => a.key.localeCompare(b.key)) });
}

/** Shows where the backups lie in the file manager. */
export async function showBackups(
  deps: Pick<Deps, 'desk' | 'dialogs'>,
): Promise<Reply<'backups.show-folder'>> {
  const folder = deps.desk.backups()?.folder ?? '';
  if (folder === '') return err({ code: 'not-found', entity: 'backup', id: '' });
  deps.dialogs.showFolder(folder);
  return ok({});
}
