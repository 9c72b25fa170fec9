import type { Customer } from '../../../../shared/domain/customer.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import { currentEntry, type Known } from '../../../../shared/domain/known.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { CaseRow } from '../../../../shared/ipc/contract/cases.ts';
import type { CustomerListRow, CustomerRow } from '../../../../shared/ipc/contract/customers.ts';
import { isOpenState } from '../../../../shared/requests/guards.ts';
import type { CaseRecords } from '../../../../shared/rules/case-facts/case-records.ts';
import { isLive } from '../../../../shared/rules/case-facts/gdap.ts';
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
  return {
    shared,
    line,
    recordsOf: recordsByCustomer(await readEveryList(open, pace)),
    cases: grouped(cases),
    bodies: grouped((await readAll(open.store, 'case', [], pace)).map(({ body }) => body)),
    tasks: grouped(tasks.map(({ body }) => body)),
  };
}

/** Status words of a subscription that runs no more. */
const OVER: ReadonlySet<string> = new Set(['expired', 'disabled', 'deleted']);
const NEVER = '9999-12-31';

type Deadline = NonNullable<CustomerListRow['deadline']>;

/** Ends of admin access that is live, earliest first. */
const accessEnds = ({ gdap }: CustomerRecords, today: Day): Day[] =>
  gdap
    .filter((one) => one.partnerId === null && isLive(one, today))
    .flatMap((one) => one.endsOn ?? [])
    .sort();

/** Days that are still to come, and what we are late with; the earliest one counts. */
function deadlineOf(
  own: CustomerRecords,
  tasks: readonly Rec<'task'>['body'][],
  today: Day,
): Deadline | null {
  const terms = own.subscriptions
    .filter((one) => !OVER.has(one.status.value ?? ''))
    .flatMap((one) => one.termEnd.value ?? [])
    .filter((on) => on >= today && on < NEVER);
  const days: Deadline[] = [
    ...accessEnds(own, today).map((on): Deadline => ({ on, what: 'access-end' })),
    ...terms.map((on): Deadline => ({ on, what: 'term-end' })),
    ...own.requests
      .filter((one) => isOpenState(one.state))
      .flatMap((one): Deadline[] => (one.nextDueOn === null ? [] : [{ on: one.nextDueOn, what: 'request' }])),
    ...tasks.flatMap((one): Deadline[] => (one.dueOn === null ? [] : [{ on: one.dueOn, what: 'task' }])),
  ];
  return days.reduce<Deadline | null>(
    (first, one) => (first === null || one.on < first.on ? one : first),
    null,
  );
}

const known = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((one) => one !== null && one !== 'unknown').map(String)),
];

/** The newest day on which a source said anything of the customer or of what it bought. */
function newestDay(customer: Customer, { subscriptions }: CustomerRecords): Day | null {
  const fields: readonly Known<unknown>[] = [
    customer.tenantId,
    customer.domain,
    customer.country,
    customer.resellerRelationship,
    customer.relationshipToPartner,
    customer.accessStated,
    customer.mca,
    ...subscriptions.flatMap((one) => [one.status, one.acquisitionChannel]),
  ];
  return fields
    .flatMap((field) => currentEntry(field)?.asOf ?? [])
    .reduce<Day | null>((newest, on) => (newest === null || on > newest ? on : newest), null);
}

/** One customer with its further columns and facets. */
function listedOf(reading: Reading, { id, body }: Rec<'customer'>, row: CustomerRow): Listed {
  const { shared, line } = reading;
  const { subscriptionOf: _none, ...lists } = reading.recordsOf(id);
  const own = reading.recordsOf(id);
  const [cases, bodies] = [reading.cases.get(id) ?? [], reading.bodies.get(id) ?? []];
  const lines = bodies.flatMap((one) => one.lines);
  const open = cases.filter((one) => one.state === 'open');
  const full: CustomerListRow = {
    ...row,
    state: String(relationshipState({ ...shared, ...lists, customer: body, line })?.value ?? 'unknown'),
    country: body.country.value,
    channels: known([
      ...own.subscriptions.map((one) => one.acquisitionChannel.value),
      ...cases.flatMap((one) => one.channels),
    ]),
    services: known([...own.subscriptions, ...lines].map((one) => one.serviceType.value)),
    mca: body.mca.value?.state ?? null,
    tags: [...body.tags],
    asOf: newestDay(body, own),
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
