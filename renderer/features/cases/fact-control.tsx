import { Field, Input, Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { FactDefinition } from '../../../shared/rules/fact-definition.ts';
import { FACTS, type FactName } from '../../../shared/rules/facts.ts';
import { useMessages } from '../../app/desk-context.tsx';

interface Props {
  readonly fact: FactName;
  readonly label: string;
  /** `unknown` while nobody knows. */
  readonly value: string | number;
  readonly onChange: (value: string | number) => void;
  readonly className?: string;
  /** Narrows the values of some facts. */
  readonly service: unknown;
  readonly register?: (handle: { focus(): void } | null) => void;
}

const GENERATIONS: Readonly<Record<string, readonly string[]>> = FACTS.commerceGeneration.assumedBy.values;

/** Values one may choose of a fact; a service narrows its generations. */
export const choicesOf = (fact: FactName, service: unknown): readonly string[] => {
  const { values = [] }: FactDefinition = FACTS[fact];
  return fact === 'commerceGeneration' ? (GENERATIONS[String(service)] ?? values) : values;
};

/** The control that sets one fact: its words, days, or a date; emptied, nobody knows. */
export function FactControl({ fact, label, value, onChange, className, service, register }: Props) {
  const id = useId();
  const { t, value: word } = useMessages();
  const definition: FactDefinition = FACTS[fact];
  const field = {
    label: { children: label, htmlFor: id },
    ...(className === undefined ? {} : { className }),
  };
  if (definition.kind === 'choice') {
    return (
      <Field {...field}>
        <Select
          id={id}
          ref={register ?? (() => undefined)}
          value={String(value)}
          onChange={(_event, data) => onChange(data.value)}
        >
          {choicesOf(fact, service).map((one) => (
            <option key={one} value={one}>
              {word(fact, one)}
            </option>
          ))}
          <option value="unknown">{t('app.dontKnow')}</option>
        </Select>
      </Field>
    );
  }
  const isDays = definition.kind === 'integer';
  const { min = 0, max = 0 } = definition;
  const typed = (text: string): string | number => {
    if (text === '') return 'unknown';
    return isDays ? Math.min(max, Math.max(min, Math.trunc(Number(text)))) : text;
  };
  return (
    <Field {...field}>
      <Input
        id={id}
        ref={register ?? (() => undefined)}
        type={isDays ? 'number' : 'date'}
        value={value === 'unknown' ? '' : String(value)}
        {...(isDays ? { min, max } : { max: '9999-12-31' })}
        onChange={(_event, data) => onChange(typed(data.value))}
      />
    </Field>
  );
}
