import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../desk-context.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
    flexShrink: 0,
  },
  field: { flex: '1 1 240px', maxWidth: '400px' },
  /** Beside the field, below its label. */
  buttons: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    marginTop: `calc(${tokens.lineHeightBase300} + ${tokens.spacingVerticalSNudge})`,
  },
});

interface Props {
  readonly label: string;
  /** Said at the field when it is left empty. */
  readonly missing: string;
  readonly testId: string;
  readonly first: string;
  readonly hint?: string;
  /** Answers why it was not saved, null when it was. */
  readonly save: (name: string) => Promise<string | null>;
  readonly onDone: () => void;
}

/** The name of something that is kept in the workspace; Enter saves, Esc leaves it. */
export function NameForm({ label, missing, testId, first, hint, save, onDone }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const [name, setName] = useState(first);
  const [wrong, setWrong] = useState('');
  const field = useRef<HTMLInputElement | null>(null);
  useEffect(() => field.current?.select(), []);
  async function submit() {
    if (name.trim() === '') return setWrong(missing);
    const refused = await save(name.trim());
    return refused === null ? onDone() : setWrong(refused);
  }
  return (
    <form
      className={styles.form}
      data-testid={testId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onDone();
      }}
    >
      <Field
        className={styles.field}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        {...(wrong === '' ? {} : { validationMessage: wrong, validationState: 'error' as const })}
      >
        <Input
          ref={(element: HTMLInputElement | null) => {
            field.current = element;
          }}
          value={name}
          maxLength={100}
          onChange={(_event, data) => setName(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {t('customer.save')}
        </Button>
        <Button onClick={onDone}>{t('customer.cancel')}</Button>
      </div>
    </form>
  );
}
