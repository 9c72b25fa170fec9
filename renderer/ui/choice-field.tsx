import { Field, Select } from '@fluentui/react-components';
import { useId } from 'react';

interface Props<V extends string> {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly (readonly [value: V, text: string])[];
  /** Text of "not known". */
  readonly none: string;
  readonly onChange: (value: V | null) => void;
  readonly className?: string;
}

/** One of a few words, or not known. */
export function ChoiceField<V extends string>({
  label,
  value,
  options,
  none,
  onChange,
  className,
}: Props<V>) {
  const id = useId();
  return (
    <Field label={{ children: label, htmlFor: id }} {...(className === undefined ? {} : { className })}>
      <Select
        id={id}
        value={value ?? ''}
        onChange={(_event, data) => onChange(options.find(([one]) => one === data.value)?.[0] ?? null)}
      >
        <option value="">{none}</option>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
