import { blankReport, detectedReport, failedReport } from '../blank-report.ts';
import { type CsvRow, csvRows } from '../csv/csv-rows.ts';
import { findHeader, type Header, headerKey } from '../csv/header.ts';
import type { FileReport, ImportFormat, ImportOptions, ImportReason } from '../import-report.ts';
import { otherListOf } from '../known-formats.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { CustomerCollector } from './customer-collector.ts';
import { type CustomerField, customerFieldOf } from './customer-columns.ts';
import type { RawCustomer } from './read-customer.ts';

/** Where each field stands: index of its column. */
type Columns = ReadonlyMap<CustomerField, number>;

const isKnown = (key: string): boolean => customerFieldOf(key) !== undefined;

/** Columns by field, and the index of a column that means the same as one before it. */
function columnsOf(header: Header): { readonly columns: Columns; readonly duplicate: number | null } {
  const columns = new Map<CustomerField, number>();
  let duplicate: number | null = null;
  for (const [index, cell] of header.cells.entries()) {
    const field = customerFieldOf(headerKey(cell));
    if (field === undefined) continue;
    if (columns.has(field)) duplicate ??= index;
    else columns.set(field, index);
  }
  return { columns, duplicate };
}

const NCE_COLUMNS: ReadonlySet<string> = new Set(['tenantid', 'domain', 'companyname']);

/**
 * The format by its columns: the portal's export, or the list of the migration tool, which has exactly three.
 */
function formatOf(header: Header, columns: Columns, as: ImportFormat | undefined): ImportFormat {
  const keys = header.cells.map(headerKey);
  if (as === 'customer-list' || as === 'nce-customers') return as;
  const other = otherListOf(keys);
  if (other !== undefined) return other;
  if (keys.length === NCE_COLUMNS.size && keys.every((key) => NCE_COLUMNS.has(key))) return 'nce-customers';
  const isPortal = keys.includes('microsoftid') || columns.has('relationship');
  const isList = isPortal && columns.size >= 3;
  return isList ? 'customer-list' : 'unknown';
}

const isRead = (format: ImportFormat): boolean => format === 'customer-list' || format === 'nce-customers';

const tagsOf = (cell: string): string[] => cell.split(/[;,，；]/u).filter((tag) => tag.trim() !== '');

/** Why the cells of a row cannot be told apart. */
function rowFault(row: CsvRow, width: number): ImportReason | null {
  if (row.fault !== null) return row.fault;
  const beyond = row.cells.slice(width).some((cell) => cell.trim() !== '');
  return beyond || row.cells.length < width ? 'row-shape' : null;
}

function rawCustomer(row: CsvRow, number: number, columns: Columns): RawCustomer {
  const cell = (field: CustomerField): string => row.cells[columns.get(field) ?? -1] ?? '';
  return {
    row: number,
    line: row.line,
    tenantId: cell('tenantId'),
    name: cell('name'),
    domain: cell('domain'),
    relationship: cell('relationship'),
    country: '',
    customDomains: [],
    tags: tagsOf(cell('tags')),
  };
}

/** The bound of {@link IMPORT_LIMITS} that was passed, after that many rows and unclosed quotation marks. */
function boundReached(rows: number, quoteFaults: number): 'size-exceeded' | 'quote-unclosed' | null {
  if (quoteFaults > IMPORT_LIMITS.csvQuoteFaults) return 'quote-unclosed';
  return rows > IMPORT_LIMITS.csvRows ? 'size-exceeded' : null;
}

/** Reads the rows behind the header. Ends early, with an error, at a bound of {@link IMPORT_LIMITS}. */
function readRows(report: FileReport, text: string, header: Header, columns: Columns): FileReport {
  const names = new Map(Array.from(columns, ([field, index]) => [field, header.cells[index] ?? ''] as const));
  const collector = new CustomerCollector(names);
  let number = 0;
  let quoteFaults = 0;
  for (const row of csvRows(text, header.delimiter)) {
    quoteFaults += row.fault === 'quote-unclosed' ? 1 : 0;
    const fault = boundReached(number, quoteFaults);
    if (fault !== null) return failedReport({ ...report, ...collector.finish() }, fault, { line: row.line });
    // The header is the first row that is not blank.
    const unreadable = number === 0 ? null : rowFault(row, header.cells.length);
    if (unreadable !== null) collector.reject({ row: number, line: row.line }, unreadable);
    else if (number > 0) collector.add(rawCustomer(row, number, columns));
    number += 1;
  }
  const found = { ...report, ...collector.finish() };
  return found.records === 0 ? detectedReport(found, 'header-only') : found;
}

function headerProblem(
  report: FileReport,
  header: Header,
  columns: Columns,
  duplicate: number | null,
): FileReport | null {
  const { line } = header;
  if (duplicate !== null) {
    const hint = `Two columns mean the same; the second one is "${header.cells[duplicate] ?? ''}".`;
    return failedReport(report, 'column-duplicate', { line, column: duplicate + 1, hint });
  }
  const missing = (['tenantId', 'name'] as const).filter((field) => !columns.has(field));
  if (missing.length === 0) return null;
  const names = { tenantId: 'Microsoft ID', name: 'Company name' };
  return failedReport(report, 'column-missing', {
    line,
    hint: `There is no column for ${missing.map((one) => names[one]).join(', ')}.`,
  });
}

/**
 * Reads a customer list as CSV: the portal's Customers.csv (always every customer) or the migration tool's
 * list.
 */
export function readCustomerCsv(name: string, given: string, options: ImportOptions): FileReport {
  const { header, text } = findHeader(given, options.delimiter, isKnown);
  const { columns, duplicate } = columnsOf(header);
  const tooWide = header.fault === 'size-exceeded' || header.cells.length > IMPORT_LIMITS.csvColumns;
  if (tooWide) return failedReport(blankReport(name), 'size-exceeded', { line: header.line });
  if (header.fault !== null) return failedReport(blankReport(name), header.fault, { line: header.line });
  const format = formatOf(header, columns, options.as);
  const columnMap = Object.fromEntries(
    Array.from(columns, ([field, index]) => [field, header.cells[index] ?? '']),
  );
  const report: FileReport = { ...blankReport(name), format, delimiter: header.delimiter };
  if (!isRead(format)) return failedReport(report, 'unknown-format', unreadHint(format));
  const problem = headerProblem(report, header, columns, duplicate);
  if (problem !== null) return problem;
  const read = readRows({ ...report, columnMap }, text, header, columns);
  const isFull = format === 'customer-list' && read.error === undefined;
  return { ...read, completeness: isFull ? 'full' : 'unknown' };
}

const unreadHint = (format: ImportFormat) =>
  format === 'unknown'
    ? {}
    : { hint: `This looks like the format "${format}", which is recognised but not read yet.` };
