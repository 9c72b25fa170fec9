import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { HOW_KNOWN, type HowKnown } from '../../../shared/domain/task.ts';
import type { TaskRow } from '../../../shared/ipc/contract/tasks.ts';
import { useMessages } from '../../app/desk-context.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightRegular,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choices: { flexWrap: 'wrap' },
  reason: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  what: { flex: '1 1 260px' },
  submit: { marginTop: '26px' },
});

/** What is asked before a state is stored: why it is not needed, or how we know of somebody else's step. */
export type Asking = 'why' | 'how' | null;

/** What was said with a state. */
export interface Answer {
  readonly reason: string;
  readonly howKnown?: HowKnown;
}

/** What has to be said before a state is stored. */
export function asksFor(state: TaskRow['state'], isOurs: boolean): Asking {
  if (state === 'not-needed') return 'why';
  return state === 'done' && !isOurs ? 'how' : null;
}

interface FormProps<T> {
  readonly onSave: (said: T) => void;
  readonly onCancel: () => void;
}

function ReasonForm({ onSave, onCancel }: FormProps<string>) {
  const styles = useStyles();
  const { t } = useMessages();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '') onSave(reason);
  }
  return (
    <form className={styles.reason} noValidate onSubmit={submit}>
      <Field
        label={t('tasks.reason')}
        className={styles.what}
        {...(asked && reason.trim() === '' ? { validationMessage: t('tasks.reasonNeeded') } : {})}
      >
        <Input value={reason} maxLength={500} onChange={(_event, data) => setReason(data.value)} />
      </Field>
      <div className={mergeClasses(styles.actions, styles.submit)}>
        <Button type="submit">{t('tasks.reasonSave')}</Button>
        <Button onClick={onCancel}>{t('tasks.cancel')}</Button>
      </div>
    </form>
  );
}

/** Asks how we know that somebody else did a step. The first answer is chosen and has the focus: Enter stores it. */
function HowKnownForm({ onSave, onCancel }: FormProps<HowKnown>) {
  const styles = useStyles();
  const { t } = useMessages();
  const [chosen, setChosen] = useState<HowKnown>(HOW_KNOWN[0]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    onSave(chosen);
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <Field label={t('tasks.how')}>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={chosen}
          onChange={(_event, data) => setChosen(HOW_KNOWN.find((one) => one === data.value) ?? chosen)}
        >
          {HOW_KNOWN.map((one) => (
            <Radio key={one} value={one} label={t(`tasks.how.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.actions}>
        <Button type="submit">{t('tasks.howSave')}</Button>
        <Button onClick={onCancel}>{t('tasks.cancel')}</Button>
      </div>
    </form>
  );
}

interface Props extends FormProps<Answer> {
  readonly asking: Asking;
}

/** The question that goes with a state, when there is one. */
export function StateQuestion({ asking, onSave, onCancel }: Props) {
  if (asking === null) return null;
  return asking === 'why' ? (
    <ReasonForm onSave={(reason) => onSave({ reason })} onCancel={onCancel} />
  ) : (
    <HowKnownForm onSave={(howKnown) => onSave({ reason: '', howKnown })} onCancel={onCancel} />
  );
}
