import { useCallback } from 'react';
import { useDesk, useMessages } from '../desk-context.tsx';
import { dropUndoToast, showToast } from '../toasts.tsx';
import { useSentence } from './activity-words.ts';

/** Undo and redo of the newest change of the workspace, by key. Both are announced; neither leaves the screen. */
export function useNewestChange() {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const sentence = useSentence();
  const act = useCallback(
    async (which: 'undo' | 'redo') => {
      const newest = await bridge.request('changes.newest', {});
      if (!newest.ok) return showToast(error(newest.error));
      const change = newest.value[which];
      if (change === null) return showToast(t(which === 'undo' ? 'undo.none' : 'undo.noRedo'));
      const { changeSetId, label } = change;
      const shown = dropUndoToast(changeSetId);
      const reply = await bridge.request('changes.undo', { changeSetId });
      const what = shown ?? sentence(label);
      if (!reply.ok) return showToast(error(reply.error));
      return showToast(t(which === 'undo' ? 'app.undone' : 'undo.redone', { what }));
    },
    [bridge, t, error, sentence],
  );
  return {
    undoNewest: useCallback(() => act('undo'), [act]),
    redoNewest: useCallback(() => act('redo'), [act]),
  };
}
