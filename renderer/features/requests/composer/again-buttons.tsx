import { Button } from '@fluentui/react-components';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RequestPage } from '../../../../shared/ipc/contract/requests.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { useGuardText } from '../../../app/requests/guard-text.ts';
import { requestRoute } from '../../../app/routes.ts';
import { showToast } from '../../../app/toasts.tsx';
import { announceFailure } from '../../../ui/live-regions.tsx';

/** What a finished request can be used for again: its mail as it was sent, and a new draft like it. */
export function AgainButtons({ page: { id, everSent } }: { readonly page: RequestPage }) {
  const { bridge } = useDesk();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  const guardText = useGuardText();
  const refuse = (text: string) => {
    showToast(text);
    announceFailure(text);
  };
  async function copy() {
    const reply = await bridge.request('requests.copy-mail', { id, which: 'request' });
    if (reply.ok) showToast(t('send.copied'));
    else refuse(guardText(reply.error));
  }
  async function duplicate() {
    const reply = await bridge.request('requests.duplicate', { id });
    if (!reply.ok) return refuse(guardText(reply.error));
    showToast(t('request.created', { number: reply.value.number }), reply.value.changeSetId);
    return go(requestRoute(reply.value.id));
  }
  return (
    <>
      {everSent ? <Button onClick={() => void copy()}>{t('track.copyAgain')}</Button> : null}
      <Button onClick={() => void duplicate()}>{t('track.duplicate')}</Button>
    </>
  );
}
