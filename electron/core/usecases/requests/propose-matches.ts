import type { Customer } from '../../../../shared/domain/customer.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import type { CustomerId, ImportId } from '../../../../shared/domain/id.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Request } from '../../../../shared/domain/request.ts';
import { compareKey } from '../../../../shared/domain/text.ts';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import { everSent } from '../../../../shared/requests/guards.ts';
import { target } from '../../../../shared/requests/life-cycle.ts';
import type { WorkspaceStore } from '../../ports/store.ts';
import { readAll } from '../../records.ts';

/** Where a list showed a customer as linked with us. */
interface Listed {
  readonly on: Day;
  readonly importId: ImportId | null;
  readonly row: number | null;
}

/** The newest list that shows the customer as linked with us; null when none does. */
export function listedAs({ resellerRelationship }: Customer): Listed | null {
  const [newest] = resellerRelationship.entries
    .filter((one) => one.source.type === 'import' && one.state === 'confirmed' && one.value === 'yes')
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  if (newest === undefined) return null;
  return { on: newest.asOf, importId: newest.source.importId ?? null, row: newest.source.row ?? null };
}

/** The same of one customer by id. */
export async function listedIn(store: WorkspaceStore, id: CustomerId): Promise<Listed | null> {
  const found = await store.get('customer', id);
  return found === undefined ? null : listedAs(found.body);
}

interface ListedCustomer extends Listed {
  readonly id: string;
  readonly name: string;
}

/** Everything proposals are made from, read once for a whole list. */
export interface MatchSources {
  readonly customers: ReadonlyMap<string, Rec<'customer'>>;
  readonly byDomain: ReadonlyMap<string, readonly ListedCustomer[]>;
  readonly byName: ReadonlyMap<string, readonly ListedCustomer[]>;
  /** "request|customer" pairs that a person has settled. */
  readonly settled: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, string>;
}

const add = (map: Map<string, ListedCustomer[]>, key: string, one: ListedCustomer): void => {
  if (key !== '') map.set(key, [...(map.get(key) ?? []), one]);
};

const domainOf = ({ domain }: Customer): string => (domain.value ?? '').toLowerCase();

/** Reads what proposals need. */
export async function matchSources(store: WorkspaceStore): Promise<MatchSources> {
  const all = await readAll(store, 'customer');
  const byDomain = new Map<string, ListedCustomer[]>();
  const byName = new Map<string, ListedCustomer[]>();
  for (const { id, body } of all) {
    const listed = listedAs(body);
    if (listed === null || body.removedAt !== null) continue;
    const one = { ...listed, id, name: body.name };
    add(byDomain, domainOf(body), one);
    add(byName, compareKey(body.name), one);
  }
  const matches = await readAll(store, 'match');
  const imports = await readAll(store, 'import');
  return {
    customers: new Map(all.map((one) => [one.id, one])),
    byDomain,
    byName,
    settled: new Set(matches.map(({ body }) => `${body.requestId}|${body.listedId}`)),
    files: new Map(imports.map(({ id, body }) => [id, body.file.name])),
  };
}

type Proposal = RequestRow['proposals'][number];

const RESELLER_KINDS: readonly Request['requestKind'][] = [
  'reseller-relationship',
  'indirect-reseller-relationship',
];

/**
 * Listed customers that may be the one a request went to: its own record, or another one with the same domain or name, in a
 * list not older than the sending. The link says nothing of who accepted it, so a person decides.
 */
export function proposalsFor({ id, body }: Rec<'request'>, sources: MatchSources): Proposal[] {
  const canAccept = target(body.requestKind, body.state, 'accepted') !== undefined && everSent(body);
  const own = body.customerId === null ? undefined : sources.customers.get(body.customerId);
  if (!canAccept || own === undefined || !RESELLER_KINDS.includes(body.requestKind)) return [];
  const found = new Map<string, Proposal>();
  const offer = (how: Proposal['how'], listed: readonly ListedCustomer[]) => {
    for (const one of listed) {
      const isSettled = sources.settled.has(`${id}|${one.id}`);
      if (found.has(one.id) || isSettled || one.on < (body.sentOn ?? one.on)) continue;
      const { on, importId, row } = one;
      const fileName = sources.files.get(importId ?? '') ?? '';
      found.set(one.id, { listedId: one.id, listedName: one.name, how, on, importId, fileName, row });
    }
  };
  const listed = listedAs(own.body);
  if (listed !== null) offer('same-record', [{ ...listed, id: own.id, name: own.body.name }]);
  offer('domain', sources.byDomain.get(domainOf(own.body)) ?? []);
  offer('name', sources.byName.get(compareKey(own.body.name)) ?? []);
  return [...found.values()].slice(0, 20);
}
