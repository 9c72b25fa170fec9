import { currentEntry } from '../../../../shared/domain/known.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { factsOfCase } from '../../../../shared/rules/case-facts/facts-of-case.ts';
import type { FoundFacts } from '../../../../shared/rules/case-facts/found.ts';
import type { FactName } from '../../../../shared/rules/facts.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { type CaseDeps, readCustomerRecords, readShared } from '../cases/case-reading.ts';
import { linesFrom } from '../cases/intake-records.ts';
import { readCaseRows } from '../cases/read-cases.ts';
import { readRequestRows } from '../requests/read-requests.ts';
import { readSubscriptionRows } from '../subscriptions/read-subscriptions.ts';
import { resellersOf } from './customer-partners.ts';
import { resellerNames } from './customer-rows.ts';

/** Facts of the customer itself, in the order in which they are read. */
const ABOUT_CUSTOMER: readonly FactName[] = [
  'relationshipState',
  'gdapSecurityGroupsAssigned',
  'gdapRolesSufficient',
  'mcaState',
  'providerHasRelationship',
  'customerIsCspPartnerTenant',
  'regionMatch',
  'cloud',
  'customerTenantKind',
];

const usedOf = (found: FoundFacts) =>
  ABOUT_CUSTOMER.flatMap((fact) => {
    const one = found[fact];
    return one === undefined ? [] : [{ fact, value: one.value, origin: one.origin, asOf: one.asOf }];
  });

async function countOpenTasks({ store }: OpenWorkspace, customerId: string): Promise<number> {
  const found = await store.query('task', {
    where: [
      { field: 'customerId', op: 'eq', value: customerId },
      { field: 'state', op: 'eq', value: 'open' },
      { field: 'removedAt', op: 'eq', value: null },
    ],
    limit: 1,
  });
  return found.total;
}

/** One customer: what is known with source and age, what is not, its subscriptions, cases and requests. Errors: `not-found`. */
export async function getCustomer(
  deps: CaseDeps,
  { id }: ParsedInput<'customers.get'>,
): Promise<Reply<'customers.get'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const customer = await open.value.store.get('customer', id);
  if (customer === undefined) return err({ code: 'not-found', entity: 'customer', id });
  const { body } = customer;
  const shared = await readShared(open.value, deps);
  const own = await readCustomerRecords(open.value, id);
  const { subscriptionOf: _none, ...lists } = own;
  const blank = { customerText: '', lines: [{ lineId: 'blank', answers: {} }], note: '' };
  const [line] = linesFrom(blank, { by: open.value.person.id, on: shared.today });
  if (line === undefined) return err({ code: 'not-found', entity: 'line', id: '' });
  const { found } = factsOfCase({ ...shared, ...lists, customer: body, line });
  const names = await resellerNames(open.value);
  const linked = currentEntry(body.resellerRelationship)?.value;
  return ok({
    id,
    name: body.name,
    otherNames: [...body.otherNames],
    domain: body.domain.value,
    tenantId: body.tenantId.value,
    tags: [...body.tags],
    missingSince: body.missingSince,
    country: body.country.value,
    isCspPartnerTenant: body.isCspPartnerTenant.value,
    resellers: resellersOf(body).flatMap((one) => {
      const name = names.get(one);
      return name === undefined ? [] : [{ id: one, name }];
    }),
    relation: String(
      found.relationshipState?.value ?? (linked === 'yes' ? 'linked-access-unknown' : 'unknown'),
    ),
    facts: usedOf(found),
    missing: ABOUT_CUSTOMER.filter((fact) => found[fact] === undefined),
    cases: (await readCaseRows(deps, open.value)).filter((row) => row.customerId === id),
    subscriptions: await readSubscriptionRows(deps, open.value, id, { shared, own, customer: body }),
    requests: await readRequestRows(open.value, deps.clock.today(), id),
    openTasks: await countOpenTasks(open.value, id),
  });
}
