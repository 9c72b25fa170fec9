import type { Customer } from '../../../../shared/domain/customer.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import { currentEntry, type Known, type KnownEntry } from '../../../../shared/domain/known.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import { compareKey } from '../../../../shared/domain/text.ts';
import type { CustomerListRow } from '../../../../shared/ipc/contract/customers.ts';
import { isOpenState } from '../../../../shared/requests/guards.ts';
import { isLive } from '../../../../shared/rules/case-facts/gdap.ts';
import type { CustomerRecords } from '../cases/case-reading.ts';

/** Status words of a subscription that runs no more. */
const OVER: ReadonlySet<string> = new Set(['expired', 'disabled', 'deleted']);
const NEVER = '9999-12-31';

type Deadline = NonNullable<CustomerListRow['deadline']>;

/** Ends of admin access that is live, earliest first. */
export const accessEnds = ({ gdap }: CustomerRecords, today: Day): Day[] =>
  gdap
    .filter((one) => one.partnerId === null && isLive(one, today))
    .flatMap((one) => one.endsOn ?? [])
    .sort();

/** Days that are still to come, and what we are late with; the earliest one counts. */
export function deadlineOf(
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

/** Values that are known, each once. */
export const known = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((one) => one !== null && one !== 'unknown').map(String)),
];

type Said = Pick<KnownEntry<unknown>, 'asOf' | 'source'>;

/** What a source said last of the customer or of what it bought. */
export function newestSaid(customer: Customer, { subscriptions }: CustomerRecords): Said | null {
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
    .flatMap((field) => currentEntry(field) ?? [])
    .reduce<Said | null>((newest, one) => (newest === null || one.asOf > newest.asOf ? one : newest), null);
}

/** What a customer is found by besides its names, domains and tags. */
export const searchedToo = ({ contacts }: Customer, partnerIds: readonly string[]): string[] =>
  [...partnerIds, ...contacts.flatMap((one) => [compareKey(one.name), one.mail?.toLowerCase() ?? ''])].filter(
    Boolean,
  );

const NOTE_SHOWN = 300;

/** The note of the newest case as one line; its beginning only, so that a list of thousands stays small. */
export function beginningOf(cases: readonly Rec<'case'>['body'][]): string {
  const newest = cases.reduce<Rec<'case'>['body'] | undefined>(
    (best, one) => (best === undefined || one.number > best.number ? one : best),
    undefined,
  );
  return [...(newest?.note ?? '').replaceAll('\n', ' ')].slice(0, NOTE_SHOWN).join('').trim();
}
