import { Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { RequestPage as Page } from '../../../shared/ipc/contract/requests.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { createRequestDraftStore, type RequestDraftState } from './request-draft-store.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  wrap: { flexWrap: 'wrap' },
  texts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** The kind that needs a provider. */
export const JOINT = 'indirect-reseller-relationship';
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
export function DraftForm({ page }: { readonly page: Page }) {
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
