import type { CaseLine } from '../../../../shared/domain/case.ts';
import type { Customer } from '../../../../shared/domain/customer.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { CaseRecords } from '../../../../shared/rules/case-facts/case-records.ts';
import { type CaseFacts, factsOfCase } from '../../../../shared/rules/case-facts/facts-of-case.ts';
import type { Decision } from '../../../../shared/rules/decision.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import type { Pace } from '../../pace.ts';
import type { Query } from '../../ports/store.ts';
import { readAll } from '../../records.ts';

export type CaseDeps = Pick<Deps, 'desk' | 'clock' | 'ids' | 'decisions' | 'regions'>;

/** What every case of this workspace is decided with. */
export type SharedRecords = Pick<
  CaseRecords,
  'workspace' | 'person' | 'partners' | 'gdapListAsOf' | 'transfersListed' | 'regions' | 'today'
>;

/** What one customer's cases are decided with besides. */
export type CustomerRecords = Pick<CaseRecords, 'subscriptions' | 'gdap' | 'transfers' | 'requests'> & {
  readonly subscriptionOf: (id: string | undefined) => CaseRecords['subscription'];
};

const newestDay = (days: readonly Day[]): Day | null => [...days].sort().at(-1) ?? null;

export async function readShared(
  open: OpenWorkspace,
  deps: Pick<CaseDeps, 'clock' | 'regions'>,
  pace?: Pace,
): Promise<SharedRecords> {
  const { store, workspace, person } = open;
  const imports = await readAll(store, 'import', [], pace);
  const daysOf = (format: string) =>
    imports.filter((one) => one.body.file.format === format).map((one) => one.body.asOf);
  return {
    workspace: workspace.body,
    person: person.body,
    partners: (await readAll(store, 'partner', [], pace)).map(({ id, body }) => ({ id, body })),
    gdapListAsOf: newestDay(daysOf('gdap-relationships')),
    transfersListed: imports.some(
      (one) => one.body.file.format === 'transfers' && one.body.file.completeness === 'full',
    ),
    regions: deps.regions,
    today: deps.clock.today(),
  };
}

/** Records that belong to customers, by kind. */
export type CustomerLists = {
  readonly subscriptions: readonly Rec<'subscription'>[];
  readonly gdap: readonly Rec<'gdap-relationship'>[];
  readonly transfers: readonly Rec<'transfer'>[];
  readonly requests: readonly Rec<'request'>[];
};

function recordsFrom({ subscriptions, gdap, transfers, requests }: CustomerLists): CustomerRecords {
  const byId = new Map<string, CaseRecords['subscription']>(subscriptions.map((one) => [one.id, one.body]));
  return {
    subscriptions: subscriptions.filter((one) => one.body.removedAt === null).map((one) => one.body),
    gdap: gdap.map((one) => one.body),
    transfers: transfers.map((one) => one.body),
    requests: requests.map((one) => one.body),
    subscriptionOf: (id) => (id === undefined ? undefined : byId.get(id)),
  };
}

const NOTHING: CustomerLists = { subscriptions: [], gdap: [], transfers: [], requests: [] };

async function readLists(
  { store }: OpenWorkspace,
  where: Query['where'],
  pace?: Pace,
): Promise<CustomerLists> {
  return {
    subscriptions: await readAll(store, 'subscription', where, pace),
    gdap: await readAll(store, 'gdap-relationship', where, pace),
    transfers: await readAll(store, 'transfer', where, pace),
    requests: await readAll(store, 'request', where, pace),
  };
}

/** Records of one customer that the facts are read from; a new customer has none. */
export async function readCustomerRecords(
  open: OpenWorkspace,
  customerId: string | null,
): Promise<CustomerRecords> {
  if (customerId === null) return recordsFrom(NOTHING);
  return recordsFrom(await readLists(open, [{ field: 'customerId', op: 'eq', value: customerId }]));
}

function ofCustomer<T extends { readonly body: { readonly customerId: string | null } }>(
  records: readonly T[],
): ReadonlyMap<string | null, readonly T[]> {
  const found = new Map<string | null, T[]>();
  for (const one of records) {
    const group = found.get(one.body.customerId);
    if (group === undefined) found.set(one.body.customerId, [one]);
    else group.push(one);
  }
  return found;
}

/** Records of every customer, each kind read once, giving way between their pages. */
export const readEveryList = (open: OpenWorkspace, pace: Pace): Promise<CustomerLists> =>
  readLists(open, [], pace);

/** The same for every customer, each kind read once. */
export async function readEveryCustomersRecords(
  open: OpenWorkspace,
): Promise<(customerId: string) => CustomerRecords> {
  return recordsByCustomer(await readLists(open, []));
}

/** Records by the customer they belong to. */
export function recordsByCustomer(lists: CustomerLists): (customerId: string) => CustomerRecords {
  const subscriptions = ofCustomer(lists.subscriptions);
  const gdap = ofCustomer(lists.gdap);
  const transfers = ofCustomer(lists.transfers);
  const requests = ofCustomer(lists.requests);
  const made = new Map<string, CustomerRecords>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const records = recordsFrom({
      subscriptions: subscriptions.get(id) ?? [],
      gdap: gdap.get(id) ?? [],
      transfers: transfers.get(id) ?? [],
      requests: requests.get(id) ?? [],
    });
    made.set(id, records);
    return records;
  };
}

/** One line, decided with today's facts in the workspace's baseline edition. */
export interface LineDecision {
  readonly caseFacts: CaseFacts;
  readonly decision: Decision;
}

export function decideLine(
  decisions: CaseDeps['decisions'],
  shared: SharedRecords,
  own: CustomerRecords,
  customer: Customer,
  line: CaseLine,
): LineDecision {
  const { subscriptionOf, ...lists } = own;
  const subscription = subscriptionOf(line.subscriptionId);
  const caseFacts = factsOfCase({
    ...shared,
    ...lists,
    customer,
    line,
    ...(subscription === undefined ? {} : { subscription }),
  });
  return { caseFacts, decision: decisions.decide(shared.workspace.baselineEdition, caseFacts.facts) };
}
