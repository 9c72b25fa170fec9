import { useEffect, useRef } from 'react';
import type { IntakeLine } from '../../../shared/domain/draft.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { OptionGroup, type OptionGroupHandle } from '../../ui/option-group.tsx';
import type { Step } from './intake-store.ts';

interface Props {
  readonly line: IntakeLine;
  readonly onAnswer: (patch: Partial<IntakeLine>, next: Step) => void;
}

const OTHERS = ['software', 'reservation', 'savings-plan', 'marketplace'] as const;

/** Question 2: licences, Azure, something else (which one is asked next), or don't know. */
export function WhatQuestion({ line, onAnswer }: Props) {
  const { t } = useMessages();
  const group = useRef<OptionGroupHandle>(null);
  useEffect(() => group.current?.focus(), []);
  const isOther = line.otherService === true || OTHERS.some((one) => one === line.serviceType);
  const chosen = isOther ? 'other' : line.serviceType;
  const options = [
    { value: 'license-based', label: t('intake.what.license'), keyCap: '1' },
    { value: 'usage-based', label: t('intake.what.usage'), keyCap: '2' },
    { value: 'other', label: t('intake.what.other'), keyCap: '3' },
    { value: 'unknown', label: t('app.dontKnow'), keyCap: '0' },
  ] as const;
  return (
    <OptionGroup
      ref={group}
      label={t('intake.what')}
      options={options}
      chosen={options.find((one) => one.value === chosen)?.value}
      onChoose={(value) => {
        if (value === 'other') onAnswer({ otherService: true, serviceType: 'unknown' }, 'which');
        else onAnswer({ otherService: false, serviceType: value }, 'where');
      }}
    />
  );
}

/** Which of the four other services; "don't know which" leaves the service unknown. */
export function WhichQuestion({ line, onAnswer }: Props) {
  const { t, texts } = useMessages();
  const group = useRef<OptionGroupHandle>(null);
  useEffect(() => group.current?.focus(), []);
  const options = [
    ...OTHERS.map((one, index) => ({ value: one, label: texts.services[one], keyCap: String(index + 1) })),
    { value: 'unknown' as const, label: t('app.dontKnow'), keyCap: '0' },
  ];
  return (
    <OptionGroup
      ref={group}
      label={t('intake.which')}
      options={options}
      chosen={options.find((one) => one.value === line.serviceType)?.value}
      onChoose={(serviceType) => onAnswer({ serviceType }, 'where')}
    />
  );
}

/** Question 4: support, move, both, or not sure yet. */
export function WantQuestion({ line, onAnswer, next }: Props & { readonly next: Step }) {
  const { t } = useMessages();
  const group = useRef<OptionGroupHandle>(null);
  useEffect(() => group.current?.focus(), []);
  const options = (['support', 'move', 'both', 'unknown'] as const).map((value, index) => ({
    value,
    label: t(`intake.want.${value}`),
    keyCap: value === 'unknown' ? '0' : String(index + 1),
  }));
  return (
    <OptionGroup
      ref={group}
      label={t('intake.want')}
      options={options}
      chosen={line.wish}
      onChoose={(wish) => onAnswer({ wish }, next)}
    />
  );
}
