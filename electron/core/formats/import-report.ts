import type { z } from 'zod';
import type {
  CommerceGeneration,
  ServiceType,
  subscriptionStatus,
} from '../../../shared/domain/subscription.ts';

/** Formats that are read into items. */
export type ReadFormat =
  | 'customer-list'
  | 'nce-customers'
  | 'partner-relationships'
  | 'mpa-status'
  | 'subscriptions';

/** Formats a file may turn out to have; those that are not read yet are recognised, so that the sentence can say so. */
export type ImportFormat =
  | ReadFormat
  | 'activity-log'
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
  | 'date-invalid'
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
  readonly as?: ReadFormat;
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
}

/** What every item of a list has. */
export interface ListItem {
  /** Data row (or JSON record) from 1. */
  readonly row: number;
  /** Physical line from 1 on which the row starts. */
  readonly line: number;
  /** What is odd about the row; it can be applied all the same. */
  readonly warnings: readonly ImportReason[];
}

/**
 * One customer of a list. `null` = the file does not say. `tenantId` is lower case; other text is as given,
 * trimmed.
 */
export interface CustomerItem extends ListItem {
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
}

/** One linked partner of a list (domain 5.1, 5.2). At least one of `tenantId` and `partnerId` is there. */
export interface PartnerItem extends ListItem {
  readonly name: string;
  readonly tenantId: string | null;
  /** Digits; leading zeros stay. */
  readonly partnerId: string | null;
  /** What the other company is to the one whose list it is; `null` = the file does not say. */
  readonly partnerKind: 'indirect-reseller' | 'indirect-provider' | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** The file's word for the state of the partnership, and what it means here. */
  readonly status: string | null;
  readonly partnership: 'active' | null;
  readonly mpa: 'signed' | 'not-signed' | null;
  /** The file's word. */
  readonly vettingStatus: string | null;
}

/** One subscription of a list. Days are `YYYY-MM-DD`; "never ends" is `9999-12-31`. */
export interface SubscriptionItem extends ListItem {
  readonly subscriptionId: string;
  /** The other id of an Azure subscription. */
  readonly azureSubscriptionId: string | null;
  readonly offerId: string | null;
  readonly offerName: string;
  readonly productType: string | null;
  readonly quantity: number | null;
  readonly status: z.infer<typeof subscriptionStatus> | null;
  readonly statusText: string | null;
  readonly serviceType: ServiceType | null;
  readonly commerceGeneration: CommerceGeneration | null;
  readonly termDuration: string | null;
  readonly createdDate: string | null;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  readonly cancellationAllowedUntil: string | null;
  readonly autoRenew: 'on' | 'off' | null;
  readonly isTrial: boolean | null;
  readonly parentSubscriptionId: string | null;
  /** Partner ID of the reseller of record. */
  readonly partnerId: string | null;
  /** Whose it is, where the file says so. */
  readonly customerTenantId: string | null;
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
  /** What was read: one of the three lists is filled, by format. */
  readonly customers: readonly CustomerItem[];
  readonly partners: readonly PartnerItem[];
  readonly subscriptions: readonly SubscriptionItem[];
  /**
   * Tenant ids of rejected rows, where they could be read: such a customer is faulty in the list, not
   * missing.
   */
  readonly rejectedTenantIds: readonly string[];
  readonly error?: FileError;
}
