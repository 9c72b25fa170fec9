import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestPage } from '../../../shared/ipc/contract/requests.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { useKeyShortcuts } from '../../app/keys/binding-labels.ts';
import { useGuardText } from '../../app/requests/guard-text.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { useRecord } from './use-record.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Why the mail may not leave yet, null when it may. */
function waitsFor({ composer, state }: RequestPage): 'stop-open' | 'check-open' | 'review-needed' | null {
  if (composer.stops > 0) return 'stop-open';
  if (composer.checks > 0) return 'check-open';
  return composer.reviewWaits && state !== 'ready' ? 'review-needed' : null;
}

type Step = 'review-asked' | 'made-ready' | 'sent';

function nextStep({ state, offered }: RequestPage): Step | null {
  if (state === 'ready') return 'sent';
  if (offered.includes('review-asked')) return 'review-asked';
  return offered.includes('made-ready') ? 'made-ready' : null;
}

const STEP_TEXT = {
  'review-asked': 'send.askProvider',
  'made-ready': 'send.ready',
  sent: 'send.sent',
} as const;

interface Props {
  readonly page: RequestPage;
  /** Puts on the disk what is still being typed. */
  readonly flush: () => Promise<void>;
}

/** What can be done with the mail. The app sends nothing itself; after each way out it asks whether it was sent. */
export function SendBar({ page, flush }: Props) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const guardText = useGuardText();
  const record = useRecord();
  const shortcuts = useKeyShortcuts();
  const [asks, setAsks] = useState(false);
  const { id, state } = page;
  const waits = waitsFor(page);
  const step = nextStep(page);
  const reason = waits === null ? null : t(`request.guard.${waits}`);
  const isStopped = (one: Step | 'out') =>
    waits !== null && !(one === 'review-asked' && waits === 'review-needed');

  async function leave(way: 'copy' | 'eml' | 'print') {
    await flush();
    const input = { id, which: 'request' } as const;
    const reply =
      way === 'copy'
        ? await bridge.request('requests.copy-mail', input)
        : await bridge.request(way === 'eml' ? 'requests.save-eml' : 'requests.print', input);
    if (!reply.ok) {
      if (reply.error.code === 'cancelled') return;
      showToast(guardText(reply.error));
      announceFailure(guardText(reply.error));
      return;
    }
    if ('name' in reply.value) showToast(t('send.saved', { name: displayText(reply.value.name) }));
    if (way === 'copy') showToast(t('send.copied'));
    setAsks(true);
  }
  async function sentToday() {
    const isReady = state === 'ready' || (await record([id], { event: 'made-ready' }));
    if (isReady && (await record([id], { event: 'sent' }))) setAsks(false);
  }
  const disabled = (one: Step | 'out') =>
    isStopped(one) ? { disabledFocusable: true, 'aria-describedby': 'why-not-sent' } : {};

  return (
    <>
      <section className={styles.bar} aria-label={t('send.bar')}>
        <Button
          appearance={step === 'sent' ? 'secondary' : 'primary'}
          {...disabled('out')}
          data-copy
          {...(step === 'sent' ? {} : { 'data-primary': true })}
          aria-keyshortcuts={shortcuts('composerCopy')}
          onClick={() => void leave('copy')}
        >
          {t('send.copy')}
        </Button>
        <Button {...disabled('out')} onClick={() => void leave('eml')}>
          {t('send.eml')}
        </Button>
        <Button {...disabled('out')} onClick={() => void leave('print')}>
          {t('send.print')}
        </Button>
        {step === null ? null : (
          <Button
            appearance={step === 'sent' ? 'primary' : 'secondary'}
            {...disabled(step)}
            {...(step === 'sent' ? { 'data-primary': true } : {})}
            onClick={() => void flush().then(() => record([id], { event: step }))}
          >
            {t(STEP_TEXT[step])}
          </Button>
        )}
        <p className={styles.quiet}>{t('send.never')}</p>
      </section>
      {reason === null ? null : (
        <p id="why-not-sent" className={styles.quiet}>
          {reason}
        </p>
      )}
      {asks ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('send.asked')}</MessageBarBody>
          <MessageBarActions>
            <Button
              ref={(element: { focus(): void } | null) => element?.focus()}
              onClick={() => void sentToday()}
            >
              {t('send.yes')}
            </Button>
            <Button onClick={() => setAsks(false)}>{t('send.no')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </>
  );
}
