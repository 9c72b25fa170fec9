import type { LinkPartner, LinkWorkspace } from '../link-tools.ts';
import type { LinkOwner, LinkWarning } from '../link-words.ts';
import type { Recognised } from './recognise.ts';

/** Whose a link is, and whether it is the one this workspace would send. */
export interface Ownership {
  readonly owner: LinkOwner;
  readonly warnings: readonly LinkWarning[];
  readonly fits: boolean;
}

const among = (companies: readonly LinkPartner[], tenant: string | null): LinkPartner | undefined =>
  tenant === null ? undefined : companies.find((one) => one.tenant === tenant);

function ownerOfTenant(tenant: string, page: Recognised, workspace: LinkWorkspace): LinkOwner {
  if (tenant === workspace.tenant) return 'self';
  if (among(workspace.providers, tenant) !== undefined) return 'own-provider';
  const namesUs = workspace.tenant !== null && page.provider.value === workspace.tenant;
  const { resellers } = workspace;
  const isOurReseller = resellers.length === 0 || among(resellers, tenant) !== undefined;
  if (!workspace.isReseller && namesUs && isOurReseller) return 'self';
  return workspace.tenant === null ? 'unknown' : 'other';
}

function ownerOf(page: Recognised, workspace: LinkWorkspace): LinkOwner {
  const { relationshipId, partner, partners } = page;
  if (relationshipId !== null && workspace.relationshipIds.includes(relationshipId)) return 'self';
  if (partner.is !== 'id') return 'unknown';
  const owners = new Set(partners.map((one) => ownerOfTenant(one, page, workspace)));
  const [first = 'unknown'] = owners;
  if (owners.size <= 1) return first;
  return owners.has('other') ? 'other' : 'unknown';
}

/** Partner and provider stand in each other's place. */
function isSwapped({ partner, provider }: Recognised, workspace: LinkWorkspace): boolean {
  if (provider.is !== 'id' || partner.is !== 'id') return false;
  if (workspace.isReseller) return provider.value === workspace.tenant && partner.value !== workspace.tenant;
  return partner.value === workspace.tenant && among(workspace.resellers, provider.value) !== undefined;
}

/** The provider that a joint link names is not the one this workspace works with. */
function isForeignProvider({ provider }: Recognised, workspace: LinkWorkspace): boolean {
  if (provider.is !== 'id') return false;
  if (!workspace.isReseller) return workspace.tenant !== null && provider.value !== workspace.tenant;
  return workspace.providers.length > 0 && among(workspace.providers, provider.value) === undefined;
}

/** The Partner ID is not one of the company whose tenant is named. */
function isForeignNumber({ number, partner }: Recognised, workspace: LinkWorkspace): boolean {
  if (number.is !== 'id') return false;
  const company = among([...workspace.providers, ...workspace.resellers], partner.value);
  const known = company?.partnerId;
  const numbers = partner.value === workspace.tenant ? workspace.partnerIds : [known ?? number.value];
  return numbers.length > 0 && !numbers.includes(number.value);
}

const isProviderKnown = ({ kind, provider }: Recognised, workspace: LinkWorkspace): boolean =>
  kind !== 'indirect-reseller' ||
  provider.value === workspace.tenant ||
  among(workspace.providers, provider.value) !== undefined;

/** Compares what a link says with who is asking. Without a workspace nobody can tell. */
export function ownership(page: Recognised, workspace: LinkWorkspace | null): Ownership {
  if (workspace === null) return { owner: 'unknown', warnings: [], fits: false };
  const owner = ownerOf(page, workspace);
  const warnings: LinkWarning[] = [];
  const swapped = isSwapped(page, workspace);
  if (swapped) warnings.push('roles-swapped');
  const isForeign = owner === 'other' || (owner === 'self' && isForeignProvider(page, workspace));
  const isOurs = owner === 'self' || owner === 'own-provider';
  if ((isForeign && !swapped) || (isOurs && !swapped && isForeignNumber(page, workspace)))
    warnings.push('not-own-partner');
  // A reseller's own link leaves its provider without a relationship.
  if (workspace.isReseller && owner === 'self' && page.kind === 'reseller') warnings.push('provider-missing');
  const cloud = page.known?.cloud;
  const isElsewhere = cloud !== undefined && cloud !== (workspace.cloud ?? 'global');
  const fits = isOurs && warnings.length === 0 && !isElsewhere && isProviderKnown(page, workspace);
  return { owner, warnings, fits };
}
