import { makeStyles, tokens } from '@fluentui/react-components';
import type { BackupDifference } from '../../../../shared/ipc/contract/backups.ts';
import { useMessages } from '../../../app/desk-context.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '560px' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  left: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** How many customers and records would come back, change, and go. */
export function DifferenceTable({ difference }: { readonly difference: BackupDifference }) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const { customers, records, left } = difference;
  return (
    <>
      <table className={styles.table} data-testid="difference">
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('backups.difference')}
            </th>
            <th scope="col" className={styles.head}>
              {t('backups.rowCustomers')}
            </th>
            <th scope="col" className={styles.head}>
              {t('backups.rowRecords')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(['added', 'changed', 'removed'] as const).map((kind) => (
            <tr key={kind}>
              <th scope="row" className={styles.cell}>
                {t(`backups.${kind}`)}
              </th>
              <td className={`${styles.cell} ${styles.number}`}>{number(customers[kind])}</td>
              <td className={`${styles.cell} ${styles.number}`}>{number(records[kind])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left === 0 ? null : <p className={styles.left}>{t('backups.left', { count: left })}</p>}
    </>
  );
}
