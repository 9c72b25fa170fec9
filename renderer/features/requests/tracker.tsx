import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { plusDays } from '../../../shared/domain/day.ts';
import type { RequestPage } from '../../../shared/ipc/contract/requests.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { isRecordWanted, recordIsOpen } from '../../app/requests/record-wanted.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { Section } from '../../ui/section.tsx';
import { type Reminder, ReminderButtons } from './composer/reminder.tsx';
import { RecordForm } from './record-form.tsx';
import { useRecord } from './use-record.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { overflowWrap: 'anywhere' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  text: { margin: 0 },
});

type Proposal = RequestPage['proposals'][number];

function ProposalBar({ page, proposal }: { readonly page: RequestPage; readonly proposal: Proposal }) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const record = useRecord();
  const { listedId, listedName, how, on, fileName, row } = proposal;
  const accept = () =>
    record([page.id], {
      event: 'accepted',
      evidence: { kind: 'seen-in-list', text: '', handle: null },
      listedId,
    });
  async function refuse() {
    const reply = await bridge.request('requests.refuse-match', { id: page.id, listedId });
    if (reply.ok) showToast(t('track.refused'), reply.value.changeSetId);
    else showToast(error(reply.error));
  }
  const filled = { name: displayText(listedName), date: on, file: displayText(fileName), row: row ?? 0 };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t(`track.proposal.${how}`, filled)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void accept()}>{t('track.yes')}</Button>
        <Button onClick={() => void refuse()}>{t('track.no')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const CLOSED: ReadonlySet<RequestPage['state']> = new Set(['withdrawn', 'cancelled']);

/** Only the approval of a GDAP request has a published end. */
const lapsedKey = (kind: RequestPage['kind']) =>
  kind === 'gdap-approval' ? 'track.lapsedGdap' : 'track.lapsed';

function useNextSentence(): (page: RequestPage) => string {
  const { t, together } = useMessages();
  return ({ state, kind, nextDueOn, lapseOn, lapseDays, everSent, offered }) => {
    if (state === 'lapsed') return t(lapsedKey(kind), { count: lapseDays });
    if (state === 'declined') return t('track.declined');
    if (CLOSED.has(state) && everSent) return t('track.closed');
    if (offered.length === 0) return t('track.final');
    if (nextDueOn === null || lapseOn === null) return t('track.open');
    const end = t('track.lapseOn', { date: lapseOn });
    return nextDueOn === lapseOn ? end : together([t('track.remindOn', { date: nextDueOn }), end]);
  };
}

/** After our timer ran out: sent once more, or closed. The link works either way. */
function LapsedButtons({ id }: { readonly id: string }) {
  const { t } = useMessages();
  const record = useRecord();
  return (
    <>
      <Button onClick={() => void record([id], { event: 'sent' })}>{t('track.sendAgain')}</Button>
      <Button onClick={() => void record([id], { event: 'cancelled' })}>{t('track.cancelLapsed')}</Button>
    </>
  );
}

const AGAIN_IN = [30, 60, 90] as const;

/** After a refusal: a task for the customer, due in as many days as are chosen. */
function AskAgainButtons({ customerId, number }: { readonly customerId: string; readonly number: number }) {
  const { bridge, today } = useDesk();
  const { t, error } = useMessages();
  async function plan(days: number) {
    const title = t('track.askAgainTask', { number });
    const reply = await bridge.request('tasks.add', { customerId, title, dueOn: plusDays(today, days) });
    if (reply.ok) showToast(t('tasks.added', { title }), reply.value.changeSetId);
    else showToast(error(reply.error));
  }
  return AGAIN_IN.map((days) => (
    <Button key={days} onClick={() => void plan(days)}>
      {t('track.askAgain', { count: days })}
    </Button>
  ));
}

/** What a state offers besides recording. */
function StateButtons({ reminder }: { readonly reminder: Reminder }) {
  const { id, state, customerId, number } = reminder.page;
  if (state === 'lapsed') return <LapsedButtons id={id} />;
  if (state === 'declined' && customerId !== null)
    return <AskAgainButtons customerId={customerId} number={number} />;
  return reminder.isOffered ? <ReminderButtons reminder={reminder} /> : null;
}

/** What comes next: proposals to confirm, what our timers say, and recording what happened. */
export function NextStep({ reminder }: { readonly reminder: Reminder }) {
  const { page } = reminder;
  const styles = useStyles();
  const { t } = useMessages();
  const next = useNextSentence();
  const [recording, setRecording] = useState(() => isRecordWanted(page.id));
  useEffect(recordIsOpen, []);
  return (
    <>
      <Section heading={t('track.next')} testId="next">
        <p className={styles.text}>{next(page)}</p>
        {page.proposals.map((one) => (
          <ProposalBar key={one.listedId} page={page} proposal={one} />
        ))}
        <div className={styles.bar}>
          {page.offered.length === 0 ? null : (
            <Button
              appearance={recording ? 'secondary' : 'primary'}
              aria-expanded={recording}
              data-record
              onClick={() => setRecording(true)}
            >
              {t('request.record')}
            </Button>
          )}
          <StateButtons reminder={reminder} />
        </div>
      </Section>
      {recording ? (
        <RecordForm
          key={page.state}
          ids={[page.id]}
          offered={page.offered}
          {...(page.offered.includes('accepted') ? { first: 'accepted' as const } : {})}
          onDone={() => setRecording(false)}
        />
      ) : null}
    </>
  );
}

/** Everything that happened, newest last. */
export function History({ page }: { readonly page: RequestPage }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('request.history')} testId="history">
      <ul className={styles.list}>
        {page.history.map((event) => (
          <li key={event.id} className={styles.item}>
            {[event.on, t(`request.event.${event.type}`), displayText(event.by), displayText(event.note)]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
