import { makeStyles, tokens } from '@fluentui/react-components';
import type { RuleClause } from '../../../shared/ipc/contract/rulebook.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { VerdictChip } from '../../decision/verdict-chip.tsx';
import { useConditionWords, useOutcomeWords } from './rule-words.ts';

const useStyles = makeStyles({
  clauses: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  clause: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
  next: {
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  way: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  label: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: '2px 0' },
  side: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

function When({ clause }: { readonly clause: RuleClause }) {
  const styles = useStyles();
  const { t } = useMessages();
  const words = useConditionWords();
  return (
    <div>
      <div className={styles.label}>{t('rulebook.when')}</div>
      {clause.when.length === 0 ? (
        <p className={styles.text}>{t('rulebook.always')}</p>
      ) : (
        <ul className={styles.list}>
          {clause.when.map((condition) => (
            <li key={`${condition.of} ${condition.name} ${condition.op}`}>{words(condition)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Verdicts({ outcome }: Pick<RuleClause, 'outcome'>) {
  const styles = useStyles();
  const { t } = useMessages();
  const { support, move } = outcome;
  if (support === undefined && move === undefined) return null;
  return (
    <div className={styles.chips}>
      {support === undefined ? null : (
        <span className={styles.side}>
          {t('side.support')} <VerdictChip side="support" verdict={support} />
        </span>
      )}
      {move === undefined ? null : (
        <span className={styles.side}>
          {t('side.move')} <VerdictChip side="move" verdict={move} />
        </span>
      )}
    </div>
  );
}

function Then({ clause }: { readonly clause: RuleClause }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  const words = useOutcomeWords()(clause.outcome);
  const { support, move } = clause.outcome;
  const explains = support === undefined && move === undefined && words.length === 0;
  const informs = clause.sides.every((side) => side === 'information');
  const sides = new Intl.ListFormat(language).format(clause.sides.map((side) => t(`side.${side}`)));
  return (
    <div>
      <div className={styles.label}>{t('rulebook.then')}</div>
      <Verdicts outcome={clause.outcome} />
      {explains ? (
        <p className={styles.text}>{t(informs ? 'rulebook.onlyInforms' : 'rulebook.onlyExplains')}</p>
      ) : null}
      {words.length === 0 ? null : (
        <ul className={styles.list}>
          {words.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <div className={styles.quiet}>{t('rulebook.speaksOf', { sides })}</div>
    </div>
  );
}

/** The ways in which a rule applies, each with its conditions and what follows. */
export function RuleClauses({ clauses }: { readonly clauses: readonly RuleClause[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.clauses}>
      {clauses.map((clause, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule's ways have no name but their number, and never move.
          key={index}
          className={index === 0 ? styles.clause : `${styles.clause} ${styles.next}`}
        >
          {clauses.length === 1 ? null : (
            <div className={styles.way}>{t('rulebook.way', { n: index + 1, of: clauses.length })}</div>
          )}
          <When clause={clause} />
          <Then clause={clause} />
        </div>
      ))}
    </div>
  );
}
