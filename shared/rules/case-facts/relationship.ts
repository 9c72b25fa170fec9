import type { Customer } from '../../domain/customer.ts';
import type { Day } from '../../domain/day.ts';
import { currentEntry } from '../../domain/known.ts';
import type { Request, RequestState } from '../../domain/request.ts';
import type { CaseRecords } from './case-records.ts';
import type { FoundFact } from './found.ts';
import { hasEnded, isLive, isWaiting } from './gdap.ts';

interface Access {
  readonly live: boolean;
  readonly waiting: boolean;
  readonly ended: boolean;
  readonly dap: boolean;
  readonly known: boolean;
  readonly asOf: Day | null;
}

const NO_ACCESS_KNOWN: Access = {
  live: false,
  waiting: false,
  ended: false,
  dap: false,
  known: false,
  asOf: null,
};

function listedAccess(records: CaseRecords): Access {
  const ours = records.gdap.filter((gdap) => gdap.partnerId === null);
  const days = [
    ...ours.map((gdap) => gdap.asOf),
    ...(records.gdapListAsOf === null ? [] : [records.gdapListAsOf]),
  ];
  if (days.length === 0) return NO_ACCESS_KNOWN;
  return {
    live: ours.some((gdap) => isLive(gdap, records.today)),
    waiting: ours.some((gdap) => isWaiting(gdap, records.today)),
    ended: ours.some((gdap) => hasEnded(gdap, records.today)),
    dap: false,
    known: true,
    asOf: [...days].sort().at(-1) ?? null,
  };
}

function statedAccess(customer: Customer): Access {
  const entry = currentEntry(customer.accessStated);
  if (entry === undefined) return NO_ACCESS_KNOWN;
  return {
    live: entry.value === 'live-gdap',
    waiting: entry.value === 'waiting-gdap',
    ended: entry.value === 'ended-gdap',
    dap: entry.value === 'dap',
    known: true,
    asOf: entry.asOf,
  };
}

/** The newer of a GDAP list and a statement counts; an enabled DAP is enough by itself. */
function accessOf(records: CaseRecords): Access {
  const [listed, stated] = [listedAccess(records), statedAccess(records.customer)];
  const statedIsNewer = stated.known && (stated.asOf ?? '') > (listed.asOf ?? '');
  const chosen = listed.known && !statedIsNewer ? listed : stated;
  const dap = currentEntry(records.customer.dap);
  if (dap?.value.enabled !== true) return chosen;
  return { ...chosen, dap: true, known: true, asOf: chosen.asOf ?? dap.asOf };
}

const RESELLER_KINDS: readonly Request['requestKind'][] = [
  'reseller-relationship',
  'indirect-reseller-relationship',
];
const ACCEPTED: readonly RequestState[] = ['accepted', 'permission-pending', 'active', 'permission-lost'];
const SENT: readonly RequestState[] = ['sent', 'reminded', 'lapsed'];
const DRAFT: readonly RequestState[] = ['draft', 'in-provider-review', 'ready'];

/** The newest request for a reseller relationship, if there is any. */
export const newestResellerRequest = (requests: readonly Request[]): Request | undefined =>
  requests.filter((one) => RESELLER_KINDS.includes(one.requestKind)).sort((a, b) => b.number - a.number)[0];

const newestDay = (...days: readonly (Day | null | undefined)[]): Day | null =>
  days
    .filter((one) => one !== null && one !== undefined)
    .sort()
    .at(-1) ?? null;

/** Day of the last sending or reminding of a request that is still out (lapsed included: no expiry is published). */
export const lastSentOn = (request: Request | undefined): Day | null =>
  request !== undefined && SENT.includes(request.state)
    ? newestDay(request.sentOn, request.lastRemindedOn)
    : null;

function stateOfRequest(request: Request | undefined): string | undefined {
  if (request === undefined) return undefined;
  if (SENT.includes(request.state)) return 'request-sent';
  if (DRAFT.includes(request.state)) return 'request-draft';
  return request.state === 'declined' ? 'declined' : undefined;
}

function whileLinked(access: Access, rolesRemoved: boolean): string | undefined {
  if (rolesRemoved && !access.live) return 'reseller-roles-removed';
  if (access.live) return 'reseller-gdap-active';
  if (access.dap) return 'reseller-dap';
  if (access.waiting) return 'reseller-gdap-pending';
  if (access.ended) return 'reseller-gdap-ended';
  return access.known ? 'reseller-only' : undefined;
}

/** The newest request was accepted after whatever else is known of the relationship. */
function acceptedSince(request: Request | undefined, known: Day | undefined): boolean {
  if (request === undefined || !ACCEPTED.includes(request.state)) return false;
  return known === undefined || (newestDay(request.sentOn, request.lastRemindedOn) ?? '') >= known;
}

/**
 * State between us and the customer, first that holds (table of data-model 6). A list row "Cloud Reseller" says nothing
 * about admin access, so it alone leaves the state unknown.
 */
export function relationshipState(records: CaseRecords): FoundFact | undefined {
  const { customer } = records;
  const request = newestResellerRequest(records.requests);
  const entry = currentEntry(customer.resellerRelationship);
  const linked = acceptedSince(request, entry?.asOf) ? 'yes' : entry?.value;
  const access = accessOf(records);
  const answer = (value: string | undefined): FoundFact | undefined => {
    if (value === undefined) return undefined;
    return { value, origin: entry?.source.type ?? 'derived', asOf: newestDay(entry?.asOf, access.asOf) };
  };
  if (linked === 'removed') return answer('removed');
  if (linked === 'yes') return answer(whileLinked(access, customer.adminRolesRemoved.value === 'yes'));
  if (linked === 'no' && access.live) return answer('gdap-only');
  const asked = stateOfRequest(request);
  if (asked !== undefined) return { value: asked, origin: 'derived', asOf: lastSentOn(request) };
  return answer(linked === 'no' ? 'none' : undefined);
}
