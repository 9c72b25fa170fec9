import type { CasePage } from '../../../shared/ipc/contract/cases.ts';
import { useMessages } from '../../app/desk-context.tsx';

/** What a line is about in one phrase: product, seller and wish. */
export function useBought(): (bought: CasePage['bought'][number] | undefined) => string {
  const { t, value } = useMessages();
  return (bought) => {
    const service = bought?.serviceType ?? null;
    const channel = bought?.acquisitionChannel ?? null;
    const wish = bought?.wish ?? 'unknown';
    return t('case.bought', {
      service: service === null ? t('case.serviceUnknown') : value('serviceType', service),
      channel: channel === null ? t('case.channelUnknown') : value('acquisitionChannel', channel),
      wish: t(`case.wish.${wish as 'support' | 'move' | 'both' | 'unknown'}`),
    });
  };
}
