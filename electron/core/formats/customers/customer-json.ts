import { cleanGuid, isGuid } from '../../../../shared/domain/guid.ts';
import type { CustomerItem } from '../import-report.ts';
import { fieldOf, isJsonObject, type JsonObject, pathOf, textOf } from '../json/json-fields.ts';
import { jsonList } from '../json/json-list.ts';
import type { RowPlace } from '../rows/row-collector.ts';
import type { CustomerField } from './customer-columns.ts';
import { placeCustomers } from './place-customers.ts';
import { type RawCustomer, readCustomer } from './read-customer.ts';

/** An object of the interface (domain 5.2), or a flat one as its PowerShell module writes it (domain 5.4). */
function isCustomer(value: unknown): boolean {
  const isNamed = textOf(pathOf(value, 'attributes', 'objectType')).toLowerCase() === 'customer';
  const hasProfile = isJsonObject(fieldOf(value, 'companyProfile'));
  return isNamed || hasProfile || fieldOf(value, 'relationshipToPartner') !== undefined;
}

/**
 * The tenant id: `id`, or `companyProfile.tenantId` where only that one is a GUID (samples hold the literal
 * "<guid>").
 */
function idOf(record: unknown): string {
  const own = textOf(fieldOf(record, 'id')) || textOf(fieldOf(record, 'customerId'));
  const profile = textOf(pathOf(record, 'companyProfile', 'tenantId'));
  return !isGuid(cleanGuid(own)) && isGuid(cleanGuid(profile)) ? profile : own;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf).filter((text) => text !== '') : [];
}

function rawCustomer(at: RowPlace, record: JsonObject): RawCustomer {
  const profile = fieldOf(record, 'companyProfile');
  return {
    ...at,
    tenantId: idOf(record),
    name:
      textOf(fieldOf(profile, 'companyName')) ||
      textOf(fieldOf(record, 'name')) ||
      textOf(fieldOf(record, 'companyName')),
    domain: textOf(fieldOf(profile, 'domain')) || textOf(fieldOf(record, 'domain')),
    relationship: textOf(fieldOf(record, 'relationshipToPartner')),
    country: textOf(pathOf(profile, 'address', 'country')),
    customDomains: textsOf(fieldOf(record, 'customDomains')),
    tags: [],
  };
}

/** A customer list as JSON: of all customers, of those of one reseller, or a single customer (domain 5.2). */
export const customerJson = jsonList<CustomerField, CustomerItem>({
  format: 'customer-list',
  keys: new Map([
    ['tenantId', 'id'],
    ['name', 'companyName'],
    ['domain', 'domain'],
    ['relationship', 'relationshipToPartner'],
  ]),
  isMine: isCustomer,
  readRecord: (at, record) => readCustomer(rawCustomer(at, record)),
  keyOf: (item) => item.tenantId,
  keyField: 'tenantId',
  rejectedKeyOf: idOf,
  place: placeCustomers,
});
