/**
 * Formats a file may turn out to have; only `customer-list` and `nce-customers` are read into items so far.
 */
export type ImportFormat =
  | 'customer-list'
  | 'nce-customers'
  | 'subscriptions'
  | 'activity-log'
  | 'mpa-status'
  | 'gdap-relationships'
  | 'gdap-access-assignments'
  | 'gdap-security-groups'
  | 'gdap-customers'
  | 'dap-terminations'
  | 'dap-inventory'
  | 'error-response'
  | 'unknown';

/** What a file is when it is not a list we can read. */
export type Detected =
  | 'excel-workbook'
  | 'html'
  | 'pdf'
  | 'archive'
  | 'binary'
  | 'console-table'
  | 'empty'
  | 'header-only'
  | 'error-response';

/** Closed words for what is wrong with a file or a row (inspect.md). */
export type ImportReason =
  | 'guid-invalid'
  | 'id-not-plausible'
  | 'id-damaged'
  | 'value-missing'
  | 'row-shape'
  | 'quote-unclosed'
  | 'duplicate'
  | 'encoding-unclear'
  | 'json-syntax'
  | 'unexpected-end'
  | 'depth-exceeded'
  | 'size-exceeded'
  | 'count-mismatch'
  | 'incomplete-page'
  | 'formula-cell'
  | 'bidi-characters'
  | 'unknown-value'
  | 'column-duplicate'
  | 'column-missing'
  | 'unknown-format';

/** The relationship column in our words. `unknown` = the file does not say, or in a word we do not know. */
export type ListedRelationship =
  | 'reseller'
  | 'advisor'
  | 'syndication'
  | 'microsoft-support'
  | 'none'
  | 'unknown';

export type Delimiter = ',' | ';' | '\t';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';
export type Completeness = 'full' | 'partial' | 'unknown';

/** What a person may say beforehand. Everything left out is found from the content. */
export interface ImportOptions {
  readonly as?: ImportFormat;
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
}

/**
 * One customer of a list. `null` = the file does not say. `tenantId` is lower case; other text is as given,
 * trimmed.
 */
export interface CustomerItem {
  /** Data row (or JSON record) from 1. */
  readonly row: number;
  /** Physical line from 1 on which the row starts. */
  readonly line: number;
  readonly tenantId: string;
  readonly name: string | null;
  readonly domain: string | null;
  readonly relationship: ListedRelationship;
  /** The word of the file, for the entry's source text. */
  readonly relationshipText: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly customDomains: readonly string[];
  readonly tags: readonly string[];
  /** What is odd about the row; it can be applied all the same. */
  readonly warnings: readonly ImportReason[];
}

/**
 * A row with a remark. `message` is an English sentence for scripts; the page has its own sentences per
 * reason.
 */
export interface RowRemark {
  readonly row: number;
  readonly line: number;
  /** Header of the column, or the key in a JSON record. */
  readonly column?: string;
  readonly reason: ImportReason;
  readonly message: string;
}

/** Why nothing (or nothing more) could be read from the file. Lines and columns count from 1. */
export interface FileError {
  readonly kind: ImportReason | Detected;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly hint?: string;
}

/**
 * What one file holds, nothing stored (design: inspect.md). `records` = data rows without blank ones;
 * `accepted` + `rejected` = `records`; `warned` counts accepted rows with a remark; at most 200 remarks of
 * each sort are kept, counts go on.
 */
export interface FileReport {
  readonly file: string;
  readonly format: ImportFormat;
  readonly detected: Detected | null;
  readonly encoding: Encoding | null;
  readonly bom: boolean;
  readonly delimiter: Delimiter | null;
  readonly dateOrder: null;
  readonly dateOrderFrom: null;
  readonly completeness: Completeness;
  /** Header of the file (or JSON key) by our field name. */
  readonly columnMap: Readonly<Record<string, string>>;
  readonly records: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly warned: number;
  readonly duplicateRows: number;
  readonly uniqueCustomers: number;
  /** Distinct reasons, of rows and of the whole file. */
  readonly warnings: readonly ImportReason[];
  /** What a person has to decide. */
  readonly questions: readonly ImportReason[];
  /** A sentence for each warning and question that concerns the whole file. */
  readonly notices: readonly { readonly reason: ImportReason; readonly message: string }[];
  readonly rejectedRows: readonly RowRemark[];
  readonly warnedRows: readonly RowRemark[];
  readonly items: readonly CustomerItem[];
  /**
   * Tenant ids of rejected rows, where they could be read: such a customer is faulty in the list, not
   * missing.
   */
  readonly rejectedTenantIds: readonly string[];
  readonly error?: FileError;
}

/**
 * One field of a customer that the list would change. Values as text, lists joined with ", ", `null` = not
 * known.
 */
export interface FieldChange {
  readonly field:
    | 'name'
    | 'domain'
    | 'country'
    | 'relationship'
    | 'customDomains'
    | 'tags'
    | 'missingSince'
    | 'removedAt';
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What a list would change. `missing` = in the list before, not in this full list: a question, never a
 * removal.
 */
export interface CustomerChanges {
  readonly new: readonly CustomerItem[];
  readonly changed: readonly {
    readonly id: string;
    readonly tenantId: string;
    readonly name: string;
    readonly fields: readonly FieldChange[];
    readonly item: CustomerItem;
  }[];
  readonly unchanged: readonly { readonly id: string; readonly tenantId: string; readonly name: string }[];
  readonly missing: readonly { readonly id: string; readonly tenantId: string; readonly name: string }[];
}

/**
 * What the comparison needs to know of a customer we have. `listed` = a list or a person said that it is
 * linked with us.
 */
export interface ExistingCustomer {
  readonly id: string;
  readonly tenantId: string | null;
  readonly name: string;
  readonly domain: string | null;
  readonly country: string | null;
  readonly relationship: ListedRelationship;
  readonly customDomains: readonly string[];
  readonly tags: readonly string[];
  readonly missingSince: string | null;
  readonly removedAt: string | null;
  readonly listed: boolean;
}
