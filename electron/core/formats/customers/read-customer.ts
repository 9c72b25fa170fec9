import { cleanGuid, isGuid } from '../../../../shared/domain/guid.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { CustomerItem, ImportReason } from '../import-report.ts';
import { CUSTOMER_LIMITS } from '../limits.ts';
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

/** One finding about a field of a row. */
export interface FieldFinding {
  readonly field: CustomerField;
  readonly reason: ImportReason;
}

const SCIENTIFIC = /^\d([.,]\d{1,30})?e\+?\d{1,4}$/i;
const NIL = '00000000-0000-0000-0000-000000000000';
const FORMULA_STARTS: ReadonlySet<string> = new Set(['=', '+', '-', '@']);
/** Control characters, direction marks and overrides (R51 shows them; here they are only noticed). */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}]/u;

/** One line, trimmed: a line break or tab within a cell counts as a space. */
const oneLine = (text: string): string =>
  text
    .split(/[\t\r\n]/u)
    .join(' ')
    .trim();

function idFault(text: string): ImportReason | null {
  if (text.trim() === '') return 'value-missing';
  const id = cleanGuid(text);
  if (id === NIL) return 'id-not-plausible';
  if (isGuid(id)) return null;
  return SCIENTIFIC.test(text.trim()) ? 'id-damaged' : 'guid-invalid';
}

const textsOf = (raw: RawCustomer): readonly [CustomerField, string, number][] => [
  ['name', raw.name, CUSTOMER_LIMITS.name],
  ['domain', raw.domain, CUSTOMER_LIMITS.domain],
  ['relationship', raw.relationship, CUSTOMER_LIMITS.name],
  ...raw.customDomains.map((text): [CustomerField, string, number] => [
    'domain',
    text,
    CUSTOMER_LIMITS.domain,
  ]),
  ...raw.tags.map((text): [CustomerField, string, number] => ['tags', text, CUSTOMER_LIMITS.tag]),
];

/** What keeps the row from being stored without a correction. */
function fault(raw: RawCustomer): FieldFinding | null {
  const id = idFault(raw.tenantId);
  if (id !== null) return { field: 'tenantId', reason: id };
  if (oneLine(raw.name) === '') return { field: 'name', reason: 'value-missing' };
  const tooMany =
    raw.tags.length > CUSTOMER_LIMITS.tags || raw.customDomains.length > CUSTOMER_LIMITS.customDomains;
  if (tooMany)
    return { field: raw.tags.length > CUSTOMER_LIMITS.tags ? 'tags' : 'domain', reason: 'size-exceeded' };
  for (const [field, text, max] of textsOf(raw)) {
    if (!text.isWellFormed()) return { field, reason: 'encoding-unclear' };
    if (oneLine(text).length > max) return { field, reason: 'size-exceeded' };
  }
  return null;
}

function oddities(raw: RawCustomer): FieldFinding[] {
  const found: FieldFinding[] = [];
  for (const [field, text] of textsOf(raw)) {
    const first = oneLine(text).normalize('NFKC').charAt(0);
    if (FORMULA_STARTS.has(first)) found.push({ field, reason: 'formula-cell' });
    if (INVISIBLE.test(oneLine(text))) found.push({ field, reason: 'bidi-characters' });
  }
  if (relationshipOf(raw.relationship) === null)
    found.push({ field: 'relationship', reason: 'unknown-value' });
  return found;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

const COUNTRY = /^[A-Z]{2}$/;

/** A usable customer with what is odd about it, or the first finding that keeps it from being stored. */
export function readCustomer(
  raw: RawCustomer,
): Result<{ readonly item: CustomerItem; readonly odd: readonly FieldFinding[] }, FieldFinding> {
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
    warnings: [...new Set(odd.map(({ reason }) => reason))],
  };
  return ok({ item, odd });
}
