import type { Rec } from '../../../../shared/domain/record.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { everSent } from '../../../../shared/requests/guards.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { Pace } from '../../pace.ts';
import { readAll } from '../../records.ts';
import { changeMany, type ManyDeps, NOT_REMOVED } from './batch-change.ts';

interface Chosen {
  /** Those that can be removed. */
  readonly leaving: readonly Rec<'customer'>[];
  /** Those to whom a request was sent: nothing of it is ever deleted (data-model 1). */
  readonly staying: readonly Rec<'customer'>[];
}

async function chosen({ store }: OpenWorkspace, ids: readonly string[], pace: Pace): Promise<Chosen> {
  const wanted = new Set<string>(ids);
  const requests = await readAll(store, 'request', [], pace);
  const asked = new Set<string | null>(
    requests.filter(({ body }) => everSent(body)).map(({ body }) => body.customerId),
  );
  const found = (await readAll(store, 'customer', NOT_REMOVED, pace)).filter((one) => wanted.has(one.id));
  return {
    leaving: found.filter((one) => !asked.has(one.id)),
    staying: found.filter((one) => asked.has(one.id)),
  };
}

const named = (found: readonly Rec<'customer'>[]) => found.map(({ id, body }) => ({ id, name: body.name }));

/** What deleting customers would take out of the lists, and who would stay. Changes nothing. */
export async function lookAtRemoval(
  deps: Pick<Deps, 'desk' | 'breath'>,
  { ids }: ParsedInput<'customers.look-at-removal'>,
): Promise<Reply<'customers.look-at-removal'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store } = open.value;
  const pace = new Pace(deps.breath);
  const { leaving, staying } = await chosen(open.value, ids, pace);
  const gone = new Set<string | null>(leaving.map((one) => one.id));
  const ofThem = (found: readonly { readonly body: { readonly customerId: string | null } }[]) =>
    found.filter(({ body }) => gone.has(body.customerId)).length;
  return ok({
    customers: leaving.length,
    subscriptions: ofThem(await readAll(store, 'subscription', NOT_REMOVED, pace)),
    cases: ofThem(await readAll(store, 'case', [], pace)),
    drafts: ofThem(await readAll(store, 'request', [], pace)),
    staying: named(staying),
  });
}

/**
 * Moves many customers to Removed as one change with one undo. Those to whom a request was ever sent stay and are named.
 * Errors: the store's.
 */
export async function removeCustomers(
  deps: ManyDeps,
  { ids }: ParsedInput<'customers.remove-many'>,
): Promise<Reply<'customers.remove-many'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const pace = new Pace(deps.breath);
  const { leaving, staying } = await chosen(open.value, ids, pace);
  const removedAt = deps.clock.now();
  const changed = await changeMany(deps, open.value, pace, {
    label: 'customer.remove-many',
    items: leaving,
    opOf: ({ id, rev, body }) => ({ kind: 'customer', id, ifRev: rev, put: { ...body, removedAt } }),
  });
  return changed.ok ? ok({ ...changed.value, staying: named(staying) }) : changed;
}
