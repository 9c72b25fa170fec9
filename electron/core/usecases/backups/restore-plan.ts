import type { CustomerId } from '../../../../shared/domain/id.ts';
import { type Kind, kinds } from '../../../../shared/domain/kinds.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { BackupDifference } from '../../../../shared/ipc/contract/backups.ts';
import type { Op, WorkspaceStore } from '../../ports/store.ts';
import { readAll } from '../../records.ts';

type Any = Rec<Kind>;

/** What restoring would write. */
export interface RestorePlan {
  readonly ops: readonly Op[];
  readonly customers: BackupDifference['customers'];
  readonly records: BackupDifference['records'];
  readonly left: number;
}

/** Inverses go with the changes they belong to; a number once given is never given again. */
const NEVER_RESTORED: ReadonlySet<Kind> = new Set(['batch', 'counter']);

const keyOf = ({ kind, id }: Any): string => `${kind} ${id}`;
const isSame = (a: Any, b: Any): boolean => JSON.stringify(a.body) === JSON.stringify(b.body);

const opOf = ({ kind, id }: Any, ifRev: number, body: Any['body'] | null): Op =>
  (body === null ? { kind, id, ifRev, del: true } : { kind, id, ifRev, put: body }) as Op;

type Change = 'added' | 'changed' | 'removed' | 'left';

/** What happens to a record, and the write for it. */
function changeOf(
  then: Any | undefined,
  now: Any | undefined,
): { readonly change: Change; readonly op: Op | null } | null {
  if (then === undefined) {
    // People are never taken away: the log names them.
    if (now === undefined || now.kind === 'person') return null;
    return { change: 'removed', op: opOf(now, now.rev, null) };
  }
  if (now === undefined) return { change: 'added', op: opOf(then, 0, then.body) };
  if (isSame(then, now)) return null;
  // The home of a record never changes, so one that belongs to somebody else today stays there.
  if (then.home !== now.home) return { change: 'left', op: null };
  return { change: 'changed', op: opOf(then, now.rev, then.body) };
}

/** Everything stored today that a backup may put back. */
export async function recordsOfToday(store: WorkspaceStore): Promise<readonly Any[]> {
  const names = (Object.keys(kinds) as Kind[]).filter((kind) => !NEVER_RESTORED.has(kind));
  const all: Any[] = [];
  for (const kind of names) all.push(...(await readAll(store, kind)));
  return all;
}

/** The writes that make today's records those of the backup: all of them, or those that live with one customer. */
export function restorePlan(
  held: readonly Any[],
  today: readonly Any[],
  customerId: CustomerId | undefined,
): RestorePlan {
  const isWanted = (rec: Any) =>
    !NEVER_RESTORED.has(rec.kind) && (customerId === undefined || rec.home === customerId);
  const then = new Map(held.filter(isWanted).map((rec) => [keyOf(rec), rec]));
  // A record that lives elsewhere today is still compared: it may not be made twice.
  const now = new Map(
    today.filter((rec) => isWanted(rec) || then.has(keyOf(rec))).map((rec) => [keyOf(rec), rec]),
  );
  const ops: Op[] = [];
  const counted = { added: 0, changed: 0, removed: 0, left: 0 };
  const customers = { added: 0, changed: 0, removed: 0, left: 0 };
  for (const key of new Set([...then.keys(), ...now.keys()])) {
    const found = changeOf(then.get(key), now.get(key));
    if (found === null) continue;
    counted[found.change] += 1;
    if (key.startsWith('customer ')) customers[found.change] += 1;
    if (found.op !== null) ops.push(found.op);
  }
  const { left, ...records } = counted;
  const { left: _left, ...ofCustomers } = customers;
  return { ops, customers: ofCustomers, records, left };
}
