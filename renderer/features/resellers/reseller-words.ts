import type { PartnerFact, ResellerRow } from '../../../shared/ipc/contract/resellers.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { usePlaceNames } from '../../app/fields/place-names.ts';
import type { MessageKey } from '../../messages/messages.ts';

/** Words of the closed values of a partner's fields. */
const VALUES: Readonly<Record<string, MessageKey>> = {
  'partnership.none': 'reseller.partnership.none',
  'partnership.requested': 'reseller.partnership.requested',
  'partnership.active': 'reseller.partnership.active',
  'partnership.removed': 'reseller.partnership.removed',
  'mpa.signed': 'reseller.mpa.signed',
  'mpa.not-signed': 'reseller.mpa.not-signed',
  'programmeStatus.active': 'reseller.programme.active',
  'programmeStatus.not-active': 'reseller.programme.not-active',
  'adminAccessToReseller.present': 'reseller.access.present',
  'adminAccessToReseller.removed': 'reseller.access.removed',
  'vettingStatus.authorized': 'reseller.vetting.authorized',
  'vettingStatus.unrecognised': 'reseller.vetting.unrecognised',
  'partnerIdKind.location': 'reseller.idKind.location',
  'partnerIdKind.global': 'reseller.idKind.global',
  'partnerIdKind.not-sure': 'reseller.idKind.not-sure',
};

/** The word for a field's value, "not known" for none. */
export function useFactWords(): (field: PartnerFact['field'], value: string | null) => string {
  const { t } = useMessages();
  const { country } = usePlaceNames();
  return (field, value) => {
    if (value === null) return t('reseller.unknown');
    if (field === 'country' || field === 'partnerIdCountry') return country(value);
    const key = VALUES[`${field}.${value}`];
    return key === undefined ? value : t(key);
  };
}

/** The sentence on top of a reseller's page, and the next move for each thing that is in the way. */
export function useStandingWords(): (standing: ResellerRow['standing']) => {
  readonly sentence: string;
  readonly next: readonly string[];
} {
  const { t, together } = useMessages();
  return ({ state, blocks, open }) => {
    const reason = together(blocks.map((block) => t(`reseller.why.${block}`)));
    const what = open.map((one) => t(`reseller.open.${one}`)).join(', ');
    return {
      sentence: t(`reseller.state.${state}`, { reason, what }),
      next: blocks.map((block) => t(`reseller.next.${block}`)),
    };
  };
}
