import { blankReport, failedReport } from '../blank-report.ts';
import type { FileReport, ImportOptions } from '../import-report.ts';
import { CSV_LISTS, otherListOf } from '../known-formats.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { CsvList } from './csv-list.ts';
import { findHeader, type Header, headerKey } from './header.ts';

const isKnown = (key: string): boolean => CSV_LISTS.some((list) => list.knows(key));

/** The list a person named, else the one whose columns fit. */
function listFor(keys: readonly string[], as: ImportOptions['as']): CsvList | undefined {
  return CSV_LISTS.find((list) => list.format === as) ?? CSV_LISTS.find((list) => list.isMine(keys));
}

/** A list of a sort that is recognised but not read, or no list we know. */
function unreadReport(report: FileReport, keys: readonly string[]): FileReport {
  const format = otherListOf(keys);
  if (format === undefined) return failedReport(report, 'unknown-format');
  const hint = `This looks like the format "${format}", which is recognised but not read yet.`;
  return failedReport({ ...report, format }, 'unknown-format', { hint });
}

function headerFault(name: string, header: Header): FileReport | null {
  const tooWide = header.fault === 'size-exceeded' || header.cells.length > IMPORT_LIMITS.csvColumns;
  const fault = tooWide ? 'size-exceeded' : header.fault;
  return fault === null ? null : failedReport(blankReport(name), fault, { line: header.line });
}

/** Reads a list as CSV; its columns say which one it is. */
export function readCsv(name: string, given: string, options: ImportOptions): FileReport {
  const { header, text } = findHeader(given, options.delimiter, isKnown);
  const fault = headerFault(name, header);
  if (fault !== null) return fault;
  const keys = header.cells.map(headerKey);
  const list = listFor(keys, options.as);
  const report: FileReport = { ...blankReport(name), delimiter: header.delimiter };
  return list === undefined ? unreadReport(report, keys) : list.read(report, header, text);
}
