import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DecidedLine, CasePage as Page } from '../../../shared/ipc/contract/cases.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { useWriteRequest } from '../../app/requests/use-write-request.ts';
import { showToast } from '../../app/toasts.tsx';
import { DecisionCard } from '../../decision/decision-card.tsx';
import { useVerdictWords } from '../../decision/verdict-chip.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { announce, announceFailure } from '../../ui/live-regions.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  bought: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  bar: { marginBottom: tokens.spacingVerticalM },
});

function useBought(): (bought: Page['bought'][number] | undefined) => string {
  const { t, value } = useMessages();
  return (bought) => {
    const service = bought?.serviceType ?? null;
    const channel = bought?.acquisitionChannel ?? null;
    const wish = bought?.wish ?? 'unknown';
    return t('case.bought', {
      service: service === null ? t('case.serviceUnknown') : value('serviceType', service),
      channel: channel === null ? t('case.channelUnknown') : value('acquisitionChannel', channel),
      wish: t(`case.wish.${wish as 'support' | 'move' | 'both' | 'unknown'}`),
    });
  };
}

function ThenAndNow({ line }: { readonly line: DecidedLine }) {
  const styles = useStyles();
  const { t } = useMessages();
  const words = useVerdictWords();
  const then = line.decidedThen;
  if (then === null) return null;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {t('case.then', { date: then.on, support: words.support(then.support), move: words.move(then.move) })}
      </MessageBarBody>
    </MessageBar>
  );
}

/** A case with its decision cards (S-07), one line at a time; open questions are answered on the card. */
export function CasePage({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, texts, error } = useMessages();
  const bought = useBought();
  const writeRequest = useWriteRequest();
  const { data, error: refused, reload } = useRequest(bridge, 'cases.get', { id });
  const [at, setAt] = useState(0);
  const line = data?.lines[Math.min(at, data.lines.length - 1)];

  async function answer(fact: string, value: string) {
    if (line === undefined) return;
    const reply = await bridge.request('cases.answer', { id, lineId: line.lineId, fact, value });
    if (!reply.ok) {
      showToast(error(reply.error));
      announceFailure(error(reply.error));
      return;
    }
    showToast(
      t('case.answered', { what: texts.facts[fact as keyof typeof texts.facts] ?? fact }),
      reply.value.changeSetId,
    );
    const decided = reply.value.page.lines.find((one) => one.lineId === line.lineId)?.decision;
    if (decided !== undefined) {
      announce(
        `${t('side.support')}: ${texts.support[decided.support].head} ${t('side.move')}: ${texts.move[decided.move].head}`,
      );
    }
  }

  if (data === null || line === undefined) {
    return (
      <>
        <PageHeading title={t('cases.title')} />
        {refused === null ? null : (
          <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
        )}
      </>
    );
  }
  const many = data.lines.length > 1;
  return (
    <>
      <PageHeading
        title={t('case.title', { number: data.number, name: displayText(data.customerName) })}
        beside={t('case.taken', { date: data.takenOn, by: displayText(data.takenBy) })}
        actions={<Button onClick={() => void writeRequest(data.customerId, id)}>{t('request.write')}</Button>}
      />
      <div className={styles.line}>
        {many ? <span>{t('case.line', { n: at + 1, of: data.lines.length })}</span> : null}
        <span className={styles.bought}>{bought(data.bought.find((one) => one.lineId === line.lineId))}</span>
        {many ? (
          <>
            <Button size="small" disabledFocusable={at === 0} onClick={() => setAt(Math.max(0, at - 1))}>
              {t('case.previous')}
            </Button>
            <Button
              size="small"
              disabledFocusable={at >= data.lines.length - 1}
              onClick={() => setAt(Math.min(data.lines.length - 1, at + 1))}
            >
              {t('case.next')}
            </Button>
          </>
        ) : null}
      </div>
      <ThenAndNow line={line} />
      <DecisionCard line={line} rules={data.rules} onAnswer={(fact, value) => void answer(fact, value)} />
    </>
  );
}
