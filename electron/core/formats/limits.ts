/**
 * Bounds of everything that comes from outside (security.md 3.2, R21-R25). Sizes in bytes or characters;
 * whoever goes beyond is refused with `size-exceeded` or `depth-exceeded`.
 */
export const IMPORT_LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  csvRows: 200_000,
  csvColumns: 200,
  csvCellLength: 32_767,
  csvRowLength: 64 * 1024,
  /** Rows with a quotation mark that never closes; each one costs a search through the rest of the file. */
  csvQuoteFaults: 200,
  jsonRecords: 100_000,
  jsonDepth: 32,
  /** Remarks of one sort that are kept; the counts go on. */
  remarks: 200,
} as const;

/** What a customer record can hold (`shared/domain/customer.ts`). */
export const CUSTOMER_LIMITS = { name: 300, domain: 260, tag: 60, tags: 50, customDomains: 50 } as const;
