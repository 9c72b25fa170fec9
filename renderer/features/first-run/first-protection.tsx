import { Field, MessageBar, MessageBarBody, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useMessages } from '../../app/desk-context.tsx';
import { NewPassphrase, ReminderField, useNewPassphrase } from '../../app/fields/new-passphrase.tsx';
import type { FirstProtection } from './first-run-store.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Whether the new workspace is protected, and with what. What is typed stays in this page: it is never part of the draft. */
export function useFirstProtection() {
  const [isOn, setOn] = useState(false);
  const [hint, setHint] = useState('');
  const chosen = useNewPassphrase();
  /** What protects it, `'none'` without; undefined when the passphrase cannot be used: that was said at its field. */
  const wanted = (): FirstProtection | 'none' | undefined => {
    if (!isOn) return 'none';
    const passphrase = chosen.passphrase();
    return passphrase === undefined ? undefined : { passphrase, hint: hint.trim() };
  };
  return { isOn, setOn, hint, setHint, chosen, wanted };
}

interface Props {
  readonly state: ReturnType<typeof useFirstProtection>;
  /** Who copies the folder elsewhere; `network` = it lies on another computer. */
  readonly synced: string | null;
}

/** Offers a passphrase for the workspace; the reason stands above where other people can read the folder. */
export function FirstProtectionFields({ state, synced }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.group} data-testid="first-protection">
      {synced === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {synced === 'network' ? t('where.shared') : t('where.synced', { by: synced })}
          </MessageBarBody>
        </MessageBar>
      )}
      <Field hint={t('where.protectText')}>
        <Switch
          label={t('where.protect')}
          checked={state.isOn}
          onChange={(_event, data) => state.setOn(data.checked)}
        />
      </Field>
      {state.isOn ? (
        <div className={styles.fields}>
          <p className={styles.quiet}>{t('protection.not')}</p>
          <NewPassphrase state={state.chosen} lost="protection.lost" />
          <ReminderField value={state.hint} onChange={state.setHint} />
        </div>
      ) : null}
    </div>
  );
}
