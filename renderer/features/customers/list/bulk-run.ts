import { useState } from 'react';
import type { AcquisitionChannel } from '../../../../shared/domain/subscription.ts';
import type { Reply, RequestOutput } from '../../../../shared/ipc/contract.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { showToast } from '../../../app/toasts.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { announceFailure } from '../../../ui/live-regions.tsx';

type Changed = RequestOutput<'customers.tag'>;

/** How far a change of many is; null while none runs. */
export interface BulkProgress {
  readonly done: number;
  readonly total: number;
}

/** Changes of many customers: one at a time, with progress, each with one undo. */
function useBulkRun(ids: readonly string[]) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  async function run(
    work: () => Promise<Reply<'customers.tag'>>,
    said: (changed: Changed) => string,
  ): Promise<boolean> {
    setProgress({ done: 0, total: ids.length });
    const stop = bridge.subscribe('customers.progress', setProgress);
    const reply = await work();
    stop();
    setProgress(null);
    if (!reply.ok) {
      announceFailure(error(reply.error));
      showToast(error(reply.error));
      return false;
    }
    if (reply.value.cancelled) showToast(t('bulk.cancelled'));
    else if (reply.value.changeSetId === null) showToast(t('bulk.nothing'));
    else showToast(said(reply.value), reply.value.changeSetId);
    return !reply.value.cancelled;
  }
  return { progress, run };
}

/** What can be done with the chosen customers. */
export function useBulkActions(ids: readonly string[]) {
  const { bridge } = useDesk();
  const { t, error, value } = useMessages();
  const { progress, run } = useBulkRun(ids);
  const all = () => [...ids] as never[];
  return {
    progress,
    tag: (tag: string, put: boolean) =>
      run(
        () => bridge.request('customers.tag', { ids: all(), tag, put }),
        ({ changed }) =>
          t(put ? 'bulk.tagged' : 'bulk.untagged', { count: changed, tag: displayText(tag.trim()) }),
      ),
    setChannel: (channel: AcquisitionChannel) =>
      run(
        () => bridge.request('customers.set-channel', { ids: all(), channel }),
        ({ changed }) =>
          t('bulk.channelSet', { count: changed, channel: value('acquisitionChannel', channel) }),
      ),
    cancel: () => void bridge.request('customers.cancel-change', {}),
    save: async (rows: readonly (readonly string[])[]) => {
      const reply = await bridge.request('customers.export', { rows: rows.map((row) => [...row]) });
      if (reply.ok)
        showToast(t('bulk.exported', { count: reply.value.rows, name: displayText(reply.value.name) }));
      else if (reply.error.code !== 'cancelled') showToast(error(reply.error));
    },
  };
}
