import type { RequestInput } from '../../../shared/ipc/contract.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { useGuardText } from '../../app/requests/guard-text.ts';
import { showToast } from '../../app/toasts.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';

type Input = RequestInput<'requests.record'>;
type Recorded = Partial<Omit<Input, 'ids' | 'event'>> & Pick<Input, 'event'>;

/** Records an event for requests and says so with an undo; answers whether anything was recorded. */
export function useRecord(): (ids: readonly string[], what: Recorded) => Promise<boolean> {
  const { bridge, today } = useDesk();
  const { t } = useMessages();
  const guardText = useGuardText();
  return async (ids, what) => {
    const reply = await bridge.request('requests.record', {
      on: today,
      evidence: null,
      note: '',
      listedId: null,
      ...what,
      ids: [...ids],
    });
    if (!reply.ok) {
      showToast(guardText(reply.error));
      announceFailure(guardText(reply.error));
      return false;
    }
    const { recorded, refused, changeSetId } = reply.value;
    const event = t(`request.event.${what.event}`);
    const said =
      ids.length === 1
        ? t('request.recorded', { event })
        : t('requests.recorded', { count: recorded, event });
    const [first] = refused;
    const left =
      first === undefined
        ? ''
        : ` ${t('requests.left', { count: refused.length, reason: t(`request.guard.${first.reason}`) })}`;
    showToast(`${said}${left}`, changeSetId);
    return true;
  };
}
