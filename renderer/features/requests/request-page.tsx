import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
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
import { createRequestDraftStore, type RequestDraftState } from './request-draft-store.ts';

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
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  wrap: { flexWrap: 'wrap' },
  texts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const JOINT = 'indirect-reseller-relationship';
const KINDS = [JOINT, 'reseller-relationship', 'gdap-approval', 'mca-acceptance'] as const;
const LANGUAGES = ['both', 'zh-CN', 'en'] as const;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function SaveState({ state }: { readonly state: RequestDraftState }) {
  const styles = useStyles();
  const { t, error } = useMessages();
  const { status, savedAt } = state;
  if (status === 'refused' && state.error !== null)
    return (
      <Refusal text={error(state.error)} retry={{ label: t('app.tryAgain'), act: () => state.type({}) }} />
    );
  if (status !== 'saved') return <p className={styles.quiet}>{t('request.saving')}</p>;
  if (savedAt === null) return null;
  const time = new Date(savedAt).toLocaleTimeString([], {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return <p className={styles.quiet}>{t('request.saved', { time })}</p>;
}

function Recipient({ state }: { readonly state: RequestDraftState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { fields, type } = state;
  const bad = fields.mail.trim() !== '' && !MAIL.test(fields.mail.trim());
  return (
    <Section heading={t('request.who')}>
      <div className={styles.pair}>
        <Field label={t('request.recipient')}>
          <Input
            value={fields.recipient}
            maxLength={300}
            onChange={(_event, data) => type({ recipient: data.value })}
          />
        </Field>
        <Field
          label={t('request.mail')}
          {...(bad ? { validationMessage: t('request.mailBad'), validationState: 'warning' as const } : {})}
        >
          <Input
            value={fields.mail}
            maxLength={320}
            onChange={(_event, data) => type({ mail: data.value })}
          />
        </Field>
      </div>
      <p className={styles.note}>{t('request.acceptor')}</p>
    </Section>
  );
}

function Texts({ state }: { readonly state: RequestDraftState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { fields, type } = state;
  const shown = (['zh-CN', 'en'] as const).filter(
    (one) => fields.mailLanguage === 'both' || fields.mailLanguage === one,
  );
  return (
    <Section heading={t('request.text')}>
      <div className={styles.texts}>
        <Field label={t('request.language')}>
          <RadioGroup
            className={styles.wrap}
            layout="horizontal"
            value={fields.mailLanguage}
            onChange={(_event, data) =>
              type({ mailLanguage: LANGUAGES.find((one) => one === data.value) ?? 'both' })
            }
          >
            {LANGUAGES.map((one) => (
              <Radio key={one} value={one} label={t(`request.language.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
        {shown.map((language) => (
          <Field key={language} label={t(`request.text.${language}`)}>
            <Textarea
              lang={language}
              rows={6}
              resize="vertical"
              value={fields.texts[language]}
              maxLength={10_000}
              onChange={(_event, data) => type({ texts: { ...fields.texts, [language]: data.value } })}
            />
          </Field>
        ))}
      </div>
    </Section>
  );
}

/** The fields of a draft; they are kept while one types. */
function DraftForm({ page }: { readonly page: Page }) {
  const { bridge } = useDesk();
  const { t } = useMessages();
  const [store] = useState(() => createRequestDraftStore(bridge, page));
  const state = useStore(store);
  useEffect(() => () => void store.getState().flush(), [store]);
  return (
    <>
      <SaveState state={state} />
      <Section heading={t('request.what')}>
        <RadioGroup
          aria-label={t('request.what')}
          value={state.fields.kind}
          onChange={(_event, data) =>
            state.type({ kind: KINDS.find((one) => one === data.value) ?? state.fields.kind })
          }
        >
          {KINDS.filter((one) => one !== JOINT || page.providerName !== null || page.kind === JOINT).map(
            (one) => (
              <Radio key={one} value={one} label={t(`request.kind.${one}`)} />
            ),
          )}
        </RadioGroup>
      </Section>
      <Recipient state={state} />
      <Texts state={state} />
    </>
  );
}

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
          <a className={styles.link} href={`#${customerRoute(data.customerId)}`}>
            {t('request.customer')}
          </a>
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
