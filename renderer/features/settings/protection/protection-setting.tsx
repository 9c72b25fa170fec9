import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import { PASSPHRASE_MOST } from '../../../../shared/domain/passphrase.ts';
import type { RequestOutput } from '../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { useRequest } from '../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { NewPassphrase, ReminderField, useNewPassphrase } from '../../../app/fields/new-passphrase.tsx';
import { useProtectionWanted } from '../../../app/saving/protection-wanted.ts';
import { showToast } from '../../../app/toasts.tsx';
import { InsetPanel } from '../../../ui/asking/inset-panel.tsx';
import { PassphraseField } from '../../../ui/asking/passphrase-field.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { announceFailure } from '../../../ui/live-regions.tsx';
import { Refusal } from '../../../ui/refusal.tsx';
import { FactSetting, Setting } from '../setting.tsx';
import { ChangeProgress } from './change-progress.tsx';
import { RememberSwitch } from './remember-switch.tsx';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

type Look = RequestOutput<'protection.look'>;
type Task = 'on' | 'off' | 'change';

/** What is protected and what is not, before it is turned on. */
function Consequences({ look }: { readonly look: Look }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <>
      <p className={styles.text}>{t('protection.does')}</p>
      <ul className={styles.list}>
        <li>{t('protection.not')}</li>
        <li>{t('protection.backups', { count: look.backups + 1 })}</li>
      </ul>
    </>
  );
}

/** The passphrase of today, and what is wrong with it. */
function useOldPassphrase() {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const refuse = (text: string) => {
    setWrong(text);
    announceFailure(text);
    input.current?.focus();
    input.current?.select();
  };
  return {
    typed,
    wrong,
    input,
    refuse,
    /** The text; undefined when there is none: that was said at the field. */
    passphrase: (): string | undefined => {
      if (typed !== '') return typed;
      refuse(t('protection.typeOld'));
      return undefined;
    },
    type: (text: string) => {
      setTyped(text);
      setWrong(null);
    },
  };
}

function OldPassphrase({ state }: { readonly state: ReturnType<typeof useOldPassphrase> }) {
  const { t } = useMessages();
  const [shown, setShown] = useState(false);
  return (
    <PassphraseField
      label={t('protection.old')}
      value={state.typed}
      onChange={state.type}
      shown={shown}
      toggle={{
        show: t('wholeFile.show'),
        hide: t('wholeFile.hide'),
        act: () => setShown((before) => !before),
      }}
      wrong={state.wrong}
      inputRef={state.input}
      most={PASSPHRASE_MOST}
    />
  );
}

interface PanelProps {
  readonly task: Task;
  readonly look: Look;
  readonly onDone: () => void;
}

/** What the panel is filled with, and what is sent. */
function useTask({ task, look, onDone }: PanelProps) {
  const { bridge, restart } = useDesk();
  const { t, error } = useMessages();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [hint, setHint] = useState(look.hint);
  const old = useOldPassphrase();
  const fresh = useNewPassphrase();
  const failed = (found: AppError): void => {
    if (found.code === 'wrong-passphrase') old.refuse(t('unlock.wrong'));
    else setRefused(error(found));
  };
  const done = (reply: { readonly ok: true } | { readonly ok: false; readonly error: AppError }): void => {
    setBusy(false);
    if (!reply.ok) {
      failed(reply.error);
      return;
    }
    onDone();
    restart();
    showToast(t(`protection.done.${task}`));
  };
  const text = hint.trim();
  const tasks: Readonly<Record<Task, (old: string, next: string) => Promise<void>>> = {
    on: async (_, next) => done(await bridge.request('protection.turn-on', { passphrase: next, hint: text })),
    off: async (given) => done(await bridge.request('protection.turn-off', { passphrase: given })),
    change: async (given, next) =>
      done(await bridge.request('protection.change', { passphrase: given, next, hint: text })),
  };
  /** Sends what is typed, unless something is missing: that was said at its field. */
  async function act(): Promise<void> {
    setRefused(null);
    const given = task === 'on' ? '' : old.passphrase();
    if (busy || given === undefined) return;
    const next = task === 'off' ? '' : fresh.passphrase();
    if (next === undefined) return;
    setBusy(true);
    await tasks[task](given, next);
  }
  /** Leaves the panel or, while something is written, stops that: it answers itself then. */
  const leave = (): void => {
    if (!busy) onDone();
    else if (task !== 'change') void bridge.request('protection.cancel', {});
  };
  return { busy, refused, hint, setHint, old, fresh, act, leave };
}

