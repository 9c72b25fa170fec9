import type { Customer } from '../../../../shared/domain/customer.ts';
import type { CustomerId } from '../../../../shared/domain/id.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { nameKey } from '../../name-key.ts';
import type { ChangeSet } from '../../ports/store.ts';
import { settle } from '../../store-errors.ts';

type ChangeDeps = Pick<Deps, 'desk' | 'ids' | 'clock'>;

async function change(
  deps: ChangeDeps,
  id: CustomerId,
  label: string,
  edit: (before: Customer) => Customer,
): Promise<Result<{ changeSetId: string }, AppError>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, person } = open.value;
  const found = await store.get('customer', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'customer', id });
  const set: ChangeSet = {
    id: deps.ids.next(),
    actor: person.id,
    label,
    undoable: true,
    ops: [{ kind: 'customer', id, ifRev: found.rev, put: edit(found.body) }],
    activity: [{ type: label, subject: { kind: 'customer', id, customerId: id }, source: 'by-hand' }],
  };
  const saved = await settle(store.commit(set));
  return saved.ok ? ok({ changeSetId: set.id }) : saved;
}

/** Gives a customer another name; the old one stays findable. Errors: `not-found`, and the store's. */
export const renameCustomer = (
  deps: ChangeDeps,
  { id, name }: ParsedInput<'customers.rename'>,
): Promise<Reply<'customers.rename'>> =>
  change(deps, id, 'customer.rename', (before) => ({
    ...before,
    name: name.trim(),
    nameKey: nameKey(name.trim()),
    otherNames: [...new Set([...before.otherNames, before.name])]
      .filter((one) => one !== name.trim())
      .slice(-20),
  }));

/** Takes a customer out of the lists. Nothing is deleted: its cases stay, and the undo brings it back. */
export const removeCustomer = (
  deps: ChangeDeps,
  { id }: ParsedInput<'customers.remove'>,
): Promise<Reply<'customers.remove'>> =>
  change(deps, id, 'customer.remove', (before) => ({ ...before, removedAt: deps.clock.now() }));
