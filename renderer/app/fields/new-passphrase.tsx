import { Field, Input, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { PASSPHRASE_LEAST, PASSPHRASE_MOST, passphraseLength } from '../../../shared/domain/passphrase.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { PassphraseField } from '../../ui/asking/passphrase-field.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { useMessages } from '../desk-context.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  reminder: { maxWidth: '400px' },
  input: { width: '100%' },
});

/** The new passphrase as it is typed twice, and what is wrong with it. */
export function useNewPassphrase() {
  const { t } = useMessages();
  const [typed, setTyped] = useState(['', ''] as readonly [string, string]);
  const [wrong, setWrong] = useState<readonly [MessageKey | null, MessageKey | null]>([null, null]);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  /** The passphrase; undefined when it cannot be used: that was said at its field, which has the focus then. */
  const passphrase = (): string | undefined => {
    const isShort = passphraseLength(typed[0]) < PASSPHRASE_LEAST;
    const isOther = typed[0] !== typed[1];
    if (!isShort && !isOther) return typed[0];
    const found = isShort ? 'wholeFile.tooShort' : 'wholeFile.notSame';
    setWrong(isShort ? [found, null] : [null, found]);
    (isShort ? first : second).current?.focus();
    announceFailure(t(found, { count: PASSPHRASE_LEAST }));
    return undefined;
  };
  const type = (at: 0 | 1) => (text: string) => {
    setTyped(at === 0 ? [text, typed[1]] : [typed[0], text]);
    setWrong([null, null]);
  };
  return { typed, wrong, first, second, passphrase, type };
}

interface Props {
  readonly state: ReturnType<typeof useNewPassphrase>;
  /** What losing it means: of a file, or of the workspace. */
  readonly lost: 'wholeFile.lost' | 'protection.lost';
  /** It takes the place of another one. */
  readonly isOther?: boolean;
}

/** Asks for it twice, and says before what losing it means. */
export function NewPassphrase({ state, lost, isOther = false }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const [shown, setShown] = useState(false);
  const said = (key: MessageKey | null) => (key === null ? null : t(key, { count: PASSPHRASE_LEAST }));
  return (
    <div className={styles.fields}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t(lost)}</MessageBarBody>
      </MessageBar>
      <PassphraseField
        label={t(isOther ? 'protection.new' : 'wholeFile.passphrase')}
        hint={t('wholeFile.chooseHint', { count: PASSPHRASE_LEAST })}
        value={state.typed[0]}
        onChange={state.type(0)}
        shown={shown}
        toggle={{
          show: t('wholeFile.show'),
          hide: t('wholeFile.hide'),
          act: () => setShown((before) => !before),
        }}
        wrong={said(state.wrong[0])}
        inputRef={state.first}
        most={PASSPHRASE_MOST}
      />
      <PassphraseField
        label={t(isOther ? 'protection.newAgain' : 'wholeFile.repeat')}
        value={state.typed[1]}
        onChange={state.type(1)}
        shown={shown}
        wrong={said(state.wrong[1])}
        inputRef={state.second}
        most={PASSPHRASE_MOST}
      />
    </div>
  );
}

interface ReminderProps {
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** What helps to remember the passphrase of a workspace; it lies in the folder in the clear, and that is said. */
export function ReminderField({ value, onChange }: ReminderProps) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Field label={t('protection.hint')} hint={t('protection.hintSeen')} className={styles.reminder}>
      <Input
        className={styles.input}
        autoComplete="off"
        value={value}
        maxLength={200}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
