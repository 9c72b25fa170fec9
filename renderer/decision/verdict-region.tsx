import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { DecidedLine, DecidedLines } from '../../shared/ipc/contract/cases.ts';
import { useDesk, useMessages } from '../app/desk-context.tsx';
import { fill } from '../messages/messages.ts';
import { openFacts } from './question-facts.ts';
import { verdictLooks } from './verdict-look.ts';

const useStyles = makeStyles({
  region: {
    flex: '1 1 260px',
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  side: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  head: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  icon: {
    display: 'inline-flex',
    flexShrink: 0,
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase500,
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid CanvasText` },
  },
  line: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  basis: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  readonly side: 'support' | 'move';
  readonly line: DecidedLine;
  readonly rules: DecidedLines['rules'];
  readonly compact?: boolean;
}

const WAITS = [
  'none',
  'reseller-only',
  'reseller-gdap-pending',
  'reseller-gdap-ended',
  'request-draft',
  'request-sent',
];

/** What fills the braces of a verdict's sentences. */
function useSentence(side: 'support' | 'move', line: DecidedLine, rules: DecidedLines['rules']) {
  const { t, texts } = useMessages();
  const { language } = useDesk().preferences;
  const { decision } = line;
  const text = side === 'support' ? texts.support[decision.support] : texts.move[decision.move];
  const fired = decision.fired.find((one) => one.side === side && rules[one.ruleId] !== undefined);
  const reason = fired === undefined ? undefined : rules[fired.ruleId]?.reason[language];
  const days = decision.deadlines.find((one) => one.id === 'gdap-end')?.daysLeft;
  const missing = decision.missingPrerequisites.map((one) => texts.prerequisites[one]);
  const filled = {
    reason: reason ?? t('case.reasonFallback'),
    what: missing.join(language === 'zh-CN' ? '、' : ', ') || t('case.reasonFallback'),
    count: openFacts(decision.questions, undefined).filter((one) => one.decisive).length,
    gdap: WAITS.includes(String(decision.facts.relationshipState ?? 'none')) ? t('case.gdapSuffix') : '',
    gdapEnd: days === undefined ? '' : t('case.gdapEndSuffix', { days }),
  };
  return { head: fill(text.head, filled), below: fill(text.line, filled) };
}

/** One of the two verdicts: never merged with the other (ux S-07). */
export function VerdictRegion({ side, line, rules, compact = false }: Props) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const id = useId();
  const { head, below } = useSentence(side, line, rules);
  const { Icon, color, background } = verdictLooks[line.decision[side]];
  const basis = line.decision.basis[side];
  return (
    <section aria-labelledby={id} className={styles.region} data-testid={`verdict-${side}`}>
      <h2 id={id} className={styles.side}>
        {t(`side.${side}`)}
      </h2>
      <div className={styles.head}>
        <span className={styles.icon} style={{ color, backgroundColor: background }}>
          <Icon aria-hidden />
        </span>
        <span data-testid={`head-${side}`}>{head}</span>
      </div>
      {below === '' ? null : <p className={styles.line}>{below}</p>}
      {basis === null || compact ? null : (
        <p className={styles.basis}>{t('case.basis', { basis: texts.basis[basis] })}</p>
      )}
    </section>
  );
}
