import type { DecodeText } from '../ports/decode-text.ts';
import type { ImportJob, ImportOutcome } from '../ports/import-reader.ts';
import { diffCustomers } from './customers/diff-customers.ts';
import type { FileReport } from './import-report.ts';
import { parseImport } from './parse-import.ts';

const isCustomerList = ({ format }: FileReport): boolean =>
  format === 'customer-list' || format === 'nce-customers';

/**
 * One whole job: reads the file and, where customers are given and it is a usable list of customers, compares it with
 * them.
 */
export function readImport(decode: DecodeText, job: ImportJob): ImportOutcome {
  const report = parseImport(decode, job.bytes, job.name, job.options);
  const isCompared = job.existing !== undefined && report.error === undefined && isCustomerList(report);
  return { report, changes: isCompared ? diffCustomers(report, job.existing) : null };
}
