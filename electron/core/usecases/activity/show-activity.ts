import type { Kind } from '../../../../shared/domain/kinds.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { ActivityChange } from '../../../../shared/ipc/contract/activity.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { WorkspaceStore } from '../../ports/store.ts';
import { fieldsOf } from './shown-fields.ts';

const MOST = 100;

type Item = Rec<'batch'>['body']['items'][number];

/** What a record is called: its own name, else that of the customer it belongs to. */
async function nameOf(store: WorkspaceStore, rec: Rec<Kind> | undefined): Promise<string | null> {
  if (rec === undefined) return null;
  const body = rec.body as Readonly<Record<string, unknown>>;
  if (typeof body['name'] === 'string') return body['name'];
  if (typeof body['title'] === 'string' && body['title'] !== '') return body['title'];
  if (typeof body['customerId'] !== 'string') return null;
  return (await store.get('customer', body['customerId']))?.body.name ?? null;
}

function wordOf(before: unknown, now: unknown, fields: number): ActivityChange['change'] {
  if (before === null) return now === undefined ? 'same' : 'added';
  if (now === undefined) return 'removed';
  return fields === 0 ? 'same' : 'changed';
}

async function changeOf(store: WorkspaceStore, item: Item): Promise<ActivityChange> {
  const before = item.before as Rec<Kind> | null;
  const now: Rec<Kind> | undefined = await store.get(item.kind as Kind, item.id);
  const fields = await fieldsOf(store, before?.body ?? null, now?.body ?? null);
  return {
    kind: item.kind,
    id: item.id,
    name: await nameOf(store, now ?? before ?? undefined),
    change: wordOf(before, now, fields.length),
    changedSince: (now?.rev ?? 0) !== item.revAfter,
    fields,
  };
}

/** What a change set did, field by field: before from what is kept for its undo, now from today's records. Errors: `not-found`. */
export async function showActivity(
  deps: Pick<Deps, 'desk'>,
  { changeSetId }: ParsedInput<'activity.show'>,
): Promise<Reply<'activity.show'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store } = open.value;
  const batch = await store.get('batch', changeSetId);
  if (batch === undefined) return err({ code: 'not-found', entity: 'batch', id: changeSetId });
  const { items } = batch.body;
  const changes: ActivityChange[] = [];
  for (const item of items.slice(0, MOST)) changes.push(await changeOf(store, item));
  return ok({ changes, more: Math.max(items.length - MOST, 0) });
}
