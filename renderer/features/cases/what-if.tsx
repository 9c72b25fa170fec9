import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useId, useRef } from 'react';
import type { DecidedLine, TriedFacts } from '../../../shared/ipc/contract/cases.ts';
import { compareDecisions } from '../../../shared/rules/compare-decisions.ts';
import { FACT_NAMES, type FactName } from '../../../shared/rules/facts.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { Section } from '../../ui/section.tsx';
import { ChangeList } from './change-words.tsx';
import { FactControl } from './fact-control.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 240px', minWidth: 0 },
  how: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorBrandForeground2 },
  said: { flex: '1 1 240px', minWidth: 0 },
  trials: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  trial: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    paddingInlineStart: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  unsaved: { fontWeight: tokens.fontWeightSemibold },
  against: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}` },
});

/** Says of every trial "fact = value", in the language of the window. */
function useTrialWords(): (fact: string, value: string | number) => string {
  const { t, texts, value: word } = useMessages();
  return (fact, value) =>
    t('whatIf.trial', {
      fact: texts.facts[fact as FactName] ?? fact,
      value: value === 'unknown' ? t('whatIf.notKnown') : word(fact, value),
    });
}

interface BarProps {
  readonly tried: TriedFacts;
  readonly today: DecidedLine;
  readonly trial: DecidedLine | null;
  readonly onTakeBack: (fact: string) => void;
  readonly onBack: () => void;
}

/** What is being tried, that nothing of it is saved, the way back, and what would be decided differently. */
export function TrialBar({ tried, today, trial, onTakeBack, onBack }: BarProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const words = useTrialWords();
  return (
    <section aria-label={t('whatIf.title')} className={styles.bar} data-testid="trial-bar">
      <BeakerRegular className={styles.icon} aria-hidden />
      <div className={styles.said}>
        <div className={styles.trials}>
          <span>{t('whatIf.trying')}</span>
          {Object.entries(tried).map(([fact, value]) => (
            <span key={fact} className={styles.trial}>
              {words(fact, value)}
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t('whatIf.takeBack', { trial: words(fact, value) })}
                onClick={() => onTakeBack(fact)}
              />
            </span>
          ))}
          <span className={styles.unsaved}>{t('whatIf.unsaved')}</span>
        </div>
        {trial === null ? null : (
          <>
            <p className={styles.against}>{t('whatIf.against')}</p>
            <ChangeList change={compareDecisions(today.decision, trial.decision)} />
          </>
        )}
      </div>
      <Button onClick={onBack}>{t('whatIf.back')}</Button>
    </section>
  );
}

interface PanelProps {
  /** The card as it is shown: its facts are what the controls start from. */
  readonly line: DecidedLine;
  readonly fact: FactName | null;
  readonly onFact: (fact: FactName | null) => void;
  readonly onTry: (fact: string, value: string | number) => void;
}

/** Chooses a fact and another value of it; the verdicts follow at once. */
export function WhatIfPanel({ line, fact, onFact, onTry }: PanelProps) {
  const styles = useStyles();
  const id = useId();
  const { t, texts } = useMessages();
  const value = useRef<{ focus(): void } | null>(null);
  const chooser = useRef<{ focus(): void } | null>(null);
  const { facts } = line.decision;
  const opened = useRef(fact);
  // Opened from a row of the facts, the panel goes on with its value; opened by its button, with the choice of a fact.
  useEffect(() => {
    (opened.current === null ? chooser.current : value.current)?.focus();
  }, []);
  const known = FACT_NAMES.filter((one) => facts[one] !== undefined);
  const open = FACT_NAMES.filter((one) => facts[one] === undefined);
  const group = (label: string, names: readonly FactName[]) =>
    names.length === 0 ? null : (
      <optgroup label={label}>
        {names.map((one) => (
          <option key={one} value={one}>
            {texts.facts[one]}
          </option>
        ))}
      </optgroup>
    );
  return (
    <Section heading={t('whatIf.title')} testId="what-if">
      <p className={styles.how}>{t('whatIf.how')}</p>
      <div className={styles.fields}>
        <Field className={styles.field} label={{ children: t('whatIf.fact'), htmlFor: id }}>
          <Select
            id={id}
            ref={(handle: { focus(): void } | null) => {
              chooser.current = handle;
            }}
            value={fact ?? ''}
            onChange={(_event, data) => onFact(FACT_NAMES.find((one) => one === data.value) ?? null)}
          >
            <option value="">{t('whatIf.choose')}</option>
            {group(t('whatIf.known'), known)}
            {group(t('whatIf.notSaid'), open)}
          </Select>
        </Field>
        {fact === null ? null : (
          <FactControl
            key={fact}
            register={(handle) => {
              value.current = handle;
            }}
            className={styles.field}
            fact={fact}
            label={t('whatIf.value', { fact: texts.facts[fact] })}
            value={facts[fact] ?? 'unknown'}
            service={facts.serviceType}
            onChange={(chosen) => onTry(fact, chosen)}
          />
        )}
      </div>
    </Section>
  );
}
