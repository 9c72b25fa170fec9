import type { CustomerId } from '../../../shared/domain/id.ts';
import { displayText } from '../../ui/display-text.tsx';
import { useDesk, useMessages } from '../desk-context.tsx';
import { customerRoute, requestRoute } from '../routes.ts';
import { showToast } from '../toasts.tsx';
import { wantRecord } from './record-wanted.ts';

interface Asked {
  readonly id: string;
  readonly name: string;
}

/** Opens the form "what happened" of the one request of a customer that waits; with several, the list of them. */
export function useRecordOf<C extends Asked>(
  go: (customer: C, route: string) => void,
): (customer: C) => Promise<void> {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  return async (customer) => {
    const reply = await bridge.request('customers.get', { id: customer.id as CustomerId });
    if (!reply.ok) return showToast(error(reply.error));
    const offered = reply.value.requests.filter((one) => one.offered.length > 0);
    const left = offered.filter((one) => one.state !== 'draft');
    // A draft is only opened: what is recorded of it stands in its composer.
    const waiting = left.length > 0 ? left : offered;
    const [first] = waiting;
    if (first === undefined) return showToast(t('customers.noRequest', { name: displayText(customer.name) }));
    if (waiting.length > 1) return go(customer, customerRoute(customer.id, 'requests'));
    if (first.state !== 'draft') wantRecord(first.id);
    go(customer, requestRoute(first.id));
  };
}
