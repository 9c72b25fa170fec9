import type { ShownLink } from '../../../shared/ipc/contract/links.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { type FactRow, FactTable } from '../../ui/fact-table.tsx';

const INVITATIONS: readonly ShownLink['linkKind'][] = ['reseller', 'indirect-reseller', 'administration'];

/** Everything the link says, a row each; what it does not say is said where a person would look for it. */
export function LinkFacts({ link }: { readonly link: ShownLink }) {
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  const isInvitation = INVITATIONS.includes(link.linkKind);
  const company = (tenant: string | null, name: string | null): string => {
    if (tenant === null) return t('links.nobody');
    const said = name !== null && tenant === link.partnerTenant && link.owner === 'self';
    if (name === null) return tenant;
    return t('links.namedTenant', { name: said ? t('links.you', { name }) : name, tenant });
  };
  const rights = (): string => {
    if (link.linkKind === 'administration') return t('links.right.old');
    if (link.linkKind === 'gdap') return t('links.right.gdap');
    if (link.dap === null) return t('links.right.none');
    return t(link.dap ? 'links.right.dapTrue' : 'links.right.dapFalse');
  };
  const rows: FactRow[] = [[t('links.kind'), t(`links.kind.${link.linkKind}`)]];
  if (isInvitation) rows.push([t('links.invites'), company(link.partnerTenant, link.partnerName)]);
  if (link.partnerId !== null) rows.push([t('links.number'), link.partnerId]);
  if (link.linkKind === 'indirect-reseller')
    rows.push([t('links.provider'), company(link.providerTenant, link.providerName)]);
  if (link.relationshipId !== null) rows.push([t('links.relationship'), link.relationshipId]);
  if (isInvitation || link.linkKind === 'gdap') rows.push([t('links.rights'), rights()]);
  if (isInvitation) rows.push([t('links.customer'), t('links.customerNone')]);
  if (isInvitation) rows.push([t('links.expiry'), t('links.expiryNone')]);
  if (link.host !== null) rows.push([t('links.host'), displayText(link.host)]);
  if (link.cloud !== 'unknown') rows.push([t('links.cloud'), t(`links.cloud.${link.cloud}`)]);
  const wrappers = link.wrappers.map((one) => t(`links.wrapper.${one}`));
  if (wrappers.length > 0) rows.push([t('links.wrappers'), new Intl.ListFormat(language).format(wrappers)]);
  return <FactTable rows={rows} />;
}
