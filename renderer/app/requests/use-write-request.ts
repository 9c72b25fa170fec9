import { useHashLocation } from 'wouter/use-hash-location';
import { useDesk, useMessages } from '../desk-context.tsx';
import { requestRoute } from '../routes.ts';
import { showToast } from '../toasts.tsx';

/** Begins a request for a customer (from a case, when given) and opens its draft. */
export function useWriteRequest(): (customerId: string, caseId: string | null) => Promise<void> {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  return async (customerId, caseId) => {
    const reply = await bridge.request('requests.create', { customerId, caseId });
    if (!reply.ok) {
      showToast(error(reply.error));
      return;
    }
    showToast(t('request.created', { number: reply.value.number }), reply.value.changeSetId);
    go(requestRoute(reply.value.id));
  };
}
