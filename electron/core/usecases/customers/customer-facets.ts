import type { Customer } from '../../../../shared/domain/customer.ts';
import {
  CUSTOMER_FACETS,
  type CustomerFacet,
  type CustomerFilter,
} from '../../../../shared/domain/customer-view.ts';
import { type Day, daysBetween } from '../../../../shared/domain/day.ts';
import { compareKey } from '../../../../shared/domain/text.ts';
import type { WorkspaceRole } from '../../../../shared/domain/workspace.ts';
import type { CustomerListRow, FacetCounts } from '../../../../shared/ipc/contract/customers.ts';
import { FACTS } from '../../../../shared/rules/facts.ts';
import { MOVE_VERDICTS, SUPPORT_VERDICTS } from '../../../../shared/rules/vocabulary.ts';

/** A row of the list with the values it has in each facet. */
export interface Listed {
  readonly row: CustomerListRow;
  readonly values: Readonly<Record<CustomerFacet, readonly string[]>>;
}

/** What facets are read from besides the row itself; `accessEndsOn` is the end of admin access that is live. */
export interface FacetSources {
  readonly customer: Customer;
  readonly resellerIds: readonly string[];
  readonly providerId: string | null;
  readonly accessEndsOn: Day | null;
  readonly openCases: number;
  readonly drift: boolean;
  readonly today: Day;
}

const AGES = ['7', '30', '90', 'older', 'none'] as const;
const WITHIN = [7, 30, 90] as const;
const NOT_KNOWN = 'unknown';

const orUnknown = (values: readonly string[]): readonly string[] =>
  values.length === 0 ? [NOT_KNOWN] : values;

/** Every span a day lies in, so that "within 30 days" holds what is due within 7. Past days lie in each. */
function spansOf(on: Day | null, today: Day): string[] {
  if (on === null) return [];
  const days = daysBetween(today, on);
  return WITHIN.filter((span) => days <= span).map(String);
}

function ageOf(asOf: Day | null, today: Day): string {
  if (asOf === null) return 'none';
  const days = daysBetween(asOf, today);
  return String(WITHIN.find((span) => days <= span) ?? 'older');
}

const providerLink = ({ partnerRelationships }: Customer, providerId: string | null): string =>
  partnerRelationships.find((one) => one.partnerId === providerId)?.has.value ?? NOT_KNOWN;

const when = (is: boolean, value = 'yes'): string[] => (is ? [value] : []);

/** The values a customer has in each facet; none where the facet says nothing of it. */
export function facetValues(row: CustomerListRow, from: FacetSources): Listed['values'] {
  const { customer, today } = from;
  const isReview = row.support === 'needs-review' || row.move === 'needs-review';
  return {
    relation: [row.state],
    support: [row.support ?? 'none'],
    move: [row.move ?? 'none'],
    channel: orUnknown(row.channels),
    service: orUnknown(row.services),
    country: [row.country ?? NOT_KNOWN],
    reseller: from.resellerIds.length === 0 ? ['none'] : from.resellerIds,
    provider: [providerLink(customer, from.providerId)],
    mca: [row.mca ?? NOT_KNOWN],
    age: [ageOf(row.asOf, today)],
    tag: row.tags,
    case: [from.openCases > 0 ? 'open' : 'none'],
    request: [row.openRequests > 0 ? 'open' : 'none'],
    review: when(isReview),
    drift: when(from.drift),
    deadline: spansOf(row.deadline?.on ?? null, today),
    accessEnd: spansOf(from.accessEndsOn, today),
    missing: when(customer.missingSince !== null),
  };
}

type Wanted = readonly (readonly [CustomerFacet, ReadonlySet<string>])[];

const wantedOf = (filter: CustomerFilter): Wanted =>
  CUSTOMER_FACETS.flatMap((facet) => {
    const values = filter[facet] ?? [];
    return values.length === 0 ? [] : [[facet, new Set(values)] as const];
  });

const misses = ({ values }: Listed, wanted: Wanted): CustomerFacet[] =>
  wanted.filter(([facet, set]) => !values[facet].some((one) => set.has(one))).map(([facet]) => facet);

/** Rows that have a wanted value in every facet that is filtered by. */
export function fitting(all: readonly Listed[], filter: CustomerFilter): readonly Listed[] {
  const wanted = wantedOf(filter);
  return wanted.length === 0 ? all : all.filter((one) => misses(one, wanted).length === 0);
}

/** Closed values stand in the order of their words; everything else by how often it occurs. */
const ORDER: Partial<Record<CustomerFacet, readonly string[]>> = {
  relation: [...FACTS.relationshipState.values, NOT_KNOWN],
  support: [...SUPPORT_VERDICTS, 'none'],
  move: [...MOVE_VERDICTS, 'none'],
  channel: [...FACTS.acquisitionChannel.values, NOT_KNOWN],
  service: [...FACTS.serviceType.values, NOT_KNOWN],
  age: AGES,
  deadline: WITHIN.map(String),
  accessEnd: WITHIN.map(String),
};

function inOrder(facet: CustomerFacet, counts: ReadonlyMap<string, number>): [string, number][] {
  const order = ORDER[facet];
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (order === undefined) return byCount;
  return byCount.sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]));
}

/** What each role filters by most, first; one asks whose customer it is, the other one for its provider. */
const MOST_USED: Readonly<Record<WorkspaceRole, readonly CustomerFacet[]>> = {
  'indirect-reseller': ['relation', 'support', 'move', 'deadline', 'channel', 'country', 'provider'],
  'indirect-provider': ['relation', 'support', 'reseller', 'deadline', 'country', 'channel', 'move'],
};
const NOT_OF: Readonly<Record<WorkspaceRole, CustomerFacet>> = {
  'indirect-reseller': 'reseller',
  'indirect-provider': 'provider',
};

/** Facets of a role in their fixed order: those it uses most, then the others. */
export const facetsOf = (role: WorkspaceRole): readonly CustomerFacet[] => [
  ...MOST_USED[role],
  ...CUSTOMER_FACETS.filter((one) => one !== NOT_OF[role] && !MOST_USED[role].includes(one)),
];

type Counts = ReadonlyMap<CustomerFacet, Map<string, number>>;

function countIn(counts: Counts, facets: readonly CustomerFacet[], { values }: Listed): void {
  for (const facet of facets) {
    const found = counts.get(facet);
    for (const value of values[facet]) found?.set(value, (found.get(value) ?? 0) + 1);
  }
}

/**
 * Counts the values of each facet over the rows that fit the text and every *other* facet, in one walk: a row that misses
 * nothing counts everywhere, one that misses a single facet only there. What is chosen stays, even with a count of 0.
 */
export function countFacets(
  all: readonly Listed[],
  facets: readonly CustomerFacet[],
  asked: { readonly filter: CustomerFilter; readonly text: string },
  labels: ReadonlyMap<string, string>,
): FacetCounts[] {
  const wanted = wantedOf(asked.filter);
  const words = compareKey(asked.text).split(' ').filter(Boolean);
  const counts = new Map(facets.map((facet) => [facet, new Map<string, number>()]));
  for (const [facet, set] of wanted) for (const value of set) counts.get(facet)?.set(value, 0);
  for (const one of all.filter(({ row }) => words.every((word) => row.key.includes(word)))) {
    const missed = misses(one, wanted);
    if (missed.length < 2) countIn(counts, missed.length === 1 ? missed : facets, one);
  }
  return facets.map((facet) => ({
    facet,
    values: inOrder(facet, counts.get(facet) ?? new Map()).map(([value, count]) => ({
      value,
      label: labels.get(value) ?? null,
      count,
    })),
  }));
}
