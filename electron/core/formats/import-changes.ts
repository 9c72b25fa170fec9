import type { CustomerItem, ListedRelationship } from './import-report.ts';

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
    | 'reseller'
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
