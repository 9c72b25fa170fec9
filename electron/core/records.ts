import type { Customer } from '../../shared/domain/customer.ts';
import type { Kind } from '../../shared/domain/kinds.ts';
import { unknown } from '../../shared/domain/known.ts';
import type { Rec } from '../../shared/domain/record.ts';
import { nameKey } from './name-key.ts';
import type { Page, Query, WorkspaceStore } from './ports/store.ts';

const PAGE = 500;

/** Every record of a kind that fits the conditions, page by page. */
export async function readAll<K extends Kind>(
  store: WorkspaceStore,
  kind: K,
  where: Query['where'] = [],
): Promise<Rec<K>[]> {
  const found: Rec<K>[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Rec<K>> = await store.query(kind, {
      where,
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

/** A customer of whom only the name is known. */
export function newCustomer(name: string): Customer {
  return {
    name,
    nameKey: nameKey(name),
    otherNames: [],
    tenantId: unknown(),
    domain: unknown(),
    customDomains: [],
    country: unknown(),
    cloud: unknown(),
    tenantKind: unknown(),
    qualification: unknown(),
    gccQualified: unknown(),
    isCspPartnerTenant: unknown(),
    isOwnAffiliate: unknown(),
    billingAddressComplete: unknown(),
    resellerRelationship: unknown(),
    relationshipToPartner: unknown(),
    adminRolesRemoved: unknown(),
    accessStated: unknown(),
    dap: unknown(),
    partnerRelationships: [],
    resellerOfRecordId: unknown(),
    mca: unknown(),
    contacts: [],
    tags: [],
    missingSince: null,
    removedAt: null,
  };
}
