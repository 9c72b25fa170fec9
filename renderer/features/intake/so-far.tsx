import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { OpenQuestions } from '../../decision/open-questions.tsx';
import { VerdictRegion } from '../../decision/verdict-region.tsx';
import { announce } from '../../ui/live-regions.tsx';
import { Section } from '../../ui/section.tsx';
import type { Intake } from './intake-store.ts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  verdicts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  dimmed: { opacity: 0.6 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  updating: { margin: 0, color: tokens.colorNeutralForeground3 },
  text: { margin: 0 },
});

/** Facts the questions on the left are still going to ask for: not asked a second time here. */
function askedBeside({ intake, line }: Intake): readonly string[] {
  const current = intake.lines[line];
  return (['serviceType', 'acquisitionChannel'] as const).filter((fact) => current?.[fact] === undefined);
}

/** The verdict so far, live: decided by the main process on each answer; an answer that takes long dims the old one. */
export function SoFar({ state }: { readonly state: Intake }) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const { language } = useDesk().preferences;
  const line = state.decided?.lines[state.line];
  const said =
    line === undefined
      ? ''
      : `${t('side.support')}: ${texts.support[line.decision.support].head} ${t('side.move')}: ${texts.move[line.decision.move].head}`;
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said]);
  if (line === undefined || state.decided === null) return null;
  const { rules } = state.decided;
  const why = line.decision.fired.filter((one) => one.side !== 'information');
  const ids = [...new Set(why.map((one) => one.ruleId))];
  return (
    <aside aria-label={t('intake.soFar')} className={styles.panel} data-testid="so-far">
      {state.updating ? <p className={styles.updating}>{t('intake.updating')}</p> : null}
      <div className={mergeClasses(styles.verdicts, state.updating && styles.dimmed)}>
        <VerdictRegion side="support" line={line} rules={rules} compact />
        <VerdictRegion side="move" line={line} rules={rules} compact />
      </div>
      {ids.length === 0 ? null : (
        <Section heading={t('case.why')}>
          <ul className={styles.list}>
            {ids.map((id) => (
              <li key={id}>{rules[id]?.reason[language] ?? id}</li>
            ))}
          </ul>
        </Section>
      )}
      <OpenQuestions
        line={line}
        onAnswer={state.answerFact}
        decisiveOnly
        askedElsewhere={askedBeside(state)}
      />
      <Section heading={t('case.whatNotChange')}>
        <p className={styles.text}>{t('case.whatNotChangeText')}</p>
      </Section>
    </aside>
  );
}
