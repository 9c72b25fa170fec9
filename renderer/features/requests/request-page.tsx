import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { RequestPage as Page } from '../../../shared/ipc/contract/requests.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { RequestStateChip } from '../../app/requests/request-state-chip.tsx';
import { caseRoute, customerRoute } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { DraftForm, JOINT } from './draft-form.tsx';

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '840px',
  },
  links: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

function History({ page }: { readonly page: Page }) {
  const styles = useStyles();
  const { t } = useMessages();
  const word = (type: string) => {
    if (type === 'created' || type === 'cancelled') return t(`request.event.${type}`);
    return t('request.event.other');
  };
  return (
    <Section heading={t('request.history')} testId="history">
      <ul className={styles.list}>
        {page.history.map((event) => (
          <li key={`${event.type} ${event.on}`}>
            {`${event.on} · ${word(event.type)} · ${displayText(event.by)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One request (draft part of S-09): what is asked, who accepts, what we write; cancelling has an undo. */
export function RequestPage({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const { data, error: refused, reload } = useRequest(bridge, 'requests.get', { id });
  async function cancel(number: number) {
    const reply = await bridge.request('requests.cancel', { id });
    if (reply.ok) showToast(t('request.cancelled', { number }), reply.value.changeSetId);
    else showToast(error(reply.error));
  }
  if (data === null) {
    return (
      <>
        <PageHeading title={t('requests.title')} />
        {refused === null ? null : (
          <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
        )}
      </>
    );
  }
  const isDraft = data.state === 'draft';
  return (
    <>
      <PageHeading
        title={t('request.title', { number: data.number, name: displayText(data.customerName) })}
        beside={t('request.begun', { date: data.createdOn, by: displayText(data.createdBy) })}
        actions={
          isDraft ? (
            <Button onClick={() => void cancel(data.number)}>{t('request.cancel')}</Button>
          ) : undefined
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
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t(isDraft ? 'request.draftNote' : 'request.cancelledNote')}</MessageBarBody>
        </MessageBar>
        {isDraft ? <DraftForm key={data.id} page={data} /> : null}
        <History page={data} />
      </div>
    </>
  );
}
