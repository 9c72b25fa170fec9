import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RequestPage as Page } from '../../../shared/ipc/contract/requests.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { NotThere } from '../../app/not-there.tsx';
import { RequestStateChip } from '../../app/requests/request-state-chip.tsx';
import { caseRoute, customerRoute } from '../../app/routes.ts';
import { displayText } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { AgainButtons } from './composer/again-buttons.tsx';
import { ReminderEditor, ReminderPaper, useReminder } from './composer/reminder.tsx';
import { DraftForm, JOINT } from './draft-form.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { MailView } from './mail-view.tsx';
import { PreflightList } from './preflight-list.tsx';
import { SendBar } from './send-bar.tsx';
import { History, NextStep } from './tracker.tsx';
import { useRecord } from './use-record.ts';

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '1240px',
  },
  links: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  text: { margin: 0 },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** A mail that is finished: what was found, the way out while it is ready, and what happened. */
function Tracked({ page, reload }: { readonly page: Page; readonly reload: () => void }) {
  const styles = useStyles();
  const { t } = useMessages();
  const reminder = useReminder(page);
  const isBefore = page.state === 'ready' || page.state === 'in-provider-review';
  return (
    <>
      {isBefore ? <SendBar page={page} flush={() => Promise.resolve()} /> : null}
      <NextStep reminder={reminder} />
      {reminder.isOpen ? <ReminderEditor reminder={reminder} /> : null}
      {reminder.isPaper ? <ReminderPaper reminder={reminder} /> : null}
      <div className={styles.sides}>
        <div className={styles.side}>
          <EvidenceList page={page} onChanged={reload} />
          <History page={page} />
          <PreflightList page={page} editable={false} />
        </div>
        <div className={styles.side}>
          <MailView
            page={page}
            heading={t(page.everSent ? 'request.mailAsSent' : 'request.mailNow')}
            isPaper={!reminder.isPaper}
          />
        </div>
      </div>
    </>
  );
}

/** One request: the composer while it is a draft (S-09), then what happened to it (S-10). */
export function RequestPage({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const { data, error: refused, reload } = useRequest(bridge, 'requests.get', { id });
  const record = useRecord();
  if (data === null) {
    return <NotThere list="requests" refused={refused} reload={reload} />;
  }
  const isDraft = data.state === 'draft';
  return (
    <>
      <PageHeading
        title={t('request.title', { number: data.number, name: displayText(data.customerName) })}
        beside={t('request.begun', { date: data.createdOn, by: displayText(data.createdBy) })}
        actions={
          isDraft ? (
            <Button onClick={() => void record([data.id], { event: 'cancelled' })}>
              {t('request.cancel')}
            </Button>
          ) : (
            <AgainButtons page={data} />
          )
        }
      />
      <div className={styles.column}>
        <div className={styles.links}>
          <RequestStateChip state={data.state} />
          {data.customerId === null ? null : (
            <a className={styles.link} href={`#${customerRoute(data.customerId)}`}>
              {t('request.customer')}
            </a>
          )}
          {data.caseId === null || data.caseNumber === null ? null : (
            <a className={styles.link} href={`#${caseRoute(data.caseId)}`}>
              {t('request.fromCase', { number: data.caseNumber })}
            </a>
          )}
          {data.providerName === null || data.kind !== JOINT ? null : (
            <span>{t('request.provider', { name: displayText(data.providerName) })}</span>
          )}
        </div>
        {!isDraft && data.composer.sameLink > 0 ? (
          <p className={styles.text}>{t('request.link.same', { count: data.composer.sameLink })}</p>
        ) : null}
        {isDraft ? (
          <>
            <DraftForm key={`${data.id} ${data.revision}`} page={data} />
            <History page={data} />
          </>
        ) : (
          <Tracked page={data} reload={reload} />
        )}
      </div>
    </>
  );
}
