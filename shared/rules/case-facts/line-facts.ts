import { daysBetween, daysSince, NEVER } from '../../domain/day.ts';
import { currentEntry } from '../../domain/known.ts';
import type { Transfer } from '../../domain/transfer.ts';
import type { CaseRecords } from './case-records.ts';
import { derived, type FoundFact, fromKnown, sameWord } from './found.ts';

const GENERATIONS: ReadonlyMap<string | number, readonly string[]> = new Map([
  ['license-based', ['legacy', 'nce']],
  ['usage-based', ['azure-legacy-0145p', 'azure-plan']],
]);

/** What was said for the line fills what the subscription leaves open, and wins over it when it is newer. */
function ofSubscription(record: FoundFact | undefined, said: FoundFact | undefined): FoundFact | undefined {
  if (record === undefined || said === undefined) return record ?? said;
  return (said.asOf ?? '') > (record.asOf ?? '') ? said : record;
}

/** What was bought, where and in which generation; what is only proposed stays out. */
export function boughtFacts({ subscription, line }: CaseRecords) {
  const bought = (field: 'serviceType' | 'commerceGeneration' | 'acquisitionChannel') =>
    ofSubscription(sameWord(subscription?.[field]), sameWord(line[field]));
  return {
    acquisitionChannel: bought('acquisitionChannel'),
    serviceType: bought('serviceType'),
    commerceGeneration: bought('commerceGeneration'),
    wish: derived(line.wish),
  };
}

/** A generation that the service does not have is not known. */
export function generationFits(
  service: Pick<FoundFact, 'value'> | undefined,
  generation: Pick<FoundFact, 'value'> | undefined,
): boolean {
  if (service === undefined || generation === undefined) return true;
  return GENERATIONS.get(service.value)?.includes(String(generation.value)) ?? false;
}

function reservations({ subscription, subscriptions }: CaseRecords): FoundFact | undefined {
  const own = sameWord(subscription?.hasReservations);
  if (own !== undefined) return own;
  const seller = subscription?.sellerId ?? null;
  if (seller === null) return undefined;
  const beside = subscriptions.find(
    (one) => one.serviceType.value === 'reservation' && one.sellerId === seller,
  );
  return beside === undefined ? undefined : fromKnown(beside.serviceType, () => 'yes');
}

const SHOWN_TRANSFERS: readonly Transfer['state'][] = [
  'none',
  'pending',
  'in-progress',
  'complete',
  'expired',
  'cancelled',
];

function transferFacts({ subscription, transfers, transfersListed, today }: CaseRecords) {
  const id = subscription?.subscriptionId;
  const newest = transfers
    .filter((one) => id !== undefined && id !== null && one.subscriptionIds.includes(id))
    .sort((a, b) => ((a.createdOn ?? '') < (b.createdOn ?? '') ? 1 : -1))[0];
  if (newest === undefined) return { transferState: derived(transfersListed && id ? 'none' : undefined) };
  if (!SHOWN_TRANSFERS.includes(newest.state)) return {};
  return {
    transferState: derived(newest.state),
    transferRequestAgeDays: derived(
      newest.createdOn === null ? undefined : daysSince(newest.createdOn, today),
    ),
  };
}

/** Term, transfer, reservations and Azure role of the line's subscription; nothing without one. */
export function subscriptionFacts(records: CaseRecords) {
  const { subscription, today } = records;
  return {
    eaType:
      boughtFacts(records).acquisitionChannel?.value === 'ea' ? sameWord(subscription?.eaType) : undefined,
    azureRbacAssigned: sameWord(subscription?.azureRoleHeld),
    autoRenew: sameWord(subscription?.autoRenew),
    hasReservations: reservations(records),
    daysToTermEnd: fromKnown(subscription?.termEnd, (day) =>
      day === NEVER ? undefined : daysBetween(today, day),
    ),
    daysSinceTermStart: fromKnown(subscription?.termStart, (day) => daysBetween(day, today)),
    ...transferFacts(records),
  };
}

/** Answers given for this line, by fact name. */
export function answeredFacts({ line }: CaseRecords): Readonly<Record<string, FoundFact>> {
  const found = Object.entries(line.answers).flatMap(([name, field]) => {
    const entry = currentEntry(field);
    return entry === undefined
      ? []
      : [[name, { value: entry.value, origin: entry.source.type, asOf: entry.asOf }] as const];
  });
  return Object.fromEntries(found);
}
