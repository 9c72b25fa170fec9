import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { RequestPage as Page } from '../../../shared/ipc/contract/requests.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { Section } from '../../ui/section.tsx';
import { Recipient } from './composer/recipient.tsx';
import { SaveState } from './composer/save-state.tsx';
import { TemplateField } from './composer/template-field.tsx';
import { LinkField } from './link-field.tsx';
import { MailBlocks } from './mail-blocks.tsx';
import { MailView } from './mail-view.tsx';
import { PreflightList } from './preflight-list.tsx';
import { createRequestDraftStore, type RequestDraftState } from './request-draft-store.ts';
import { SendBar } from './send-bar.tsx';
import { useComposerKeys } from './use-composer-keys.ts';

const useStyles = makeStyles({
  wrap: { flexWrap: 'wrap' },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** The kind that needs a provider. */
export const JOINT = 'indirect-reseller-relationship';
const KINDS = [JOINT, 'reseller-relationship', 'gdap-approval', 'mca-acceptance'] as const;
const LANGUAGES = ['both', 'zh-CN', 'en'] as const;

function MailLanguageField({ state }: { readonly state: RequestDraftState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { fields, type } = state;
  return (
    <Section heading={t('request.language')}>
      <RadioGroup
        className={styles.wrap}
        layout="horizontal"
        data-mail-language
        aria-label={t('request.language')}
        value={fields.mailLanguage}
        onChange={(_event, data) =>
          type({ mailLanguage: LANGUAGES.find((one) => one === data.value) ?? 'both' })
        }
      >
        {LANGUAGES.map((one) => (
          <Radio key={one} value={one} label={t(`request.language.${one}`)} />
        ))}
      </RadioGroup>
    </Section>
  );
}

/** The composer (S-09): what is asked, who accepts, the link, the mail in parts, and what was found when looking at it. */
export function DraftForm({ page }: { readonly page: Page }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const [store] = useState(() => createRequestDraftStore(bridge, page));
  const state = useStore(store);
  useEffect(() => () => void store.getState().flush(), [store]);
  useComposerKeys();
  return (
    <>
      <SendBar page={page} flush={() => store.getState().flush()} />
      <SaveState state={state} />
      <div className={styles.sides}>
        <div className={styles.side}>
          {page.kind === 'partnership' ? null : <KindField page={page} state={state} />}
          <Recipient state={state} />
          <MailLanguageField state={state} />
          <TemplateField page={page} state={state} flush={() => store.getState().flush()} />
          <LinkField composer={page.composer} state={state} />
          <PreflightList page={page} editable />
        </div>
        <div className={styles.side}>
          <MailBlocks bodies={page.composer.mail} link={page.composer.link?.original ?? null} state={state} />
          <div className="print-only">
            <MailView page={page} heading={t('request.mailNow')} />
          </div>
        </div>
      </div>
    </>
  );
}

function KindField({ page, state }: { readonly page: Page; readonly state: RequestDraftState }) {
  const { t } = useMessages();
  return (
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
  );
}
