import type { ActivityFilters, ActivityRow } from '../../../../shared/ipc/contract/activity.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { WorkspaceStore } from '../../ports/store.ts';
import { looksForText, matchingRows, peopleIn, rowMaker, storedFilters } from './log-entries.ts';

const PAGE = 200;

interface Listed {
  readonly rows: ActivityRow[];
  readonly total: number;
  readonly next: string | null;
}

async function storedPage(
  store: WorkspaceStore,
  filters: ActivityFilters,
  cursor: string | undefined,
): Promise<Listed> {
  const page = await store.activity({
    ...storedFilters(filters),
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const toRow = await rowMaker(store);
  return { rows: await Promise.all(page.items.map(toRow)), total: page.total, next: page.next };
}

/** With a text all matches are counted; the cursor is how many were shown already. */
async function searchedPage(
  store: WorkspaceStore,
  filters: ActivityFilters,
  cursor: string | undefined,
): Promise<Listed> {
  const from = Math.max(Number.parseInt(cursor ?? '0', 10) || 0, 0);
  const rows: ActivityRow[] = [];
  let total = 0;
  for await (const row of matchingRows(store, filters)) {
    if (total >= from && rows.length < PAGE) rows.push(row);
    total += 1;
  }
  return { rows, total, next: from + rows.length < total ? String(from + rows.length) : null };
}

/** The activity log, newest first, a page at a time. */
export async function listActivity(
  deps: Pick<Deps, 'desk'>,
  { cursor, ...filters }: ParsedInput<'activity.list'>,
): Promise<Reply<'activity.list'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store } = open.value;
  const listed = await (looksForText(filters) ? searchedPage : storedPage)(store, filters, cursor);
  const people = [...(await peopleIn(store))].map(([id, name]) => ({ id, name }));
  return ok({ ...listed, people });
}
