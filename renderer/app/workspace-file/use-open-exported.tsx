import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PASSPHRASE_MOST } from '../../../shared/domain/passphrase.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { InsetPanel } from '../../ui/asking/inset-panel.tsx';
import { PassphraseField } from '../../ui/asking/passphrase-field.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { useDesk, useMessages } from '../desk-context.tsx';

interface Chosen {
  readonly file: string;
  readonly name: string;
}

interface PanelProps {
  readonly chosen: Chosen;
  /** Answers the refusal, null when it was opened or a dialog was closed. */
  readonly onOpen: (passphrase: string) => Promise<AppError | null>;
  readonly onCancel: () => void;
}

/** Asks the passphrase of a sealed file; a wrong one leaves the text selected, ready to be typed or pasted again. */
function AskPassphrase({ chosen, onOpen, onCancel }: PanelProps) {
  const { t, error } = useMessages();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const refuse = (text: string) => {
    setWrong(text);
    announceFailure(text);
    input.current?.focus();
    input.current?.select();
  };
  const open = async () => {
    if (busy) return;
    if (typed === '') return refuse(t('wholeFile.typeIt'));
    setBusy(true);
    const refused = await onOpen(typed);
    setBusy(false);
    if (refused !== null) refuse(error(refused));
  };
  return (
    <InsetPanel
      title={t('wholeFile.sealedTitle', { name: displayText(chosen.name) })}
      testId="sealed-file"
      takesFocus={false}
      onSubmit={() => void open()}
      onCancel={onCancel}
      actions={
        <>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? t('wholeFile.opening') : t('wholeFile.openInto')}
          </Button>
          <Button onClick={onCancel}>{t('backups.cancel')}</Button>
        </>
      }
    >
      <PassphraseField
        label={t('wholeFile.passphrase')}
        hint={t('wholeFile.openHint')}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setWrong(null);
        }}
        shown={shown}
        toggle={{
          show: t('wholeFile.show'),
          hide: t('wholeFile.hide'),
          act: () => setShown((before) => !before),
        }}
        wrong={wrong}
        inputRef={input}
        most={PASSPHRASE_MOST}
      />
    </InsetPanel>
  );
}

interface OpenExported {
  /** Lets the user point at a file; one without a passphrase is opened at once. */
  readonly choose: () => Promise<void>;
  readonly busy: boolean;
  /** The question for the passphrase, null when there is none. */
  readonly panel: ReactNode;
}

/** Opens an exported workspace, in the settings and at first run. `onRefused` is told what stands at no field. */
export function useOpenExported(onRefused: (error: AppError) => void, onLeft?: () => void): OpenExported {
  const { bridge, restart } = useDesk();
  const [busy, setBusy] = useState(false);
  const [sealed, setSealed] = useState<Chosen | null>(null);
  async function open(file: string, passphrase: string | null): Promise<AppError | null> {
    const reply = await bridge.request('backups.open-exported', { file, passphrase });
    if (reply.ok) {
      setSealed(null);
      restart();
    } else if (reply.error.code !== 'cancelled') return reply.error;
    return null;
  }
  async function choose(): Promise<void> {
    setBusy(true);
    const reply = await bridge.request('backups.choose-exported', {});
    let refused = reply.ok ? null : reply.error;
    if (reply.ok && reply.value.sealed) setSealed(reply.value);
    else if (reply.ok) refused = await open(reply.value.file, null);
    setBusy(false);
    if (refused !== null && refused.code !== 'cancelled') onRefused(refused);
  }
  const leave = () => {
    if (sealed !== null) void bridge.request('backups.forget-exported', { file: sealed.file });
    setSealed(null);
    onLeft?.();
  };
  const panel =
    sealed === null ? null : (
      <AskPassphrase
        key={sealed.file}
        chosen={sealed}
        onOpen={(typed) => open(sealed.file, typed)}
        onCancel={leave}
      />
    );
  return { choose, busy, panel };
}
