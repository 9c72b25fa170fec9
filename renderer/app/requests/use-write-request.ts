import { useHashLocation } from 'wouter/use-hash-location';
import type { RequestInput } from '../../../shared/ipc/contract.ts';
import { useDesk, useMessages } from '../desk-context.tsx';
import { requestRoute } from '../routes.ts';
import { showToast } from '../toasts.tsx';

type Known = Pick<RequestInput<'requests.create'>, 'kind' | 'link'>;

/** Begins a request for a customer (from a case, or with a link, when given) and opens its draft. */
export function useWriteRequest(): (
  customerId: string,
  caseId: string | null,
  known?: Known,
) => Promise<void> {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  return async (customerId, caseId, known) => {
    const reply = await bridge.request('requests.create', { customerId, caseId, ...known });
    if (!reply.ok) {
      showToast(error(reply.error));
      return;
    }
    showToast(t('request.created', { number: reply.value.number }), reply.value.changeSetId);
    go(requestRoute(reply.value.id));
  };
}
