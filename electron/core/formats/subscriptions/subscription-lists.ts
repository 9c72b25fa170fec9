import { cleanGuid, isGuid } from '../../../../shared/domain/guid.ts';
import { type CellOf, csvList } from '../csv/csv-list.ts';
import type { FileReport, SubscriptionItem } from '../import-report.ts';
import { fieldOf, type JsonObject, pathOf, textOf } from '../json/json-fields.ts';
import { jsonList } from '../json/json-list.ts';
import type { RowPlace } from '../rows/row-collector.ts';
import {
  BLANK_SUBSCRIPTION,
  type RawSubscription,
  readSubscription,
  type SubscriptionField,
} from './read-subscription.ts';

const place = (report: FileReport, subscriptions: readonly SubscriptionItem[]): FileReport => ({
  ...report,
  subscriptions,
  uniqueCustomers: new Set(subscriptions.map((one) => one.customerTenantId).filter((id) => id !== null)).size,
});

const keyOf = (item: SubscriptionItem): string => item.subscriptionId;

/** Columns of the portal's export for one customer (domain 5.1), English and zh-CN. */
const COLUMNS: ReadonlyMap<string, SubscriptionField> = new Map([
  ['subscriptionid', 'subscriptionId'],
  ['订阅id', 'subscriptionId'],
  ['subscription', 'offerName'],
  ['订阅', 'offerName'],
  ['quantity', 'quantity'],
  ['数量', 'quantity'],
  ['status', 'status'],
  ['状态', 'status'],
  ['reseller', 'partnerId'],
  ['经销商', 'partnerId'],
]);

const fromCells = (at: RowPlace, cell: CellOf<SubscriptionField>): RawSubscription => ({
  ...BLANK_SUBSCRIPTION,
  ...at,
  subscriptionId: cell('subscriptionId'),
  offerName: cell('offerName'),
  quantity: cell('quantity'),
  status: cell('status'),
  partnerId: cell('partnerId'),
});

/** Subscriptions of one customer as the portal exports them: no column says which customer. */
export const subscriptionCsv = csvList<SubscriptionField, SubscriptionItem>({
  format: 'subscriptions',
  columns: COLUMNS,
  needed: [
    ['subscriptionId', 'Subscription ID'],
    ['offerName', 'Subscription'],
  ],
  isMine: (keys) => {
    const fields = new Set(keys.map((key) => COLUMNS.get(key)));
    return fields.has('subscriptionId') && fields.has('offerName') && fields.has('status');
  },
  readRow: (at, cell) => readSubscription(fromCells(at, cell)),
  keyOf,
  keyField: 'subscriptionId',
  isWhole: true,
  place,
});

/** Field → key of the interface (domain 5.2), for those that are read as they stand. */
const KEYS: ReadonlyMap<SubscriptionField, string> = new Map([
  ['subscriptionId', 'id'],
  ['offerId', 'offerId'],
  ['offerName', 'offerName'],
  ['quantity', 'quantity'],
  ['status', 'status'],
  ['billingType', 'billingType'],
  ['termDuration', 'termDuration'],
  ['createdDate', 'creationDate'],
  ['termStart', 'effectiveStartDate'],
  ['termEnd', 'commitmentEndDate'],
  ['cancellationAllowedUntil', 'cancellationAllowedUntilDate'],
  ['autoRenew', 'autoRenewEnabled'],
  ['isTrial', 'isTrial'],
  ['parentSubscriptionId', 'parentSubscriptionId'],
  ['partnerId', 'partnerId'],
]);

/** The customer's tenant id from an address of the interface: `/customers/<id>/subscriptions/<id>`. */
function customerOf(record: JsonObject): string {
  const address = textOf(pathOf(record, 'links', 'self', 'uri'));
  const parts = address.split('/');
  const id = parts[parts.findIndex((part) => part.toLowerCase() === 'customers') + 1] ?? '';
  return isGuid(cleanGuid(id)) ? id : textOf(fieldOf(record, 'customerId'));
}

function fromRecord(at: RowPlace, record: JsonObject): RawSubscription {
  const plain = Object.fromEntries(Array.from(KEYS, ([field, key]) => [field, textOf(fieldOf(record, key))]));
  const product = fieldOf(record, 'productType');
  return {
    ...BLANK_SUBSCRIPTION,
    ...at,
    ...plain,
    offerName: textOf(fieldOf(record, 'offerName')) || textOf(fieldOf(record, 'friendlyName')),
    productType: textOf(fieldOf(product, 'id')) || textOf(product),
    azureSubscriptionId: textOf(fieldOf(record, 'entitlementId')),
    customerTenantId: customerOf(record),
  };
}

const isSubscription = (value: unknown): boolean =>
  textOf(pathOf(value, 'attributes', 'objectType')).toLowerCase() === 'subscription' ||
  (fieldOf(value, 'billingType') !== undefined && fieldOf(value, 'offerId') !== undefined);

/** Subscriptions as JSON: one, those of a customer, or those by partner (domain 5.2). */
export const subscriptionJson = jsonList<SubscriptionField, SubscriptionItem>({
  format: 'subscriptions',
  keys: KEYS,
  isMine: isSubscription,
  readRecord: (at, record) => readSubscription(fromRecord(at, record)),
  keyOf,
  keyField: 'subscriptionId',
  rejectedKeyOf: (record) => textOf(fieldOf(record, 'id')),
  place,
});
