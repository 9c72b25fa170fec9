import { cleanGuid, isGuid } from '../../../../shared/domain/guid.ts';
import type { CustomerItem, FileReport, ImportReason, RowRemark } from '../import-report.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { rowSentence } from '../sentences.ts';
import type { CustomerField } from './customer-columns.ts';
import { type FieldFinding, type RawCustomer, readCustomer } from './read-customer.ts';

/** The part of a report that comes from the rows. */
export type RowFindings = Pick<
  FileReport,
  | 'records'
  | 'accepted'
  | 'rejected'
  | 'warned'
  | 'duplicateRows'
  | 'uniqueCustomers'
  | 'warnings'
  | 'rejectedRows'
  | 'warnedRows'
  | 'items'
  | 'rejectedTenantIds'
>;

interface RowPlace {
  readonly row: number;
  readonly line: number;
}

/** What a row says, wherever it stands. */
const contentOf = (item: CustomerItem): string =>
  JSON.stringify({ ...item, row: null, line: null, warnings: null });

/**
 * Gathers the rows of one file. The first row of a tenant id counts; a later one that says the same is taken
 * as a repetition, one that says something else is rejected as `duplicate`. Remarks are kept up to a bound,
 * counts go on (R23).
 */
export class CustomerCollector {
  readonly #columns: ReadonlyMap<CustomerField, string>;
  readonly #firsts = new Map<string, CustomerItem>();
  readonly #items: CustomerItem[] = [];
  readonly #rejectedRows: RowRemark[] = [];
  readonly #warnedRows: RowRemark[] = [];
  readonly #rejectedTenantIds = new Set<string>();
  readonly #warnings = new Set<ImportReason>();
  #rejected = 0;
  #warned = 0;
  #duplicates = 0;

  /** `columns` gives the file's own name for a field, for remarks. */
  constructor(columns: ReadonlyMap<CustomerField, string>) {
    this.#columns = columns;
  }

  get records(): number {
    return this.#items.length + this.#rejected;
  }

  add(raw: RawCustomer): void {
    const read = readCustomer(raw);
    if (!read.ok) {
      this.#noteRejectedId(raw.tenantId);
      this.reject(raw, read.error.reason, this.#columns.get(read.error.field));
    } else this.#addItem(read.value.item, read.value.odd);
  }

  #addItem(item: CustomerItem, odd: readonly FieldFinding[]): void {
    const first = this.#firsts.get(item.tenantId);
    if (first === undefined) this.#firsts.set(item.tenantId, item);
    else this.#duplicates += 1;
    const column = this.#columns.get('tenantId');
    if (first !== undefined && contentOf(first) !== contentOf(item)) {
      this.reject(item, 'duplicate', column);
      return;
    }
    if (first !== undefined) this.#warn(item, 'duplicate', column);
    for (const { field, reason } of odd) this.#warn(item, reason, this.#columns.get(field));
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
      records: this.records,
      accepted: this.#items.length,
      rejected: this.#rejected,
      warned: this.#warned,
      duplicateRows: this.#duplicates,
      uniqueCustomers: this.#firsts.size,
      warnings: [...this.#warnings],
      rejectedRows: this.#rejectedRows,
      warnedRows: this.#warnedRows,
      items: this.#items,
      rejectedTenantIds: [...this.#rejectedTenantIds],
    };
  }

  #warn(at: RowPlace, reason: ImportReason, column: string | undefined): void {
    this.#warnings.add(reason);
    note(this.#warnedRows, at, reason, column);
  }

  #noteRejectedId(text: string): void {
    const id = cleanGuid(text);
    if (isGuid(id)) this.#rejectedTenantIds.add(id);
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
