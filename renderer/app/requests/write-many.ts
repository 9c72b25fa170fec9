import { useHashLocation } from 'wouter/use-hash-location';
import { createStore } from 'zustand/vanilla';
import type { RequestId } from '../../../shared/domain/id.ts';
import { MOST_AT_ONCE } from '../../../shared/ipc/contract/requests-many.ts';
import { useDesk, useMessages } from '../desk-context.tsx';
import { WRITE_MANY } from '../routes.ts';
import { showToast } from '../toasts.tsx';

/** The requests that are written at once, in the order of their customers, and the workspace they belong to. */
export const written = createStore<{ readonly place: string; readonly ids: readonly RequestId[] }>(() => ({
  place: '',
  ids: [],
}));

/** Begins a draft for each customer and opens them all at once ("many at once" of S-09). */
export function useWriteMany(): (customerIds: readonly string[]) => Promise<void> {
  const { bridge, workspace } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  return async (customerIds) => {
    if (customerIds.length > MOST_AT_ONCE) return showToast(t('many.tooMany', { most: MOST_AT_ONCE }));
    const reply = await bridge.request('requests.create-many', { customerIds: [...customerIds] as never[] });
    if (!reply.ok) return showToast(error(reply.error));
    const { ids, created, changeSetId } = reply.value;
    if (changeSetId !== null) showToast(t('many.begun', { count: created }), changeSetId);
    written.setState({ place: workspace?.place ?? '', ids: ids as RequestId[] });
    go(WRITE_MANY);
  };
}
