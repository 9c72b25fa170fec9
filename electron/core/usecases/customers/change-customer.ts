import type { Customer } from '../../../../shared/domain/customer.ts';
import type { CustomerId, PartnerId } from '../../../../shared/domain/id.ts';
import { unknown } from '../../../../shared/domain/known.ts';
import type { CustomerEntry } from '../../../../shared/ipc/contract/customers.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { everSent } from '../../../../shared/requests/guards.ts';
import type { InputIssue } from '../../../../shared/result/app-error.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { type ByHand, commitByHand, enteredByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { nameKey } from '../../name-key.ts';
import { newCustomer, readAll } from '../../records.ts';
import { tenantIdIssue, typedTenantId } from '../../typed-ids.ts';

type ChangeDeps = Pick<Deps, 'desk' | 'ids' | 'clock'>;

/** Links set by hand: a reseller that is taken out is said not to be linked, so that what it was stays readable. */
function withResellers(customer: Customer, wanted: readonly PartnerId[], hand: ByHand): Customer {
  const known = customer.partnerRelationships.map((one) => ({
    ...one,
    has: enteredByHand(one.has, wanted.includes(one.partnerId) ? 'yes' : 'no', hand),
  }));
  const added = wanted
    .filter((id) => !known.some((one) => one.partnerId === id))
    .map((partnerId) => ({ partnerId, has: enteredByHand(unknown<'yes' | 'no'>(), 'yes', hand) }));
  return { ...customer, partnerRelationships: [...known, ...added].slice(-50) };
}

function withEntryOf(before: Customer, entry: CustomerEntry, hand: ByHand, isProvider: boolean): Customer {
  const name = entry.name.trim();
  const edited: Customer = {
    ...before,
    name,
    nameKey: nameKey(name),
    otherNames: [...new Set([...before.otherNames, before.name])].filter((one) => one !== name).slice(-20),
    domain: enteredByHand(before.domain, entry.domain.trim() || null, hand),
    tenantId: enteredByHand(before.tenantId, typedTenantId(entry.tenantId), hand),
    country: enteredByHand(before.country, entry.country, hand),
    isCspPartnerTenant: enteredByHand(before.isCspPartnerTenant, entry.isCspPartnerTenant, hand),
    tags: [...new Set(entry.tags.map((tag) => tag.trim()).filter(Boolean))],
  };
  return isProvider ? withResellers(edited, entry.resellerIds, hand) : edited;
}

/** At most one customer per tenant id (data-model 4). */
async function findIssues(
  { store }: OpenWorkspace,
  entry: CustomerEntry,
  own: CustomerId | null,
): Promise<InputIssue[]> {
  const wrong = tenantIdIssue('tenantId', entry.tenantId);
  if (wrong !== undefined) return [wrong];
  const tenantId = typedTenantId(entry.tenantId);
  if (tenantId === null) return [];
  const found = await store.query('customer', {
    where: [
      { field: 'tenantId', op: 'eq', value: tenantId },
      { field: 'removedAt', op: 'eq', value: null },
    ],
    limit: 2,
  });
  return found.items.some((one) => one.id !== own) ? [{ path: 'tenantId', problem: 'taken' }] : [];
}

/** Adds a customer that nobody listed yet. Errors: `invalid-input` by field, and the store's. */
export async function addCustomer(
  deps: ChangeDeps,
  { entry }: ParsedInput<'customers.add'>,
): Promise<Reply<'customers.add'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const issues = await findIssues(open.value, entry, null);
  if (issues.length > 0) return err({ code: 'invalid-input', issues });
  const { person, workspace } = open.value;
  const id = deps.ids.next() as CustomerId;
  const isProvider = workspace.body.role === 'indirect-provider';
  const hand = { by: person.id, today: deps.clock.today() };
  const put = withEntryOf(newCustomer(entry.name), entry, hand, isProvider);
  const saved = await commitByHand(deps, open.value, {
    label: 'customer.add',
    ops: [{ kind: 'customer', id, ifRev: 0, put }],
    subject: { kind: 'customer', id, customerId: id },
  });
  return saved.ok ? ok({ id, changeSetId: saved.value.changeSetId }) : saved;
}

/** Changes what colleagues say of a customer; the old name stays findable. Errors: `not-found`, `invalid-input`, the store's. */
export async function changeCustomer(
  deps: ChangeDeps,
  { id, entry }: ParsedInput<'customers.change'>,
): Promise<Reply<'customers.change'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('customer', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'customer', id });
  const issues = await findIssues(open.value, entry, id);
  if (issues.length > 0) return err({ code: 'invalid-input', issues });
  const { person, workspace } = open.value;
  const isProvider = workspace.body.role === 'indirect-provider';
  const hand = { by: person.id, today: deps.clock.today() };
  return commitByHand(deps, open.value, {
    label: 'customer.change',
    ops: [{ kind: 'customer', id, ifRev: found.rev, put: withEntryOf(found.body, entry, hand, isProvider) }],
    subject: { kind: 'customer', id, customerId: id },
  });
}

/**
 * Takes a customer out of the lists. Nothing is deleted: its cases stay, and the undo brings it back. Errors: `not-found`,
 * `not-allowed` when a request was ever sent to it, the store's.
 */
export async function removeCustomer(
  deps: ChangeDeps,
  { id }: ParsedInput<'customers.remove'>,
): Promise<Reply<'customers.remove'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('customer', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'customer', id });
  const requests = await readAll(open.value.store, 'request', [{ field: 'customerId', op: 'eq', value: id }]);
  if (requests.some(({ body }) => everSent(body)))
    return err({ code: 'not-allowed', what: 'customer-was-asked' });
  return commitByHand(deps, open.value, {
    label: 'customer.remove',
    ops: [{ kind: 'customer', id, ifRev: found.rev, put: { ...found.body, removedAt: deps.clock.now() } }],
    subject: { kind: 'customer', id, customerId: id },
  });
}
