import type { Detected, FileError, FileReport, ImportReason } from './import-report.ts';
import { reasonText } from './sentences.ts';

/** A report that found nothing yet. */
export function blankReport(file: string): FileReport {
  return {
    file,
    format: 'unknown',
    detected: null,
    encoding: null,
    bom: false,
    delimiter: null,
    dateOrder: null,
    dateOrderFrom: null,
    completeness: 'unknown',
    columnMap: {},
    records: 0,
    accepted: 0,
    rejected: 0,
    warned: 0,
    duplicateRows: 0,
    uniqueCustomers: 0,
    warnings: [],
    questions: [],
    notices: [],
    rejectedRows: [],
    warnedRows: [],
    customers: [],
    partners: [],
    subscriptions: [],
    rejectedTenantIds: [],
  };
}

const DETECTED: Readonly<Record<Detected, string>> = {
  'excel-workbook': 'This is an Excel workbook. Save the sheet as "CSV UTF-8" and choose that file.',
  html: 'This is a web page. Export the list instead of saving the page.',
  pdf: 'This is a PDF document. A list can be read from CSV or JSON only.',
  archive: 'This is an archive. Unpack it and choose the list inside.',
  binary: 'This is no text file.',
  'console-table':
    'This is a table as a console prints it. Export with Export-Csv or ConvertTo-Json instead.',
  empty: 'The file is empty.',
  'header-only': 'The file has a header and no rows.',
  'error-response': 'This is an error message of the service and no list.',
};

/** The report of a file that is no list; `detected` says what it is. */
export const detectedReport = (
  report: FileReport,
  detected: Detected,
  message = DETECTED[detected],
): FileReport => ({
  ...report,
  detected,
  error: { kind: detected, message },
});

/** The report of a file that could not be read, or not to its end. */
export function failedReport(
  report: FileReport,
  kind: ImportReason,
  more: Partial<FileError> = {},
): FileReport {
  const at =
    more.line === undefined
      ? ''
      : `Line ${more.line}${more.column === undefined ? '' : `, column ${more.column}`}: `;
  const text = reasonText(kind);
  const sentence = at === '' ? `${text.charAt(0).toUpperCase()}${text.slice(1)}.` : `${at}${text}.`;
  return { ...report, error: { kind, message: sentence, ...more } };
}
