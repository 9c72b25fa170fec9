import type { CustomerViewId } from '../../../../shared/domain/id.ts';
import { compareKey } from '../../../../shared/domain/text.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { readAll } from '../../records.ts';

type ViewDeps = Pick<Deps, 'desk' | 'ids'>;

/** Saved views of the customer list, by name. */
export async function listViews({ desk }: Pick<Deps, 'desk'>): Promise<Reply<'customers.views'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const found = await readAll(open.value.store, 'customer-view');
  const views = found.map(({ id, body: { name, ...look } }) => ({ id, name, look }));
  return ok({ views: views.sort((a, b) => a.name.localeCompare(b.name, 'en')) });
}

/** Saves a view under its name. Errors: `invalid-input` when another one has the name, `not-found`, the store's. */
export async function saveView(
  deps: ViewDeps,
  { id, view }: ParsedInput<'customers.save-view'>,
): Promise<Reply<'customers.save-view'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store } = open.value;
  const all = await readAll(store, 'customer-view');
  const before = all.find((one) => one.id === id);
  if (id !== null && before === undefined) return err({ code: 'not-found', entity: 'customer-view', id });
  const name = view.name.trim();
  if (all.some((one) => one.id !== id && compareKey(one.body.name) === compareKey(name)))
    return err({ code: 'invalid-input', issues: [{ path: 'name', problem: 'taken' }] });
  const own = id ?? (deps.ids.next() as CustomerViewId);
  const saved = await commitByHand(deps, open.value, {
    label: 'customer.view-save',
    ops: [{ kind: 'customer-view', id: own, ifRev: before?.rev ?? 0, put: { ...view, name } }],
    subject: { kind: 'customer-view', id: own },
  });
  return saved.ok ? ok({ id: own, changeSetId: saved.value.changeSetId }) : saved;
}

/** Takes a saved view away; the undo brings it back. Errors: `not-found`, the store's. */
export async function removeView(
  deps: ViewDeps,
  { id }: ParsedInput<'customers.remove-view'>,
): Promise<Reply<'customers.remove-view'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('customer-view', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'customer-view', id });
  return commitByHand(deps, open.value, {
    label: 'customer.view-remove',
    ops: [{ kind: 'customer-view', id, ifRev: found.rev, del: true }],
    subject: { kind: 'customer-view', id },
  });
}
