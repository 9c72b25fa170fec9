import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BackupRow } from '../../../../shared/ipc/contract/backups.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { localTime } from '../../../ui/local-time.ts';

const useStyles = makeStyles({
  around: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  when: { whiteSpace: 'nowrap' },
  mark: {
    display: 'inline-block',
    marginInlineStart: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  action: { textAlign: 'end' },
});

const FIRST = 8;

interface Props {
  readonly rows: readonly BackupRow[];
  /** The workspace is encrypted; a backup that differs is marked. */
  readonly isProtected: boolean;
  readonly onRestore: (row: BackupRow) => void;
}

/** Backups, newest first: when, why, and how much they hold. */
export function BackupList({ rows, isProtected, onRestore }: Props) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const [all, setAll] = useState(false);
  const count = (value: number | null) => (value === null ? '' : number(value));
  const hidden = rows.length - FIRST;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.around} tabIndex={0} aria-label={t('backups.heading')}>
      <table className={styles.table} data-testid="backups">
        <thead>
          <tr>
            {(['when', 'reason', 'customers', 'records'] as const).map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {t(`backups.${head}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, FIRST)).map((row) => (
            <tr key={row.name}>
              <th scope="row" className={`${styles.cell} ${styles.when}`}>
                {localTime(row.at)}
              </th>
              <td className={styles.cell}>
                {t(`backups.reason.${row.reason}`)}
                {row.isProtected === isProtected ? null : (
                  <span className={styles.mark}>
                    {t(row.isProtected ? 'backups.sealed' : 'backups.inClear')}
                  </span>
                )}
              </td>
              <td className={styles.cell}>{count(row.customers)}</td>
              <td className={styles.cell}>{count(row.records)}</td>
              <td className={`${styles.cell} ${styles.action}`}>
                <Button
                  size="small"
                  aria-label={t('backups.restoreOf', { date: localTime(row.at) })}
                  onClick={() => onRestore(row)}
                >
                  {t('backups.restore')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {all || hidden <= 0 ? null : (
        <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
          {t('backups.all', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
