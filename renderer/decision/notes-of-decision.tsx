import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DecidedLine, DecidedLines } from '../../shared/ipc/contract/cases.ts';
import { useDesk, useMessages } from '../app/desk-context.tsx';
import { Section } from '../ui/section.tsx';
import { useVerdictWords } from './verdict-chip.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  text: { margin: 0 },
  table: { width: '100%', borderCollapse: 'collapse', marginTop: tokens.spacingVerticalS },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  drift: {
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
});

interface Props {
  readonly line: DecidedLine;
  readonly rules: DecidedLines['rules'];
}

/** Missing items, warnings and deadlines; nothing where there are none. */
export function MissingAndDeadlines({ line }: Pick<Props, 'line'>) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const { missingPrerequisites, warnings, deadlines } = line.decision;
  const days = (left: number) => t(left < 0 ? 'case.daysPast' : 'case.daysLeft', { count: Math.abs(left) });
  return (
    <>
      {missingPrerequisites.length === 0 ? null : (
        <Section heading={t('case.missing')} testId="missing">
          <ul className={styles.list}>
            {missingPrerequisites.map((one) => (
              <li key={one}>{texts.prerequisites[one]}</li>
            ))}
          </ul>
        </Section>
      )}
      {warnings.length + deadlines.length === 0 ? null : (
        <Section heading={t('case.warnings')} testId="warnings">
          <ul className={styles.list}>
            {warnings.map((one) => (
              <li key={one}>{texts.warnings[one]}</li>
            ))}
            {deadlines.map(({ id, daysLeft }) => (
              <li key={id}>
                {texts.deadlines[id]}: {days(daysLeft)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Present exactly when a shipped edition gives another verdict; names edition and reason. */
export function DriftLine({ line, rules }: Props) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const words = useVerdictWords();
  const { language } = useDesk().preferences;
  const { drift } = line.decision;
  if (drift.length === 0) return null;
  return (
    <Section heading={t('case.drift')} className={styles.drift} testId="drift">
      {drift.map((one) => {
        const reasons = one.ruleIds
          .map((id) => rules[id]?.reason[language])
          .filter((text) => text !== undefined);
        const edition = texts.editions[one.edition as keyof typeof texts.editions] ?? one.edition;
        return (
          <div key={one.edition}>
            <p className={styles.text}>
              {t('case.driftLine', {
                edition,
                id: one.edition,
                support: words.support(one.support),
                move: words.move(one.move),
              })}
            </p>
            {reasons.length === 0 ? null : (
              <p className={styles.text}>
                {t('case.driftWhy', { reason: reasons.slice(0, 2).join(language === 'zh-CN' ? '' : ' ') })}
              </p>
            )}
          </div>
        );
      })}
    </Section>
  );
}

/** Facts the decision used, each with where it comes from and how old it is. */
export function FactsUsed({
  line,
  onTry,
}: Pick<Props, 'line'> & { readonly onTry?: (fact: string) => void }) {
  const styles = useStyles();
  const { t, texts, value } = useMessages();
  const name = (fact: string) => texts.facts[fact as keyof typeof texts.facts] ?? fact;
  const oldest = line.facts.flatMap((one) => (one.asOf === null ? [] : [one.asOf])).sort()[0];
  return (
    <Section heading={t('case.facts')} testId="facts">
      <details>
        <summary>{t('case.factsSummary', { count: line.facts.length, date: oldest ?? '–' })}</summary>
        <table className={styles.table}>
          <tbody>
            {line.facts.map((one) => (
              <tr key={one.fact}>
                <th scope="row" className={styles.cell}>
                  {name(one.fact)}
                </th>
                <td className={styles.cell}>{value(one.fact, one.value)}</td>
                <td className={`${styles.cell} ${styles.quiet}`}>
                  {t(`case.origin.${one.origin}`, { date: one.asOf ?? '' })}
                </td>
                {onTry === undefined ? null : (
                  <td className={styles.cell}>
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={t('whatIf.tryFact', { fact: name(one.fact) })}
                      onClick={() => onTry(one.fact)}
                    >
                      {t('whatIf.title')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}

/** What no verdict changes, the pages to read, and what a verdict is not. */
export function CardFoot({ line }: Pick<Props, 'line'>) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const { nextPages } = line.decision;
  return (
    <>
      <Section heading={t('case.whatNotChange')}>
        <p className={styles.text}>{t('case.whatNotChangeText')}</p>
      </Section>
      {nextPages.length === 0 ? null : (
        <Section heading={t('case.pages')}>
          <ul className={styles.list}>
            {nextPages.map((one) => (
              <li key={one}>{texts.pages[one]}</li>
            ))}
          </ul>
        </Section>
      )}
      <p className={styles.quiet}>{t('app.notLegal')}</p>
    </>
  );
}
