import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import { useMessages } from '../../app/desk-context.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  field: { flex: '1 1 240px' },
});

interface Props {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

/** Stable, so that it runs once, when the field appears. */
const takeFocus = (element: HTMLInputElement | null): void => element?.focus();

/** A new name for a customer; an empty one is refused in words. */
export function RenameForm({ name, onRename, onCancel }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const [typed, setTyped] = useState(name);
  const [asked, setAsked] = useState(false);
  const empty = asked && typed.trim() === '';
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (typed.trim() !== '') onRename(typed.trim());
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Field
        label={t('customer.newName')}
        className={styles.field}
        {...(empty ? { validationMessage: t('customer.needName') } : {})}
      >
        <Input
          ref={takeFocus}
          value={typed}
          maxLength={300}
          onChange={(_event, data) => setTyped(data.value)}
        />
      </Field>
      <Button type="submit" appearance="primary">
        {t('customer.rename')}
      </Button>
      <Button onClick={onCancel}>{t('import.cancel')}</Button>
    </form>
  );
}
