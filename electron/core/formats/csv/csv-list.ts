import { detectedReport, failedReport } from '../blank-report.ts';
import type { FileReport, ImportReason, ListItem, ReadFormat } from '../import-report.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { type ReadRow, RowCollector, type RowPlace } from '../rows/row-collector.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { type Header, headerKey } from './header.ts';

/** The cells of one row by field; "" = empty, or no such column. */
export type CellOf<F extends string> = (field: F) => string;

/** A list with columns: how they are named, what a row becomes. */
export interface CsvListOptions<F extends string, I extends ListItem> {
  readonly format: ReadFormat;
  /** Field by `headerKey` of its column, in every language the list comes in. */
  readonly columns: ReadonlyMap<string, F>;
  /** Fields without which nothing can be read, with the name the portal gives their column. */
  readonly needed: readonly (readonly [field: F, name: string])[];
  /** True for the header keys of this list. */
  readonly isMine: (keys: readonly string[]) => boolean;
  readonly readRow: (at: RowPlace, cell: CellOf<F>) => ReadRow<F, I>;
  readonly keyOf: (item: I) => string;
  readonly keyField: F;
  /** Is the list always whole? */
  readonly isWhole: boolean;
  /** Puts the items into the report. */
  readonly place: (report: FileReport, items: readonly I[], rejectedKeys: readonly string[]) => FileReport;
}

/** A list that can be read from CSV. */
export interface CsvList {
  readonly format: ReadFormat;
  readonly isMine: (keys: readonly string[]) => boolean;
  readonly knows: (key: string) => boolean;
  readonly read: (report: FileReport, header: Header, text: string) => FileReport;
}

type Columns<F extends string> = ReadonlyMap<F, number>;

/** Columns by field, and the index of a column that means the same as one before it. */
function columnsOf<F extends string>(
  header: Header,
  known: ReadonlyMap<string, F>,
): { readonly columns: Columns<F>; readonly duplicate: number | null } {
  const columns = new Map<F, number>();
  let duplicate: number | null = null;
  for (const [index, cell] of header.cells.entries()) {
    const field = known.get(headerKey(cell));
    if (field === undefined) continue;
    if (columns.has(field)) duplicate ??= index;
    else columns.set(field, index);
  }
  return { columns, duplicate };
}

/** Why the cells of a row cannot be told apart. */
function rowFault(row: CsvRow, width: number): ImportReason | null {
  if (row.fault !== null) return row.fault;
  const beyond = row.cells.slice(width).some((cell) => cell.trim() !== '');
  return beyond || row.cells.length < width ? 'row-shape' : null;
}

/** The bound of {@link IMPORT_LIMITS} that was passed, after that many rows and unclosed quotation marks. */
function boundReached(rows: number, quoteFaults: number): 'size-exceeded' | 'quote-unclosed' | null {
  if (quoteFaults > IMPORT_LIMITS.csvQuoteFaults) return 'quote-unclosed';
  return rows > IMPORT_LIMITS.csvRows ? 'size-exceeded' : null;
}

interface Reading<F extends string, I extends ListItem> {
  readonly options: CsvListOptions<F, I>;
  readonly report: FileReport;
  readonly header: Header;
  readonly columns: Columns<F>;
}

function finish<F extends string, I extends ListItem>(
  { options, report }: Reading<F, I>,
  collector: RowCollector<F, I>,
  rejectedKeys: readonly string[],
): FileReport {
  return options.place({ ...report, ...collector.finish() }, collector.items, rejectedKeys);
}

/** Reads the rows behind the header. Ends early, with an error, at a bound of {@link IMPORT_LIMITS}. */
function readRows<F extends string, I extends ListItem>(reading: Reading<F, I>, text: string): FileReport {
  const { options, header, columns } = reading;
  const names = new Map(Array.from(columns, ([field, index]) => [field, header.cells[index] ?? ''] as const));
  const collector = new RowCollector<F, I>({ ...options, columns: names });
  const rejectedKeys: string[] = [];
  let number = 0;
  let quoteFaults = 0;
  for (const row of csvRows(text, header.delimiter)) {
    quoteFaults += row.fault === 'quote-unclosed' ? 1 : 0;
    const fault = boundReached(number, quoteFaults);
    if (fault !== null)
      return failedReport(finish(reading, collector, rejectedKeys), fault, { line: row.line });
    const at = { row: number, line: row.line };
    const cell: CellOf<F> = (field) => row.cells[columns.get(field) ?? -1] ?? '';
    // The header is the first row that is not blank.
    const unreadable = number === 0 ? null : rowFault(row, header.cells.length);
    if (unreadable !== null) collector.reject(at, unreadable);
    else if (number > 0) {
      const read = options.readRow(at, cell);
      if (!read.ok) rejectedKeys.push(cell(options.keyField));
      collector.add(at, read);
    }
    number += 1;
  }
  const found = finish(reading, collector, rejectedKeys);
  return found.records === 0 ? detectedReport(found, 'header-only') : found;
}

function headerProblem<F extends string, I extends ListItem>(
  { options, report, header, columns }: Reading<F, I>,
  duplicate: number | null,
): FileReport | null {
  const { line } = header;
  if (duplicate !== null) {
    const hint = `Two columns mean the same; the second one is "${header.cells[duplicate] ?? ''}".`;
    return failedReport(report, 'column-duplicate', { line, column: duplicate + 1, hint });
  }
  const missing = options.needed.filter(([field]) => !columns.has(field)).map(([, name]) => name);
  if (missing.length === 0) return null;
  return failedReport(report, 'column-missing', {
    line,
    hint: `There is no column for ${missing.join(', ')}.`,
  });
}

/** Makes a list that can be read from CSV. */
export function csvList<F extends string, I extends ListItem>(options: CsvListOptions<F, I>): CsvList {
  return {
    format: options.format,
    isMine: options.isMine,
    knows: (key) => options.columns.has(key),
    read: (report, header, text) => {
      const { columns, duplicate } = columnsOf(header, options.columns);
      const columnMap = Object.fromEntries(
        Array.from(columns, ([field, index]) => [field, header.cells[index] ?? '']),
      );
      const named: FileReport = { ...report, format: options.format, delimiter: header.delimiter };
      const problem = headerProblem({ options, report: named, header, columns }, duplicate);
      if (problem !== null) return problem;
      const read = readRows({ options, report: { ...named, columnMap }, header, columns }, text);
      return {
        ...read,
        completeness: options.isWhole && read.error === undefined ? 'full' : 'unknown',
      };
    },
  };
}
