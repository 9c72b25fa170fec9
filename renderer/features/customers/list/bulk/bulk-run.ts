import { useState } from 'react';
import type { AcquisitionChannel } from '../../../../../shared/domain/subscription.ts';
import type { RequestOutput } from '../../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../../shared/result/app-error.ts';
import type { Result } from '../../../../../shared/result/result.ts';
import { useDesk, useMessages } from '../../../../app/desk-context.tsx';
import { showToast } from '../../../../app/toasts.tsx';
import { displayText } from '../../../../ui/display-text.tsx';
import { announceFailure } from '../../../../ui/live-regions.tsx';

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
  async function run<T extends Changed>(
    work: () => Promise<Result<T, AppError>>,
    said: (changed: T) => string,
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

type Staying = RequestOutput<'customers.remove-many'>['staying'];
const NAMED = 3;

/** Who stayed, by name; the further ones are counted. */
function useStayed(): (staying: Staying) => string {
  const { t } = useMessages();
  return (staying) => {
    if (staying.length === 0) return '';
    const names = staying.slice(0, NAMED).map(({ name }) => displayText(name));
    const more = staying.length > NAMED ? ` ${t('bulk.andMore', { count: staying.length - NAMED })}` : '';
    const said = { count: staying.length, names: `${names.join(t('facet.comma'))}${more}` };
    return ` ${t('bulk.stayed', said)}`;
  };
}

/** Writes rows of the list as a file, and says where. */
function useExport(): (rows: readonly (readonly string[])[]) => Promise<void> {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  return async (rows) => {
    const reply = await bridge.request('customers.export', { rows: rows.map((row) => [...row]) });
    if (reply.ok)
      showToast(t('bulk.exported', { count: reply.value.rows, name: displayText(reply.value.name) }));
    else if (reply.error.code !== 'cancelled') showToast(error(reply.error));
  };
}

/** What can be done with the chosen customers. */
export function useBulkActions(ids: readonly string[]) {
  const { bridge } = useDesk();
  const { t, value } = useMessages();
  const { progress, run } = useBulkRun(ids);
  const stayed = useStayed();
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
    addTask: (title: string, dueOn: string | null) =>
      run(
        () => bridge.request('tasks.add-many', { customerIds: all(), title, dueOn }),
        ({ changed }) => t('bulk.taskAdded', { count: changed, title: displayText(title.trim()) }),
      ),
    setReseller: (partnerId: string | null, name: string) =>
      run(
        () => bridge.request('customers.set-reseller', { ids: all(), partnerId: partnerId as never }),
        ({ changed }) =>
          partnerId === null
            ? t('bulk.resellerTaken', { count: changed })
            : t('bulk.resellerSet', { count: changed, name: displayText(name) }),
      ),
    remove: () =>
      run(
        () => bridge.request('customers.remove-many', { ids: all() }),
        ({ changed, staying }) => `${t('bulk.removed', { count: changed })}${stayed(staying)}`,
      ),
    cancel: () => void bridge.request('customers.cancel-change', {}),
    save: useExport(),
  };
}
