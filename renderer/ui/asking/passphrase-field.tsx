import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { RefObject } from 'react';

const useStyles = makeStyles({ field: { maxWidth: '400px' }, input: { width: '100%' } });

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly shown: boolean;
  /** Names of the button that shows and hides what is typed; without them there is none. */
  readonly toggle?: { readonly show: string; readonly hide: string; readonly act: () => void };
  readonly wrong?: string | null;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** Longest text in UTF-16 units. */
  readonly most: number;
}

/** A secret that is typed or pasted; covered until somebody wants to see it. */
export function PassphraseField({
  label,
  hint,
  value,
  onChange,
  shown,
  toggle,
  wrong = null,
  inputRef,
  most,
}: Props) {
  const styles = useStyles();
  return (
    <Field
      label={label}
      required
      className={styles.field}
      validationMessage={wrong}
      {...(hint === undefined ? {} : { hint })}
    >
      <Input
        ref={(element: HTMLInputElement | null) => {
          if (inputRef !== undefined) inputRef.current = element;
        }}
        className={styles.input}
        type={shown ? 'text' : 'password'}
        autoComplete="off"
        maxLength={most}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
        contentAfter={
          toggle === undefined ? null : (
            <Button size="small" appearance="transparent" onClick={toggle.act}>
              {shown ? toggle.hide : toggle.show}
            </Button>
          )
        }
      />
    </Field>
  );
}
