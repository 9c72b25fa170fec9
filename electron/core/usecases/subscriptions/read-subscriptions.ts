import type { Customer } from '../../../../shared/domain/customer.ts';
import { currentEntry } from '../../../../shared/domain/known.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { SubscriptionRow } from '../../../../shared/ipc/contract/subscriptions.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { readAll } from '../../records.ts';
import {
  type CaseDeps,
  type CustomerRecords,
  decideLine,
  type SharedRecords,
} from '../cases/case-reading.ts';
import { linesFrom } from '../cases/intake-records.ts';

/** What verdicts of a customer's subscriptions rest on. */
export interface SubscriptionReading {
  readonly shared: SharedRecords;
  readonly own: CustomerRecords;
  readonly customer: Customer;
}

/** A channel that a list proposes and nobody confirmed. */
function proposedChannel({ acquisitionChannel }: Rec<'subscription'>['body']): string | null {
  if (acquisitionChannel.value !== null) return null;
  return acquisitionChannel.entries.find((entry) => entry.state === 'proposed')?.value ?? null;
}

const newestDay = ({ status, acquisitionChannel, serviceType }: Rec<'subscription'>['body']): string | null =>
  [status, acquisitionChannel, serviceType]
    .map((field) => currentEntry<unknown>(field)?.asOf)
    .filter((day) => day !== undefined)
    .sort()
    .at(-1) ?? null;

/** Today's verdicts of a subscription for both wishes, and what its lists and colleagues say. */
function rowOf(
  deps: CaseDeps,
  open: OpenWorkspace,
  { shared, own, customer }: SubscriptionReading,
  { id, body }: Rec<'subscription'>,
): SubscriptionRow {
  const blank = { customerText: '', lines: [{ lineId: 'line', answers: {} }], note: '' };
  const lines = linesFrom(blank, { by: open.person.id, on: shared.today });
  const [decision] = lines.map(
    (line) =>
      decideLine(deps.decisions, shared, own, customer, { ...line, subscriptionId: id, wish: 'both' })
        .decision,
  );
  if (decision === undefined) throw new Error('A blank line has a decision');
  return {
    id,
    name: body.name,
    quantity: body.quantity,
    subscriptionId: body.subscriptionId,
    parentId: body.parentId,
    serviceType: body.serviceType.value,
    commerceGeneration: body.commerceGeneration.value,
    acquisitionChannel: body.acquisitionChannel.value,
    proposedChannel: proposedChannel(body),
    status: body.status.value,
    isTrial: body.isTrial,
    resellerOfRecord: body.resellerOfRecord.value,
    termEnd: body.termEnd.value,
    autoRenew: body.autoRenew.value,
    support: decision.support,
    move: decision.move,
    questions: decision.questions.length,
    drift: decision.drift.map((one) => one.edition),
    asOf: newestDay(body),
  };
}

/** Add-ons stand behind the subscription they belong to; the rest by name. */
function inOrder(rows: readonly SubscriptionRow[]): SubscriptionRow[] {
  const byName = [...rows].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const ids = new Set(rows.map((row) => row.subscriptionId));
  const isAddOn = (row: SubscriptionRow): boolean => row.parentId !== null && ids.has(row.parentId);
  return byName
    .filter((row) => !isAddOn(row))
    .flatMap((row) => [row, ...byName.filter((one) => isAddOn(one) && one.parentId === row.subscriptionId)]);
}

/** Subscriptions of a customer that were not removed. */
export async function readSubscriptionRows(
  deps: CaseDeps,
  open: OpenWorkspace,
  customerId: string,
  reading: SubscriptionReading,
): Promise<SubscriptionRow[]> {
  const found = await readAll(open.store, 'subscription', [
    { field: 'customerId', op: 'eq', value: customerId },
    { field: 'removedAt', op: 'eq', value: null },
  ]);
  return inOrder(found.map((one) => rowOf(deps, open, reading, one)));
}
