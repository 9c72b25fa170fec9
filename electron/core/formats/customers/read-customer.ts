import { cleanGuid } from '../../../../shared/domain/guid.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { CustomerItem } from '../import-report.ts';
import { CUSTOMER_LIMITS } from '../limits.ts';
import {
  type FieldText,
  guidFault,
  oneLine,
  orNull,
  reasonsOf,
  textFault,
  textOddities,
} from '../rows/cell-text.ts';
import type { FieldFinding, ReadRow } from '../rows/row-collector.ts';
import type { CustomerField } from './customer-columns.ts';
import { relationshipOf } from './relationship-words.ts';

/** A customer as the file gives it: text by field, "" = not given. */
export interface RawCustomer {
  readonly row: number;
  readonly line: number;
  readonly tenantId: string;
  readonly name: string;
  readonly domain: string;
  readonly relationship: string;
  readonly country: string;
  readonly customDomains: readonly string[];
  readonly tags: readonly string[];
}

type Finding = FieldFinding<CustomerField>;

const textsOf = (raw: RawCustomer): readonly FieldText<CustomerField>[] => [
  ['name', raw.name, CUSTOMER_LIMITS.name],
  ['domain', raw.domain, CUSTOMER_LIMITS.domain],
  ['relationship', raw.relationship, CUSTOMER_LIMITS.name],
  ...raw.customDomains.map((text): FieldText<CustomerField> => ['domain', text, CUSTOMER_LIMITS.domain]),
  ...raw.tags.map((text): FieldText<CustomerField> => ['tags', text, CUSTOMER_LIMITS.tag]),
];

/** What keeps the row from being stored without a correction. */
function fault(raw: RawCustomer): Finding | null {
  const id = guidFault(raw.tenantId);
  if (id !== null) return { field: 'tenantId', reason: id };
  if (oneLine(raw.name) === '') return { field: 'name', reason: 'value-missing' };
  if (raw.tags.length > CUSTOMER_LIMITS.tags) return { field: 'tags', reason: 'size-exceeded' };
  if (raw.customDomains.length > CUSTOMER_LIMITS.customDomains)
    return { field: 'domain', reason: 'size-exceeded' };
  return textFault(textsOf(raw));
}

function oddities(raw: RawCustomer): Finding[] {
  const unknown: Finding[] =
    relationshipOf(raw.relationship) === null ? [{ field: 'relationship', reason: 'unknown-value' }] : [];
  return [...textOddities(textsOf(raw)), ...unknown];
}

const COUNTRY = /^[A-Z]{2}$/;

/** A usable customer with what is odd about it, or the first finding that keeps it from being stored. */
export function readCustomer(raw: RawCustomer): ReadRow<CustomerField, CustomerItem> {
  const wrong = fault(raw);
  if (wrong !== null) return err(wrong);
  const odd = oddities(raw);
  const country = raw.country.trim().toUpperCase();
  const item: CustomerItem = {
    row: raw.row,
    line: raw.line,
    tenantId: cleanGuid(raw.tenantId),
    name: oneLine(raw.name),
    domain: orNull(oneLine(raw.domain)),
    relationship: relationshipOf(raw.relationship) ?? 'unknown',
    relationshipText: orNull(oneLine(raw.relationship)),
    country: COUNTRY.test(country) ? country : null,
    customDomains: raw.customDomains.map(oneLine).filter((text) => text !== ''),
    tags: raw.tags.map(oneLine).filter((text) => text !== ''),
    warnings: reasonsOf(odd),
  };
  return ok({ item, odd });
}
