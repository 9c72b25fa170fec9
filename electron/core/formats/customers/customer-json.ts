import { cleanGuid, isGuid } from '../../../../shared/domain/guid.ts';
import { blankReport, detectedReport, failedReport } from '../blank-report.ts';
import type { Completeness, FileReport, ImportReason } from '../import-report.ts';
import { fieldOf, isJsonObject, type JsonObject, pathOf, textOf } from '../json/json-fields.ts';
import { type JsonFault, scanJson } from '../json/scan-json.ts';
import { lineCounter } from '../json/text-lines.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { CustomerCollector } from './customer-collector.ts';
import type { CustomerField } from './customer-columns.ts';
import type { RawCustomer } from './read-customer.ts';

/**
 * The records of a JSON text with the offsets where they start; `whole` is the object around them, if any.
 */
interface Records {
  readonly list: readonly unknown[];
  readonly starts: readonly number[];
  readonly whole: JsonObject | null;
}

const KEYS: ReadonlyMap<CustomerField, string> = new Map([
  ['tenantId', 'id'],
  ['name', 'companyName'],
  ['domain', 'domain'],
  ['relationship', 'relationshipToPartner'],
]);

/** An object of the interface (domain 5.2), or a flat one as its PowerShell module writes it (domain 5.4). */
function isCustomer(value: unknown): boolean {
  const isNamed = textOf(pathOf(value, 'attributes', 'objectType')).toLowerCase() === 'customer';
  const hasProfile = isJsonObject(fieldOf(value, 'companyProfile'));
  return isNamed || hasProfile || fieldOf(value, 'relationshipToPartner') !== undefined;
}

/**
 * `{ code, description }` of the interface or `{ error: { code } }` of Graph; also the first of a list of
 * them.
 */
function isErrorResponse(value: unknown): boolean {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const isOwn = fieldOf(one, 'code') !== undefined && fieldOf(one, 'description') !== undefined;
  return isOwn || fieldOf(fieldOf(one, 'error'), 'code') !== undefined;
}

function recordsOf(value: unknown, elements: ReadonlyMap<string, readonly number[]>): Records | null {
  if (Array.isArray(value)) return { list: value, starts: elements.get('') ?? [], whole: null };
  if (!isJsonObject(value)) return null;
  for (const key of ['items', 'value']) {
    const list = fieldOf(value, key);
    if (Array.isArray(list)) return { list, starts: elements.get(key) ?? [], whole: value };
  }
  return isCustomer(value) ? { list: [value], starts: [], whole: null } : null;
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

function rawCustomer(record: unknown, at: { readonly row: number; readonly line: number }): RawCustomer {
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

interface Extent {
  readonly completeness: Completeness;
  /** Warning and question. */
  readonly doubt?: ImportReason;
  readonly notice?: string;
}

const hasNextPage = (whole: JsonObject): boolean =>
  isJsonObject(pathOf(whole, 'links', 'next')) || textOf(fieldOf(whole, '@odata.nextLink')) !== '';

/** How much of the customers the file holds: all, a part, or nobody can say. */
function extentOf({ whole, list }: Records): Extent {
  if (whole === null) return list.length === 1 ? { completeness: 'partial' } : { completeness: 'unknown' };
  const total = fieldOf(whole, 'totalCount');
  if (hasNextPage(whole)) {
    return {
      completeness: 'partial',
      doubt: 'incomplete-page',
      notice: 'The list goes on: the file holds one page of it.',
    };
  }
  if (typeof total === 'number' && total !== list.length) {
    const notice = `The file says ${String(total)} records and holds ${list.length}.`;
    return { completeness: 'partial', doubt: 'count-mismatch', notice };
  }
  if (textOf(pathOf(whole, 'links', 'self', 'uri')).includes('filter=')) {
    return { completeness: 'partial', notice: 'The list was filtered: it does not hold every customer.' };
  }
  return { completeness: total === list.length ? 'full' : 'unknown' };
}

function withExtent(report: FileReport, { completeness, doubt, notice }: Extent): FileReport {
  const doubts = doubt === undefined ? [] : [doubt];
  return {
    ...report,
    completeness,
    warnings: [...report.warnings, ...doubts],
    questions: doubts,
    notices: notice === undefined ? [] : [{ reason: doubt ?? 'incomplete-page', message: notice }],
  };
}

function faultReport(name: string, text: string, fault: JsonFault): FileReport {
  const place = lineCounter(text)(fault.offset);
  return failedReport(
    blankReport(name),
    fault.kind,
    fault.hint === null ? place : { ...place, hint: fault.hint },
  );
}

function readRecords(name: string, text: string, records: Records): FileReport {
  const collector = new CustomerCollector(KEYS);
  const placeOf = lineCounter(text);
  for (const [index, record] of records.list.entries()) {
    const at = { row: index + 1, line: placeOf(records.starts[index] ?? 0).line };
    if (isJsonObject(record)) collector.add(rawCustomer(record, at));
    else collector.reject(at, 'row-shape');
  }
  const columnMap = Object.fromEntries(KEYS);
  const report: FileReport = {
    ...blankReport(name),
    format: 'customer-list',
    columnMap,
    ...collector.finish(),
  };
  return withExtent(report, extentOf(records));
}

/**
 * Reads a customer list as JSON: a collection `{ totalCount, items }`, a list, or one customer (domain 5.2).
 */
export function readCustomerJson(name: string, text: string): FileReport {
  const scan = scanJson(text);
  if (scan.fault !== null) return faultReport(name, text, scan.fault);
  // The scan has proved the grammar and the depth, so this cannot throw.
  const value: unknown = JSON.parse(text);
  if (isErrorResponse(value))
    return detectedReport({ ...blankReport(name), format: 'error-response' }, 'error-response');
  const records = recordsOf(value, scan.elements);
  if (records === null) return failedReport(blankReport(name), 'unknown-format');
  if (records.list.length > IMPORT_LIMITS.jsonRecords)
    return failedReport(blankReport(name), 'size-exceeded');
  if (records.list.length === 0)
    return detectedReport(blankReport(name), 'empty', 'The list in the file is empty.');
  if (!records.list.some(isCustomer)) return failedReport(blankReport(name), 'unknown-format');
  return readRecords(name, text, records);
}