function TaskPanel(props: PanelProps) {
  const { task, look } = props;
  const styles = useStyles();
  const { t } = useMessages();
  const state = useTask(props);
  return (
    <InsetPanel
      title={t(`protection.title.${task}`)}
      testId="protection"
      onSubmit={() => void state.act()}
      onCancel={state.leave}
      actions={
        <>
          <Button type="submit" appearance="primary" disabledFocusable={state.busy}>
            {t(state.busy ? 'protection.working' : `protection.do.${task}`)}
          </Button>
          <Button onClick={state.leave}>{t('backups.cancel')}</Button>
        </>
      }
    >
      {task === 'on' ? <Consequences look={look} /> : null}
      {task === 'off' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('protection.off', { count: look.backups + 1 })}</MessageBarBody>
        </MessageBar>
      ) : null}
      {task === 'change' ? <p className={styles.text}>{t('protection.sameKey')}</p> : null}
      {task === 'on' ? null : <OldPassphrase state={state.old} />}
      {task === 'off' ? null : (
        <>
          <NewPassphrase state={state.fresh} lost="protection.lost" isOther={task === 'change'} />
          <ReminderField value={state.hint} onChange={state.setHint} />
        </>
      )}
      {state.busy && task !== 'change' ? <ChangeProgress /> : null}
      {state.refused === null ? null : <Refusal text={state.refused} />}
    </InsetPanel>
  );
}

/** Encryption of the workspace (S-21): on, off, another passphrase, and locking it now. */
export function ProtectionSetting() {
  const styles = useStyles();
  const { bridge, lock, workspace } = useDesk();
  const { t } = useMessages();
  const { data: look, reload } = useRequest(bridge, 'protection.look', {});
  const [task, setTask] = useState<Task | null>(null);
  const isOn = look?.isOn ?? false;
  const ask = useCallback(() => setTask('on'), []);
  useProtectionWanted(look !== null && !isOn && workspace?.readOnly === null, ask);
  const tasks: readonly Task[] = isOn ? ['change', 'off'] : ['on'];
  const closePanel = () => {
    setTask(null);
    reload();
  };
  return (
    <Setting name="protection">
      <FactSetting label={t('protection.label')} hint={t('protection.about')}>
        {look === null ? '' : t(isOn ? 'protection.isOn' : 'protection.isOff')}
        {look !== null && look.hint !== '' ? (
          <div>{t('unlock.hint', { hint: displayText(look.hint) })}</div>
        ) : null}
        {look !== null && isOn && look.otherBackups > 0 ? (
          <div>{t('protection.others', { count: look.otherBackups })}</div>
        ) : null}
        <div className={styles.actions}>
          {tasks.map((one) => (
            <Button
              key={one}
              disabledFocusable={look === null || workspace?.readOnly !== null}
              onClick={() => setTask(one)}
            >
              {t(`protection.ask.${one}`)}
            </Button>
          ))}
          {isOn ? <Button onClick={lock}>{t('protection.lockNow')}</Button> : null}
        </div>
      </FactSetting>
      {look !== null && isOn ? <RememberSwitch look={look} onChanged={reload} /> : null}
      {task === null || look === null ? null : (
        <TaskPanel key={task} task={task} look={look} onDone={closePanel} />
      )}
    </Setting>
  );
}
