import type { ImportReason } from './import-report.ts';
import { IMPORT_LIMITS } from './limits.ts';

const SENTENCES: Readonly<Record<ImportReason, string>> = {
  'guid-invalid': 'the id is not a GUID of 32 hexadecimal digits',
  'id-not-plausible': 'the id consists of zeros only',
  'id-damaged': 'the id was turned into a number by a spreadsheet and cannot be recovered',
  'value-missing': 'a value that is needed is missing',
  'date-invalid': 'a date cannot be read; it is left out',
  'row-shape':
    'the row has another number of cells than the header; a separator may stand in a text without quotation marks',
  'quote-unclosed': 'a quotation mark is opened and not closed where the cell ends',
  duplicate: 'the same tenant id stands in an earlier row',
  'encoding-unclear': 'the text is not valid Unicode',
  'json-syntax': 'the text is not JSON from here on',
  'unexpected-end': 'the file ends in the middle of a value',
  'depth-exceeded': `brackets are nested deeper than ${IMPORT_LIMITS.jsonDepth} levels`,
  'size-exceeded': 'a text, row or list is longer than allowed',
  'count-mismatch': 'the file says another number of records than it holds',
  'incomplete-page': 'the file is only a part of the list',
  'formula-cell': 'a text starts like a spreadsheet formula; it is kept as plain text',
  'bidi-characters': 'a text holds invisible control characters; it is kept as it is',
  'unknown-value': 'a value is in no list we know; it is kept as text',
  'column-duplicate': 'two columns have the same meaning',
  'column-missing': 'a column that is needed is missing',
  'unknown-format': 'the content is none of the lists that can be read',
};

/** What a reason means, as a part of an English sentence (for scripts; the page has its own catalogue). */
export const reasonText = (reason: ImportReason): string => SENTENCES[reason];

/** One sentence about a row: where, what, in which column. */
export function rowSentence(
  at: { readonly row: number; readonly line: number },
  reason: ImportReason,
  column?: string,
): string {
  const where = `Row ${at.row} (line ${at.line})`;
  return `${where}${column === undefined ? '' : `, ${column}`}: ${reasonText(reason)}.`;
}
