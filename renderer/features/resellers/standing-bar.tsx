import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ResellerRow } from '../../../shared/ipc/contract/resellers.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { useStandingWords } from './reseller-words.ts';

const useStyles = makeStyles({
  sentence: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: { marginTop: tokens.spacingVerticalXS },
});

const INTENT = {
  'cannot-transact': 'error',
  removed: 'warning',
  'no-partnership': 'warning',
  requested: 'info',
  'not-known': 'info',
  'nothing-against': 'success',
} as const;

/** Where a reseller stands, in words first: the sentence, who waits, and the next move. */
export function StandingBar({ row }: { readonly row: ResellerRow }) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const { sentence, next } = useStandingWords()(row.standing);
  return (
    <MessageBar intent={INTENT[row.standing.state]} layout="multiline" data-testid="standing">
      <MessageBarBody>
        <div className={styles.sentence}>{sentence}</div>
        {row.customers === 0 ? null : (
          <div className={styles.line}>
            {t('reseller.waiting', { customers: number(row.customers), waiting: number(row.waiting) })}
          </div>
        )}
        {next.map((line) => (
          <div key={line} className={styles.line}>
            {line}
          </div>
        ))}
        {row.standing.hasGlobalId ? <div className={styles.line}>{t('reseller.globalId')}</div> : null}
        {row.standing.adminAccessRemoved ? (
          <div className={styles.line}>{t('reseller.accessRemoved')}</div>
        ) : null}
      </MessageBarBody>
    </MessageBar>
  );
}
