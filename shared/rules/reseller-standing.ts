import type { Partner } from '../domain/partner.ts';
import { type RegionTable, regionOf } from '../domain/region-table.ts';
import type { Workspace } from '../domain/workspace.ts';

/** What keeps a provider's orders for a reseller from going through (domain 2.5: pp-mpa, pp-partner-id-country, pp-same-region; 4.2). */
export const RESELLER_BLOCKS = [
  'mpa-not-signed',
  'programme-not-active',
  'partner-id-other-country',
  'region-differs',
] as const;
export type ResellerBlock = (typeof RESELLER_BLOCKS)[number];

/** What nobody has said yet and would have to be known before an order. */
export const RESELLER_OPEN = ['partnership', 'mpa', 'country'] as const;
export type ResellerOpen = (typeof RESELLER_OPEN)[number];

/**
 * Where a reseller stands. `no-partnership`, `requested` and `removed` are states of the partnership; `cannot-transact`
 * has at least one block; `not-known` has none, and something is not known; `nothing-against` = nothing we know is in the way.
 */
export interface ResellerStanding {
  readonly state:
    | 'removed'
    | 'no-partnership'
    | 'requested'
    | 'cannot-transact'
    | 'not-known'
    | 'nothing-against';
  readonly blocks: readonly ResellerBlock[];
  readonly open: readonly ResellerOpen[];
  /** A global Partner ID where the location's is needed (pp-location-id): no block, incentives are lost. */
  readonly hasGlobalId: boolean;
  readonly adminAccessRemoved: boolean;
}

type PartnerFacts = Pick<
  Partner,
  | 'partnership'
  | 'mpa'
  | 'programmeStatus'
  | 'country'
  | 'partnerIdCountry'
  | 'partnerIdKind'
  | 'adminAccessToReseller'
>;

/** True when both countries are in the table and their CSP regions differ. */
function regionsDiffer(regions: RegionTable, ours: string | null, theirs: string | null): boolean {
  if (ours === null || theirs === null) return false;
  const [a, b] = [regionOf(regions, ours), regionOf(regions, theirs)];
  return a !== undefined && b !== undefined && a !== b;
}

function blocksOf(
  partner: PartnerFacts,
  workspace: Pick<Workspace, 'country'>,
  regions: RegionTable,
): ResellerBlock[] {
  const idCountry = partner.partnerIdCountry.value;
  const country = partner.country.value;
  const found: Readonly<Record<ResellerBlock, boolean>> = {
    'mpa-not-signed': partner.mpa.value === 'not-signed',
    'programme-not-active': partner.programmeStatus.value === 'not-active',
    'partner-id-other-country': idCountry !== null && country !== null && idCountry !== country,
    'region-differs': regionsDiffer(regions, workspace.country, country),
  };
  return RESELLER_BLOCKS.filter((block) => found[block]);
}

function stateOf(
  partner: PartnerFacts,
  blocks: readonly ResellerBlock[],
  open: readonly ResellerOpen[],
): ResellerStanding['state'] {
  const partnership = partner.partnership.value;
  if (partnership === 'removed') return 'removed';
  if (partnership === 'none') return 'no-partnership';
  if (partnership === 'requested') return 'requested';
  if (blocks.length > 0) return 'cannot-transact';
  return open.length > 0 ? 'not-known' : 'nothing-against';
}

/** Derives where a linked reseller stands; the badges are never stored (data-model 3.2). */
export function resellerStanding(
  partner: PartnerFacts,
  workspace: Pick<Workspace, 'country'>,
  regions: RegionTable,
): ResellerStanding {
  const blocks = blocksOf(partner, workspace, regions);
  const open = RESELLER_OPEN.filter((field) => partner[field].value === null);
  return {
    state: stateOf(partner, blocks, open),
    blocks,
    open,
    hasGlobalId: partner.partnerIdKind.value === 'global',
    adminAccessRemoved: partner.adminAccessToReseller.value === 'removed',
  };
}
