import type { Customer } from '../../../../shared/domain/customer.ts';
import type { PartnerId } from '../../../../shared/domain/id.ts';

/** Resellers linked with a customer: by relationship, or as its reseller of record. */
export function resellersOf(customer: Customer): PartnerId[] {
  const linked = customer.partnerRelationships
    .filter((one) => one.has.value === 'yes')
    .map((one) => one.partnerId);
  const record = customer.resellerOfRecordId.value;
  return [...new Set(record === null ? linked : [record, ...linked])];
}
