import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { compareKey } from '../../../shared/domain/text.ts';
import type { RequestOutput } from '../../../shared/ipc/contract.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { InsetPanel } from '../../ui/asking/inset-panel.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { FileProtection, useFileProtection } from './backups/file-protection.tsx';
import { FactSetting, Setting } from './setting.tsx';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  field: { maxWidth: '400px' },
  input: { width: '100%' },
});

type Deletion = RequestOutput<'workspace.deletion'>;

const COUNTS = ['customers', 'requests', 'attachments', 'backups'] as const;

/** What goes, in numbers; and what is done before. */
function Consequences({ deletion }: { readonly deletion: Deletion }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <>
      <p className={styles.text}>{t('deletion.goes', { place: displayText(deletion.place) })}</p>
      <ul className={styles.list} data-testid="deletion-counts">
        {COUNTS.map((what) => (
          <li key={what}>{t(`deletion.${what}`, { count: deletion[what] })}</li>
        ))}
      </ul>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('deletion.first')}</MessageBarBody>
      </MessageBar>
    </>
  );
}

/** Files of somebody else in the folder: nothing is deleted while they are there. */
function ForeignFiles({
  deletion,
  onCancel,
}: {
  readonly deletion: Deletion;
  readonly onCancel: () => void;
}) {
  const { bridge } = useDesk();
  const { t } = useMessages();
  const { foreign } = deletion;
  const names = foreign.slice(0, 5).map(displayText).join(t('deletion.and'));
  return (
    <InsetPanel
      title={t('deletion.title', { name: displayText(deletion.name) })}
      testId="delete-workspace"
      onSubmit={() => void bridge.request('app.show-data-folder', {})}
      onCancel={onCancel}
      actions={
        <>
          <Button type="submit" appearance="primary">
            {t('settings.showFolder')}
          </Button>
          <Button onClick={onCancel}>{t('backups.cancel')}</Button>
        </>
      }
    >
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{t('deletion.foreign', { count: foreign.length, names })}</MessageBarBody>
      </MessageBar>
    </InsetPanel>
  );
}

/** Typing the name, and what was refused. */
function useDeleting(deletion: Deletion) {
  const { bridge, restart } = useDesk();
  const { t, error } = useMessages();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const input = useRef<HTMLInputElement | null>(null);
  const protection = useFileProtection();
  async function act(): Promise<void> {
    if (busy) return;
    if (compareKey(typed) !== compareKey(deletion.name)) {
      setWrong(true);
      announceFailure(t('deletion.notTheName'));
      input.current?.focus();
      return;
    }
    const passphrase = protection.passphrase();
    if (passphrase === undefined) return;
    setBusy(true);
    setRefused(null);
    const reply = await bridge.request('workspace.delete', { typed, passphrase });
    setBusy(false);
    if (reply.ok) restart();
    else if (reply.error.code !== 'cancelled') setRefused(error(reply.error));
  }
  const type = (text: string) => {
    setTyped(text);
    setWrong(false);
  };
  return { typed, type, isWrong, busy, refused, input, act, protection };
}

function TypeTheName({ deletion, onCancel }: { readonly deletion: Deletion; readonly onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { typed, type, isWrong, busy, refused, input: inputRef, act, protection } = useDeleting(deletion);
  return (
    <InsetPanel
      title={t('deletion.title', { name: displayText(deletion.name) })}
      testId="delete-workspace"
      onSubmit={() => void act()}
      onCancel={onCancel}
      actions={
        <>
          <Button type="submit" disabledFocusable={busy}>
            {busy ? t('deletion.working') : t('deletion.act')}
          </Button>
          <Button appearance="primary" onClick={onCancel}>
            {t('deletion.keep')}
          </Button>
        </>
      }
    >
      <Consequences deletion={deletion} />
      <FileProtection state={protection} />
      <Field
        className={styles.field}
        label={t('deletion.type', { name: displayText(deletion.name) })}
        validationMessage={isWrong ? t('deletion.notTheName') : null}
      >
        <Input
          ref={(element: HTMLInputElement | null) => {
            inputRef.current = element;
          }}
          className={styles.input}
          autoComplete="off"
          maxLength={300}
          value={typed}
          onChange={(_event, data) => type(data.value)}
        />
      </Field>
      {refused === null ? null : <Refusal text={refused} />}
    </InsetPanel>
  );
}

function Question({ onCancel }: { readonly onCancel: () => void }) {
  const { bridge } = useDesk();
  const { data } = useRequest(bridge, 'workspace.deletion', {});
  if (data === null) return null;
  const Panel = data.foreign.length > 0 ? ForeignFiles : TypeTheName;
  return <Panel deletion={data} onCancel={onCancel} />;
}

/** Deleting the workspace: the one thing that wants its name typed, because there is no undo (ux 4.1). */
export function DeleteWorkspace() {
  const { workspace } = useDesk();
  const { t } = useMessages();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement | null>(null);
  const leave = () => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <Setting name="deleteWorkspace">
      <FactSetting label={t('deletion.label')} hint={t('deletion.about')}>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            button.current = element;
          }}
          aria-expanded={isAsking}
          disabledFocusable={workspace?.readOnly !== null}
          onClick={() => setAsking((before) => !before)}
        >
          {t('deletion.start')}
        </Button>
      </FactSetting>
      {isAsking ? <Question onCancel={leave} /> : null}
    </Setting>
  );
}
