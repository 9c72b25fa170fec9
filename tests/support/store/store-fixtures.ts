import type { Clock } from '../../../electron/core/ports/clock.ts';
import type { ChangeSet, Op } from '../../../electron/core/ports/store.ts';
import { newPartner, newRequest } from '../../../electron/core/records.ts';
import type { CustomerId, PersonId } from '../../../shared/domain/id.ts';
import type { Bodies } from '../../../shared/domain/kinds.ts';

/** A UUID that says which one it is: `uuid(7)`. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The person the store tests act as. */
export const ACTOR = uuid(999) as PersonId;

/** A clock that goes on by one second with every look. */
export function steppingClock(start = '2026-11-25T08:00:00.000Z'): Clock {
  let looks = 0;
  const now = () => new Date(Date.parse(start) + 1_000 * looks++).toISOString();
  return { now, today: () => now().slice(0, 10) };
}

export const personBody = (name: string): Bodies['person'] => ({ name, portalRoles: [], active: true });

/** Puts person number `n`; `ifRev` 0 creates it. */
export const putPerson = (n: number, ifRev: number, name = `Person ${n}`): Op => ({
  kind: 'person',
  id: uuid(n),
  ifRev,
  put: personBody(name),
});

export const dropPerson = (n: number, ifRev: number): Op => ({
  kind: 'person',
  id: uuid(n),
  ifRev,
  del: true,
});

/** Puts request number `n` of customer number `customer`. */
export const putRequest = (n: number, ifRev: number, customer: number): Op => ({
  kind: 'request',
  id: uuid(n),
  ifRev,
  put: newRequest(n, 'reseller-relationship', uuid(customer) as CustomerId),
});

/** A change set whose id comes from a number of its own. */
export const changeSet = (n: number, ops: readonly Op[], more: Partial<ChangeSet> = {}): ChangeSet => ({
  id: uuid(100_000 + n),
  actor: ACTOR,
  label: `set ${n}`,
  ops,
  ...more,
});

export const partnerBody = (name: string, more: Partial<Bodies['partner']> = {}): Bodies['partner'] => ({
  ...newPartner('csp-partner', name),
  nameKey: name.toLowerCase(),
  ...more,
});
