import { useCallback } from 'react';
import { announceFailure } from '../../ui/live-regions.tsx';
import { useDesk, useMessages } from '../desk-context.tsx';
import { showToast } from '../toasts.tsx';

/** Makes a backup now and says so, or why not. */
export function useBackUp(): () => Promise<void> {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  return useCallback(async () => {
    const reply = await bridge.request('backups.make', {});
    if (reply.ok) return showToast(t('saving.backedUp', { count: reply.value.customers ?? 0 }));
    showToast(error(reply.error));
    return announceFailure(error(reply.error));
  }, [bridge, t, error]);
}
