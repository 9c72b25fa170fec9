import { cleanGuid, cleanPartnerId, isGuid } from '../../../../shared/domain/guid.ts';
import {
  type CommerceGeneration,
  type ServiceType,
  subscriptionStatus,
} from '../../../../shared/domain/subscription.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { SubscriptionItem } from '../import-report.ts';
import { CUSTOMER_LIMITS } from '../limits.ts';
import {
  type FieldText,
  guidFault,
  oneLine,
  orNull,
  partnerIdFault,
  reasonsOf,
  textFault,
  textOddities,
} from '../rows/cell-text.ts';
import { dayOf } from '../rows/list-day.ts';
import type { FieldFinding, ReadRow, RowPlace } from '../rows/row-collector.ts';

const TEXT_FIELDS = [
  'subscriptionId',
  'azureSubscriptionId',
  'offerId',
  'offerName',
  'productType',
  'quantity',
  'status',
  'billingType',
  'termDuration',
  'createdDate',
  'termStart',
  'termEnd',
  'cancellationAllowedUntil',
  'autoRenew',
  'isTrial',
  'parentSubscriptionId',
  'partnerId',
  'customerTenantId',
] as const;

/** Fields of a subscription that a list may have. */
export type SubscriptionField = (typeof TEXT_FIELDS)[number];

/** A subscription as the file gives it: text by field, "" = not given. */
export type RawSubscription = RowPlace & Readonly<Record<SubscriptionField, string>>;

type Finding = FieldFinding<SubscriptionField>;

/** A row that gives nothing. */
export const BLANK_SUBSCRIPTION = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Readonly<
  Record<SubscriptionField, string>
>;

const KEPT_TEXTS = ['offerName', 'offerId', 'productType', 'status', 'termDuration'] as const;
const DAYS = ['createdDate', 'termStart', 'termEnd', 'cancellationAllowedUntil'] as const;

const textsOf = (raw: RawSubscription): readonly FieldText<SubscriptionField>[] =>
  KEPT_TEXTS.map((field) => [field, raw[field], CUSTOMER_LIMITS.name]);

const QUANTITY = /^\d{1,9}$/;

function fault(raw: RawSubscription): Finding | null {
  const id = guidFault(raw.subscriptionId);
  if (id !== null) return { field: 'subscriptionId', reason: id };
  const parent = raw.parentSubscriptionId.trim() === '' ? null : guidFault(raw.parentSubscriptionId);
  if (parent !== null) return { field: 'parentSubscriptionId', reason: parent };
  if (oneLine(raw.offerName) === '') return { field: 'offerName', reason: 'value-missing' };
  return textFault(textsOf(raw));
}

const statusKey = (text: string): string => text.trim().toLowerCase();

const STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ['有效', 'active'],
  ['已暂停', 'suspended'],
  ['已过期', 'expired'],
  ['已删除', 'deleted'],
]);

function statusOf(text: string): SubscriptionItem['status'] {
  if (text.trim() === '') return null;
  const word = STATUS_WORDS.get(statusKey(text)) ?? statusKey(text);
  return subscriptionStatus.options.find((one) => one === word) ?? 'unrecognised';
}

/**
 * What is sold (data-model 2): productType Software is software whatever the billing type says (the published body of a
 * software subscription bills it as a licence); else `license` and `usage`; anything else leaves it unknown.
 */
export function serviceOf(billingType: string, productType: string): ServiceType | null {
  if (productType.trim().toLowerCase() === 'software') return 'software';
  const billing = billingType.trim().toLowerCase();
  if (billing === 'license') return 'license-based';
  return billing === 'usage' ? 'usage-based' : null;
}

const NEW_COMMERCE = /^[a-z0-9]{1,40}:[a-z0-9]{1,40}:[a-z0-9]{1,40}$/i;

/** Commerce generation by the shape of the offer id (domain 5.2). */
export function generationOf(offerId: string, service: ServiceType | null): CommerceGeneration | null {
  const id = offerId.trim();
  if (isGuid(cleanGuid(id))) return 'legacy';
  if (id.toUpperCase() === 'MS-AZR-0145P') return 'azure-legacy-0145p';
  if (!NEW_COMMERCE.test(id)) return null;
  return service === 'usage-based' ? 'azure-plan' : 'nce';
}

const switchOf = (text: string): 'on' | 'off' | null =>
  (({ true: 'on', false: 'off' }) as const)[text.trim().toLowerCase() as 'true'] ?? null;

function oddities(raw: RawSubscription): Finding[] {
  const found: Finding[] = [...textOddities(textsOf(raw))];
  for (const field of DAYS) if (!dayOf(raw[field]).ok) found.push({ field, reason: 'date-invalid' });
  if (raw.quantity.trim() !== '' && !QUANTITY.test(raw.quantity.trim()))
    found.push({ field: 'quantity', reason: 'unknown-value' });
  if (statusOf(raw.status) === 'unrecognised') found.push({ field: 'status', reason: 'unknown-value' });
  if (partnerIdFault(raw.partnerId) !== null) found.push({ field: 'partnerId', reason: 'unknown-value' });
  return found;
}

const dayOrNull = (text: string): string | null => {
  const read = dayOf(text);
  return read.ok ? read.value : null;
};

const guidOrNull = (text: string): string | null => (isGuid(cleanGuid(text)) ? cleanGuid(text) : null);

function itemOf(raw: RawSubscription): Omit<SubscriptionItem, 'warnings'> {
  const service = serviceOf(raw.billingType, raw.productType);
  const quantity = raw.quantity.trim();
  const trial = switchOf(raw.isTrial);
  return {
    row: raw.row,
    line: raw.line,
    subscriptionId: cleanGuid(raw.subscriptionId),
    azureSubscriptionId: guidOrNull(raw.azureSubscriptionId),
    offerId: orNull(oneLine(raw.offerId)),
    offerName: oneLine(raw.offerName),
    productType: orNull(oneLine(raw.productType)),
    quantity: QUANTITY.test(quantity) ? Number(quantity) : null,
    status: statusOf(raw.status),
    statusText: orNull(oneLine(raw.status)),
    serviceType: service,
    commerceGeneration: generationOf(raw.offerId, service),
    termDuration: orNull(oneLine(raw.termDuration)),
    createdDate: dayOrNull(raw.createdDate),
    termStart: dayOrNull(raw.termStart),
    termEnd: dayOrNull(raw.termEnd),
    cancellationAllowedUntil: dayOrNull(raw.cancellationAllowedUntil),
    autoRenew: switchOf(raw.autoRenew),
    isTrial: trial === null ? null : trial === 'on',
    parentSubscriptionId: guidOrNull(raw.parentSubscriptionId),
    partnerId: partnerIdFault(raw.partnerId) === null ? orNull(cleanPartnerId(raw.partnerId)) : null,
    customerTenantId: guidOrNull(raw.customerTenantId),
  };
}

/** A usable subscription with what is odd about it, or the first finding that keeps it from being stored. */
export function readSubscription(raw: RawSubscription): ReadRow<SubscriptionField, SubscriptionItem> {
  const wrong = fault(raw);
  if (wrong !== null) return err(wrong);
  const odd = oddities(raw);
  return ok({ item: { ...itemOf(raw), warnings: reasonsOf(odd) }, odd });
}
