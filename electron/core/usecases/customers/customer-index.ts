import type { Customer } from '../../../../shared/domain/customer.ts';
import { localDay } from '../../../../shared/domain/day.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { CaseRow } from '../../../../shared/ipc/contract/cases.ts';
import type { CustomerListRow, CustomerRow } from '../../../../shared/ipc/contract/customers.ts';
import { isOpenState } from '../../../../shared/requests/guards.ts';
import type { CaseRecords } from '../../../../shared/rules/case-facts/case-records.ts';
import { relationshipState } from '../../../../shared/rules/case-facts/relationship.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { Pace } from '../../pace.ts';
import { readAll } from '../../records.ts';
import {
  type CaseDeps,
  type CustomerRecords,
  readEveryList,
  readShared,
  recordsByCustomer,
  type SharedRecords,
} from '../cases/case-reading.ts';
import { linesFrom } from '../cases/intake-records.ts';
import { readCaseRows } from '../cases/read-cases.ts';
import { facetValues, type Listed } from './customer-facets.ts';
import { resellersOf } from './customer-partners.ts';
import { customerRowsOf, resellerNames } from './customer-rows.ts';
import { accessEnds, beginningOf, deadlineOf, known, newestSaid, searchedToo } from './row-details.ts';

export type ListDeps = CaseDeps & Pick<Deps, 'breath'>;

/** Every customer that was not removed, ready to be filtered; `labels` are the names of ids that facets hold. */
export interface CustomerIndex {
  readonly listed: readonly Listed[];
  readonly labels: ReadonlyMap<string, string>;
}

type Grouped<T> = ReadonlyMap<string, readonly T[]>;

/** What every row is made from, each kind read once. */
interface Reading {
  readonly shared: SharedRecords;
  readonly line: CaseRecords['line'];
  readonly recordsOf: (customerId: string) => CustomerRecords;
  readonly cases: Grouped<CaseRow>;
  readonly bodies: Grouped<Rec<'case'>['body']>;
  readonly tasks: Grouped<Rec<'task'>['body']>;
  /** Partner IDs by the id of the partner. */
  readonly partnerIds: ReadonlyMap<string, string | null>;
}

function grouped<T extends { readonly customerId: string }>(items: readonly T[]): Grouped<T> {
  const found = new Map<string, T[]>();
  for (const one of items) {
    const group = found.get(one.customerId);
    if (group === undefined) found.set(one.customerId, [one]);
    else group.push(one);
  }
  return found;
}

async function readEverything(
  deps: ListDeps,
  open: OpenWorkspace,
  cases: readonly CaseRow[],
): Promise<Reading> {
  const pace = new Pace(deps.breath);
  const shared = await readShared(open, deps, pace);
  const blank = { customerText: '', lines: [{ lineId: 'line', answers: {} }], note: '' };
  const [line] = linesFrom(blank, { by: open.person.id, on: shared.today });
  if (line === undefined) throw new Error('A blank line was asked for');
  const tasks = await readAll(
    open.store,
    'task',
    [
      { field: 'state', op: 'eq', value: 'open' },
      { field: 'removedAt', op: 'eq', value: null },
    ],
    pace,
  );
  const partners = await readAll(open.store, 'partner', [], pace);
  return {
    shared,
    line,
    recordsOf: recordsByCustomer(await readEveryList(open, pace)),
    cases: grouped(cases),
    bodies: grouped((await readAll(open.store, 'case', [], pace)).map(({ body }) => body)),
    tasks: grouped(tasks.map(({ body }) => body)),
    partnerIds: new Map(partners.map(({ id, body }) => [id, body.partnerId])),
  };
}

/** Partner IDs of its resellers, and those its subscriptions name. */
const partnerIdsOf = (
  { partnerIds }: Reading,
  customer: Customer,
  { subscriptions }: CustomerRecords,
): string[] =>
  known([
    ...resellersOf(customer).map((id) => partnerIds.get(id) ?? null),
    ...subscriptions.map((one) => one.resellerOfRecord.value),
  ]);

/** One customer with its further columns and facets. */
function listedOf(reading: Reading, { id, body, updatedAt }: Rec<'customer'>, row: CustomerRow): Listed {
  const { shared, line } = reading;
  const { subscriptionOf: _none, ...lists } = reading.recordsOf(id);
  const own = reading.recordsOf(id);
  const [cases, bodies] = [reading.cases.get(id) ?? [], reading.bodies.get(id) ?? []];
  const lines = bodies.flatMap((one) => one.lines);
  const open = cases.filter((one) => one.state === 'open');
  const said = newestSaid(body, own);
  const partnerIds = partnerIdsOf(reading, body, own);
  const full: CustomerListRow = {
    ...row,
    key: [row.key, ...searchedToo(body, partnerIds)].join('|'),
    state: String(relationshipState({ ...shared, ...lists, customer: body, line })?.value ?? 'unknown'),
    country: body.country.value,
    channels: known([
      ...own.subscriptions.map((one) => one.acquisitionChannel.value),
      ...cases.flatMap((one) => one.channels),
    ]),
    services: known([...own.subscriptions, ...lines].map((one) => one.serviceType.value)),
    mca: body.mca.value?.state ?? null,
    tags: [...body.tags],
    asOf: said?.asOf ?? null,
    source: said?.source.type ?? null,
    changedOn: localDay(new Date(updatedAt)),
    partnerIds,
    note: beginningOf(bodies),
    openRequests: own.requests.filter((one) => isOpenState(one.state)).length,
    deadline: deadlineOf(own, reading.tasks.get(id) ?? [], shared.today),
  };
  const values = facetValues(full, {
    customer: body,
    resellerIds: resellersOf(body),
    providerId: shared.workspace.defaultProviderId,
    accessEndsOn: accessEnds(own, shared.today)[0] ?? null,
    openCases: open.length,
    drift: open.some((one) => one.drift),
    today: shared.today,
  });
  return { row: full, values };
}

async function build(deps: ListDeps, open: OpenWorkspace): Promise<CustomerIndex> {
  const cases = await readCaseRows(deps, open);
  const customers = await readAll(open.store, 'customer', [{ field: 'removedAt', op: 'eq', value: null }]);
  const labels = await resellerNames(open);
  const rows = customerRowsOf(customers, cases, labels);
  const reading = await readEverything(deps, open, cases);
  const listed: Listed[] = [];
  for (const [at, one] of customers.entries()) {
    const row = rows[at];
    if (row !== undefined) listed.push(listedOf(reading, one, row));
  }
  return { listed, labels };
}

interface Kept {
  key: string;
  index: Promise<CustomerIndex> | null;
}

const kept = new WeakMap<OpenWorkspace['store'], Kept>();

/**
 * Every customer of the open workspace. Made once and kept until something is committed, somebody else works, or the day
 * turns, so that filtering 10,000 customers reads nothing.
 */
export async function customerIndex(deps: ListDeps, open: OpenWorkspace): Promise<CustomerIndex> {
  const { store, person } = open;
  const key = `${deps.clock.today()} ${person.id}`;
  let own = kept.get(store);
  if (own === undefined) {
    const fresh: Kept = { key, index: null };
    kept.set(store, fresh);
    store.subscribe('0', () => {
      fresh.index = null;
    });
    // What was committed before is told first; then the index may stand.
    await null;
    own = fresh;
  }
  if (own.key !== key) own.index = null;
  own.key = key;
  own.index ??= build(deps, open);
  try {
    return await own.index;
  } catch (error) {
    own.index = null;
    throw error;
  }
}
