import type { Result } from '../../../../shared/result/result.ts';
import type { FileReport, ImportReason, ListItem, RowRemark } from '../import-report.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { rowSentence } from '../sentences.ts';

/** One finding about a field of a row. */
export interface FieldFinding<F extends string> {
  readonly field: F;
  readonly reason: ImportReason;
}

/** A usable item with what is odd about it, or the first finding that keeps it from being stored. */
export type ReadRow<F extends string, I> = Result<
  { readonly item: I; readonly odd: readonly FieldFinding<F>[] },
  FieldFinding<F>
>;

/** The part of a report that comes from the rows of any list. */
export type RowFindings = Pick<
  FileReport,
  | 'records'
  | 'accepted'
  | 'rejected'
  | 'warned'
  | 'duplicateRows'
  | 'warnings'
  | 'rejectedRows'
  | 'warnedRows'
>;

export interface RowPlace {
  readonly row: number;
  readonly line: number;
}

interface Options<F extends string, I> {
  /** The file's own name for a field, for remarks. */
  readonly columns: ReadonlyMap<F, string>;
  /** What makes two rows the same thing. */
  readonly keyOf: (item: I) => string;
  /** The field that a repeated key is remarked at. */
  readonly keyField: F;
}

/** What a row says, wherever it stands. */
const contentOf = (item: ListItem): string =>
  JSON.stringify({ ...item, row: null, line: null, warnings: null });

/**
 * Gathers the rows of one file. The first row of a key counts; a later one that says the same is taken as a
 * repetition, one that says something else is rejected as `duplicate`. Remarks are kept up to a bound, counts
 * go on (R23).
 */
export class RowCollector<F extends string, I extends ListItem> {
  readonly #options: Options<F, I>;
  readonly #firsts = new Map<string, I>();
  readonly #items: I[] = [];
  readonly #rejectedRows: RowRemark[] = [];
  readonly #warnedRows: RowRemark[] = [];
  readonly #warnings = new Set<ImportReason>();
  #rejected = 0;
  #warned = 0;
  #duplicates = 0;

  constructor(options: Options<F, I>) {
    this.#options = options;
  }

  /** Accepted rows, in the file's order. */
  get items(): readonly I[] {
    return this.#items;
  }

  /** Number of different keys. */
  get keys(): number {
    return this.#firsts.size;
  }

  add(at: RowPlace, read: ReadRow<F, I>): void {
    if (read.ok) this.#addItem(read.value.item, read.value.odd);
    else this.reject(at, read.error.reason, this.#options.columns.get(read.error.field));
  }

  #addItem(item: I, odd: readonly FieldFinding<F>[]): void {
    const { columns, keyOf, keyField } = this.#options;
    const key = keyOf(item);
    const first = this.#firsts.get(key);
    if (first === undefined) this.#firsts.set(key, item);
    else this.#duplicates += 1;
    const column = columns.get(keyField);
    if (first !== undefined && contentOf(first) !== contentOf(item)) {
      this.reject(item, 'duplicate', column);
      return;
    }
    if (first !== undefined) this.#warn(item, 'duplicate', column);
    for (const { field, reason } of odd) this.#warn(item, reason, columns.get(field));
    const warnings: readonly ImportReason[] =
      first === undefined ? item.warnings : [...item.warnings, 'duplicate'];
    this.#warned += warnings.length > 0 ? 1 : 0;
    this.#items.push({ ...item, warnings });
  }

  reject(at: RowPlace, reason: ImportReason, column?: string): void {
    this.#rejected += 1;
    note(this.#rejectedRows, at, reason, column);
  }

  finish(): RowFindings {
    return {
      records: this.#items.length + this.#rejected,
      accepted: this.#items.length,
      rejected: this.#rejected,
      warned: this.#warned,
      duplicateRows: this.#duplicates,
      warnings: [...this.#warnings],
      rejectedRows: this.#rejectedRows,
      warnedRows: this.#warnedRows,
    };
  }

  #warn(at: RowPlace, reason: ImportReason, column: string | undefined): void {
    this.#warnings.add(reason);
    note(this.#warnedRows, at, reason, column);
  }
}

function note(
  list: RowRemark[],
  { row, line }: RowPlace,
  reason: ImportReason,
  column: string | undefined,
): void {
  if (list.length >= IMPORT_LIMITS.remarks) return;
  const message = rowSentence({ row, line }, reason, column);
  list.push(column === undefined ? { row, line, reason, message } : { row, line, column, reason, message });
}
