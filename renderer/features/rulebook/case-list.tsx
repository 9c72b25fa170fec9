import { makeStyles, tokens } from '@fluentui/react-components';
import type { RuleCases } from '../../../shared/ipc/contract/rulebook.ts';
import type { MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { caseRoute } from '../../app/routes.ts';
import { VerdictChip } from '../../decision/verdict-chip.tsx';
import { displayText } from '../../ui/display-text.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    minWidth: 0,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    flex: '1 1 200px',
    minWidth: 0,
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Cases with their verdicts, each a link; says so when there are none. */
export function CaseList({ cases, none }: { readonly cases: RuleCases; readonly none: string }) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const { rows, total } = cases;
  if (total === 0) return <p className={styles.quiet}>{none}</p>;
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <a className={styles.link} href={`#${caseRoute(row.id)}`}>
              {t('rulebook.case', { number: row.number, name: displayText(row.customerName) })}
            </a>
            <span className={styles.chips}>
              <VerdictChip side="support" verdict={row.support as SupportVerdict} />
              <VerdictChip side="move" verdict={row.move as MoveVerdict} />
            </span>
          </li>
        ))}
      </ul>
      {rows.length === total ? null : (
        <p className={styles.quiet}>
          {t('rulebook.casesFirst', { shown: number(rows.length), total: number(total) })}
        </p>
      )}
    </>
  );
}
