import { type CellOf, csvList } from '../csv/csv-list.ts';
import type { CustomerItem } from '../import-report.ts';
import type { RowPlace } from '../rows/row-collector.ts';
import { CUSTOMER_COLUMNS, type CustomerField } from './customer-columns.ts';
import { placeCustomers } from './place-customers.ts';
import { type RawCustomer, readCustomer } from './read-customer.ts';

const tagsOf = (cell: string): string[] => cell.split(/[;,，；]/u).filter((tag) => tag.trim() !== '');

const rawCustomer = (at: RowPlace, cell: CellOf<CustomerField>): RawCustomer => ({
  ...at,
  tenantId: cell('tenantId'),
  name: cell('name'),
  domain: cell('domain'),
  relationship: cell('relationship'),
  country: '',
  customDomains: [],
  tags: tagsOf(cell('tags')),
});

const READING = {
  columns: CUSTOMER_COLUMNS,
  needed: [
    ['tenantId', 'Microsoft ID'],
    ['name', 'Company name'],
  ],
  readRow: (at: RowPlace, cell: CellOf<CustomerField>) => readCustomer(rawCustomer(at, cell)),
  keyOf: (item: CustomerItem) => item.tenantId,
  keyField: 'tenantId',
  place: placeCustomers,
} as const;

/** The portal's own column, or a relationship, and three columns of a customer in all. */
function isPortalList(keys: readonly string[]): boolean {
  const fields = new Set(keys.map((key) => CUSTOMER_COLUMNS.get(key)).filter(Boolean));
  return (keys.includes('microsoftid') || fields.has('relationship')) && fields.size >= 3;
}

const NCE_COLUMNS: ReadonlySet<string> = new Set(['tenantid', 'domain', 'companyname']);

/** The portal's Customers.csv (domain 5.1): always every customer. */
export const customerCsv = csvList<CustomerField, CustomerItem>({
  ...READING,
  format: 'customer-list',
  isMine: isPortalList,
  isWhole: true,
});

/** The list of the migration tool: exactly three columns. */
export const nceCustomerCsv = csvList<CustomerField, CustomerItem>({
  ...READING,
  format: 'nce-customers',
  isMine: (keys) => keys.length === NCE_COLUMNS.size && keys.every((key) => NCE_COLUMNS.has(key)),
  isWhole: false,
});
