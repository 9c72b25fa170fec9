import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { isTaskWanted, taskIsOpen } from '../../app/palette/wanted.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  what: { flex: '1 1 260px' },
  submit: { marginTop: '26px' },
});

/** A task of our own: what, and by when if there is a day. */
export function NewTask({ customerId }: { readonly customerId: string }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const [asked, setAsked] = useState(false);
  const [isWanted] = useState(() => isTaskWanted(customerId));
  const field = useRef<{ focus(): void } | null>(null);
  useEffect(() => {
    taskIsOpen();
    if (isWanted) field.current?.focus();
  }, [isWanted]);
  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (title.trim() === '') return;
    const reply = await bridge.request('tasks.add', { customerId, title, dueOn: due === '' ? null : due });
    if (!reply.ok) {
      showToast(error(reply.error));
      return;
    }
    showToast(t('tasks.added', { title: displayText(title.trim()) }), reply.value.changeSetId);
    setTitle('');
    setDue('');
    setAsked(false);
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={t('tasks.new')}
        className={styles.what}
        {...(asked && title.trim() === '' ? { validationMessage: t('tasks.needTitle') } : {})}
      >
        <Input
          ref={(element: { focus(): void } | null) => {
            field.current = element;
          }}
          value={title}
          maxLength={300}
          onChange={(_event, data) => setTitle(data.value)}
        />
      </Field>
      <Field label={t('tasks.newDue')}>
        <Input type="date" value={due} onChange={(_event, data) => setDue(data.value)} />
      </Field>
      <Button type="submit" className={styles.submit}>
        {t('tasks.add')}
      </Button>
    </form>
  );
}
