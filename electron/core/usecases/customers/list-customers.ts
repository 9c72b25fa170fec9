import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { countFacets, facetsOf, fitting } from './customer-facets.ts';
import { customerIndex, type ListDeps } from './customer-index.ts';

/** Customers that fit the filter, with the verdicts of their newest case; without a filter all that were not removed. */
export async function listCustomers(
  deps: ListDeps,
  { filter = {} }: ParsedInput<'customers.list'>,
): Promise<Reply<'customers.list'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { listed } = await customerIndex(deps, open.value);
  return ok({ rows: fitting(listed, filter).map(({ row }) => row), total: listed.length });
}

/** Values of every facet of the role with the number of customers each would leave. */
export async function listFacets(
  deps: ListDeps,
  asked: ParsedInput<'customers.facets'>,
): Promise<Reply<'customers.facets'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { listed, labels } = await customerIndex(deps, open.value);
  return ok({ facets: countFacets(listed, facetsOf(open.value.workspace.body.role), asked, labels) });
}
