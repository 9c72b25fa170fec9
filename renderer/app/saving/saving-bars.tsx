import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { announceFailure } from '../../ui/live-regions.tsx';
import { useDesk, useMessages } from '../desk-context.tsx';
import { showToast } from '../toasts.tsx';
import { useAfter } from './use-after.ts';

const SLOW_MS = 5_000;

/** What is not on the disk: changes that wait for long, and one that the disk did not take. */
export function SavingBars() {
  const { saving, workspace } = useDesk();
  const { t, error } = useMessages();
  const { waiting, since, refusal, refused } = useStore(saving);
  // Whatever somebody pressed on whichever screen: where nothing can be changed, it is said at once.
  const reason = workspace?.readOnly ?? null;
  const isRefused = refusal === 'read-only' && reason !== null && refused > 0;
  useEffect(() => {
    if (isRefused && refused > 0) showToast(error({ code: 'read-only', place: '', reason }));
  }, [isRefused, refused, reason, error]);
  const isSlow = useAfter(since, SLOW_MS);
  // Of a workspace that is only read, its own bar says so already.
  const shown = refusal === 'read-only' && workspace?.readOnly !== null ? null : refusal;
  const text = shown === null ? '' : t(`saving.refused.${shown}`);
  useEffect(() => {
    if (text !== '') announceFailure(text);
  }, [text]);
  return (
    <>
      {isSlow ? (
        <MessageBar intent="warning" layout="auto" data-testid="slow-bar">
          <MessageBarBody>{t('saving.slow', { count: waiting })}</MessageBarBody>
        </MessageBar>
      ) : null}
      {text === '' ? null : (
        <MessageBar intent="error" layout="auto" data-testid="refused-bar">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
