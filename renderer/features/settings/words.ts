import type { Origin, ProviderSettings, WorkspaceSettings } from '../../../shared/ipc/contract/settings.ts';
import { useMessages } from '../../app/desk-context.tsx';

type Options<V extends string> = readonly (readonly [V, string])[];

/** Signed, not signed, or not known. */
export function useMpaOptions(): Options<WorkspaceSettings['mpa']> {
  const { t } = useMessages();
  return [
    ['signed', t('settings.mpa.signed')],
    ['not-signed', t('settings.mpa.not-signed')],
    ['unknown', t('app.dontKnow')],
  ];
}

/** Yes, no, or not known. */
export function useYesNoOptions(): Options<WorkspaceSettings['azureExpertMsp']> {
  const { t, value } = useMessages();
  return [
    ['yes', value('azureExpertMsp', 'yes')],
    ['no', value('azureExpertMsp', 'no')],
    ['unknown', t('app.dontKnow')],
  ];
}

/** How far the partnership is. */
export function usePartnershipOptions(): Options<ProviderSettings['partnership']> {
  const { t, value } = useMessages();
  const states = ['none', 'requested', 'active', 'removed'] as const;
  return [
    ['unknown', t('app.dontKnow')],
    ...states.map((state) => [state, value('partnershipState', state)] as const),
  ];
}

/** Who said a value and when. */
export function useOriginWords(): (origin: Origin) => string | null {
  const { t } = useMessages();
  return (origin) => (origin === null ? null : t(`case.origin.${origin.type}`, { date: origin.asOf }));
}
