import { blankReport, detectedReport, failedReport } from '../blank-report.ts';
import type { Completeness, FileReport, ImportOptions, ImportReason } from '../import-report.ts';
import { JSON_LISTS } from '../known-formats.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { fieldOf, isJsonObject, type JsonObject, pathOf, textOf } from './json-fields.ts';
import type { JsonList } from './json-list.ts';
import { type JsonFault, scanJson } from './scan-json.ts';
import { lineCounter } from './text-lines.ts';

/**
 * The records of a JSON text with the offsets where they start; `whole` is the object around them, if any.
 */
interface Records {
  readonly list: readonly unknown[];
  readonly starts: readonly number[];
  readonly whole: JsonObject | null;
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
  return JSON_LISTS.some((list) => list.isMine(value)) ? { list: [value], starts: [], whole: null } : null;
}

interface Extent {
  readonly completeness: Completeness;
  /** Warning and question. */
  readonly doubt?: ImportReason;
  readonly notice?: string;
}

const hasNextPage = (whole: JsonObject): boolean =>
  isJsonObject(pathOf(whole, 'links', 'next')) || textOf(fieldOf(whole, '@odata.nextLink')) !== '';

/** How much of the list the file holds: all, a part, or nobody can say. */
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
    return { completeness: 'partial', notice: 'The list was filtered: it does not hold every record.' };
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

/** The list a person named, else the one that knows a record. */
const listFor = ({ list }: Records, as: ImportOptions['as']): JsonList | undefined =>
  JSON_LISTS.find((one) => one.format === as) ?? JSON_LISTS.find((one) => list.some(one.isMine));

/**
 * Reads a list as JSON: a collection `{ totalCount, items }`, a list, or one record (domain 5.2); its records say which
 * list it is.
 */
export function readJson(name: string, text: string, options: ImportOptions): FileReport {
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
  const list = listFor(records, options.as);
  if (list === undefined) return failedReport(blankReport(name), 'unknown-format');
  const placeOf = lineCounter(text);
  const read = list.read(
    blankReport(name),
    records.list,
    (index) => placeOf(records.starts[index] ?? 0).line,
  );
  return withExtent(read, extentOf(records));
}
