import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { PASSPHRASE_MOST } from '../../../shared/domain/passphrase.ts';
import type { StartState } from '../../../shared/ipc/contract/app.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { PassphraseField } from '../../ui/asking/passphrase-field.tsx';
import { CentredPage } from '../../ui/centred-page.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { announce, announceFailure } from '../../ui/live-regions.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Protected = Extract<StartState, { state: 'protected' }>;

/** What is typed, and what came of trying it; a wrong one leaves the text selected, ready to be typed or pasted again. */
function useUnlock() {
  const { bridge, restart } = useDesk();
  const { t, error } = useMessages();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [remember, setRemember] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const refuse = (text: string) => {
    setWrong(text);
    announceFailure(text);
    input.current?.focus();
    input.current?.select();
  };
  async function unlock(): Promise<void> {
    if (busy) return;
    if (typed === '') return refuse(t('unlock.typeIt'));
    setBusy(true);
    setRefused(null);
    announce(t('unlock.trying'));
    const reply = await bridge.request('protection.unlock', { passphrase: typed, remember });
    setBusy(false);
    if (reply.ok) {
      restart();
      // After it, because a workspace that opens begins without the toasts of before.
      if (remember && reply.value.state === 'ready' && !reply.value.workspace.opensItself)
        showToast(t('remember.failed', { section: t('settings.section.data') }));
      return;
    }
    if (reply.error.code === 'wrong-passphrase') return refuse(t('unlock.wrong'));
    setRefused(error(reply.error));
  }
  async function openOther(): Promise<void> {
    const reply = await bridge.request('app.choose-folder', {});
    if (reply.ok) restart();
    else if (reply.error.code !== 'cancelled') setRefused(error(reply.error));
  }
  const type = (text: string) => {
    setTyped(text);
    setWrong(null);
  };
  return { typed, type, busy, wrong, refused, input, unlock, openOther, remember, setRemember };
}

/** A protected workspace before its passphrase was given (S-25): whose it is, the field, and another workspace. */
export function UnlockPage({ start }: { readonly start: Protected }) {
  const styles = useStyles();
  const { t } = useMessages();
  const state = useUnlock();
  const { input } = state;
  const [shown, setShown] = useState(false);
  const [isCaps, setCaps] = useState(false);
  useEffect(() => input.current?.focus(), [input]);
  const onKey = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  const name = displayText(start.company);
  return (
    <CentredPage>
      <PageHeading
        title={name === '' ? t('unlock.title') : t('unlock.titleOf', { name })}
        takesFocus={false}
      />
      <form
        className={styles.form}
        data-testid="unlock"
        onKeyDown={onKey}
        onKeyUp={onKey}
        onSubmit={(event) => {
          event.preventDefault();
          void state.unlock();
        }}
      >
        <p className={styles.text}>{t('unlock.about')}</p>
        <PassphraseField
          label={t('wholeFile.passphrase')}
          {...(start.hint === '' ? {} : { hint: t('unlock.hint', { hint: displayText(start.hint) }) })}
          value={state.typed}
          onChange={state.type}
          shown={shown}
          toggle={{
            show: t('wholeFile.show'),
            hide: t('wholeFile.hide'),
            act: () => setShown((before) => !before),
          }}
          wrong={state.wrong}
          inputRef={input}
          most={PASSPHRASE_MOST}
        />
        {start.keychain === null ? null : (
          <Field hint={t('remember.about', { keychain: start.keychain })}>
            <Checkbox
              label={t('remember.label')}
              checked={state.remember}
              onChange={(_event, data) => state.setRemember(data.checked === true)}
            />
          </Field>
        )}
        <p className={styles.text} role="status">
          {isCaps ? t('unlock.caps') : ''}
        </p>
        {state.refused === null ? null : <Refusal text={state.refused} />}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={state.busy}>
            {t(state.busy ? 'unlock.trying' : 'unlock.unlock')}
          </Button>
          <Button onClick={() => void state.openOther()}>{t('problem.openOther')}</Button>
        </div>
        <p className={styles.quiet}>
          <Outside text={start.place} />
        </p>
      </form>
    </CentredPage>
  );
}
