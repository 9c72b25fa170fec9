import type { Customer } from '../../../../shared/domain/customer.ts';
import type { PartnerId } from '../../../../shared/domain/id.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Request } from '../../../../shared/domain/request.ts';

/** Resellers linked with a customer: by relationship, or as its reseller of record. */
export function resellersOf(customer: Customer): PartnerId[] {
  const linked = customer.partnerRelationships
    .filter((one) => one.has.value === 'yes')
    .map((one) => one.partnerId);
  const record = customer.resellerOfRecordId.value;
  return [...new Set(record === null ? linked : [record, ...linked])];
}

/** Names of the resellers whose customer a request asks, or of the one it asks itself; `names` by id. */
export function resellersAsked(
  { customerId, partnerId }: Request,
  customers: ReadonlyMap<string, Rec<'customer'>>,
  names: ReadonlyMap<string, string>,
): string[] {
  const customer = customerId === null ? undefined : customers.get(customerId)?.body;
  const ids = customer === undefined ? [partnerId] : resellersOf(customer);
  return ids.flatMap((id) => names.get(id ?? '') ?? []);
}
