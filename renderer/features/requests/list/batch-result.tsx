import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RequestOutput } from '../../../../shared/ipc/contract.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { useGuardText } from '../../../app/requests/guard-text.ts';
import { requestRoute } from '../../../app/routes.ts';
import { showToast } from '../../../app/toasts.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { announceFailure } from '../../../ui/live-regions.tsx';
import { Section } from '../../../ui/section.tsx';
import { useRecord } from '../use-record.ts';

const useStyles = makeStyles({
  whole: { flexShrink: 0, marginBottom: tokens.spacingVerticalM },
  text: { margin: 0 },
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    maxHeight: '140px',
    overflowY: 'auto',
  },
  link: { color: tokens.colorBrandForegroundLink, minHeight: '24px' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

export type Batch = RequestOutput<'requests.save-emls'> & {
  /** What was saved: first mails, or reminders. */
  readonly which: 'request' | 'reminder';
};

/** What a batch of mails came to: how many were saved, which stay and why, and recording the saved ones as sent. */
export function BatchResult({ batch, onDone }: { readonly batch: Batch; readonly onDone: () => void }) {
  const styles = useStyles();
  const { bridge, today } = useDesk();
  const { t } = useMessages();
  const guardText = useGuardText();
  const { saved, stayed, which } = batch;
  const record = useRecord();
  async function remind() {
    if (await record(saved, { event: 'reminded' })) onDone();
  }
  async function recordSent() {
    const reply = await bridge.request('requests.record-sent', { ids: saved, on: today });
    if (reply.ok) {
      const { recorded, changeSetId } = reply.value;
      showToast(t('requests.recorded', { count: recorded, event: t('request.event.sent') }), changeSetId);
      onDone();
    } else announceFailure(guardText(reply.error));
  }
  return (
    <div className={styles.whole}>
      <Section heading={t('requests.batch')} testId="batch">
        <p className={styles.text}>{t('requests.batchSaved', { count: saved.length })}</p>
        {stayed.length === 0 ? null : (
          <>
            <p className={styles.text}>{t('requests.batchStayed', { count: stayed.length })}</p>
            <ul className={styles.list}>
              {stayed.map((one) => (
                <li key={one.id}>
                  <a className={styles.link} href={`#${requestRoute(one.id)}`}>
                    {`${one.number} · ${displayText(one.customerName)}`}
                  </a>
                  {' · '}
                  {one.reason === 'not-written'
                    ? t('requests.batchNotWritten')
                    : t(`request.guard.${one.reason}`)}
                </li>
              ))}
            </ul>
          </>
        )}
        <div className={styles.bar}>
          {saved.length === 0 ? null : (
            <Button
              appearance="primary"
              onClick={() => void (which === 'reminder' ? remind() : recordSent())}
            >
              {t(which === 'reminder' ? 'requests.batchReminded' : 'requests.batchRecord', {
                count: saved.length,
              })}
            </Button>
          )}
          <Button onClick={onDone}>{t('request.record.close')}</Button>
        </div>
      </Section>
    </div>
  );
}
