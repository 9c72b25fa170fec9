import type { Partner } from '../../../../shared/domain/partner.ts';
import type { LinkPartner, LinkWorkspace } from '../../../../shared/links/link-tools.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { readAll } from '../../records.ts';

/** Who is asking, and the names of the companies that links may name. */
export interface AskingWorkspace {
  readonly workspace: LinkWorkspace;
  /** By tenant id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads from the workspace what links are compared with. */
export async function askingWorkspace({ store, workspace }: OpenWorkspace): Promise<AskingWorkspace> {
  const { role, tenantId, partnerId, cloud, companyName } = workspace.body;
  const partners = (await readAll(store, 'partner'))
    .map((one) => one.body)
    .filter((one) => one.removedAt === null);
  const relationships = await readAll(store, 'gdap-relationship');
  const of = (kind: Partner['partnerKind']): LinkPartner[] =>
    partners
      .filter((one) => one.partnerKind === kind)
      .map((one) => ({ tenant: one.tenantId, partnerId: one.partnerId }));
  const named = [...partners, { tenantId, name: companyName }];
  return {
    workspace: {
      isReseller: role === 'indirect-reseller',
      tenant: tenantId,
      partnerIds: partnerId === null ? [] : [partnerId],
      cloud,
      providers: of('indirect-provider'),
      resellers: of('indirect-reseller'),
      // Only those of our own tenant; a list may hold those of other partners, too.
      relationshipIds: relationships
        .filter((one) => one.body.partnerId === null)
        .map((one) => one.body.relationshipId.toLowerCase()),
    },
    names: new Map(
      named.flatMap((one) => (one.tenantId === null ? [] : [[one.tenantId, one.name] as const])),
    ),
  };
}
