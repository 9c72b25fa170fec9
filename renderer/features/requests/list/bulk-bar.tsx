import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { useGuardText } from '../../../app/requests/guard-text.ts';
import { showToast } from '../../../app/toasts.tsx';
import { useRecord } from '../use-record.ts';
import type { Batch } from './batch-result.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    marginBottom: tokens.spacingVerticalM,
  },
});

/** What may be recorded for at least one of the rows. */
export function offeredFor(rows: readonly RequestRow[], ids: readonly string[]): RequestRow['offered'] {
  return [...new Set(rows.filter((row) => ids.includes(row.id)).flatMap((row) => row.offered))];
}

const QUICK = ['reminded', 'declined', 'lapsed'] as const;

interface Props {
  readonly ids: readonly string[];
  readonly rows: readonly RequestRow[];
  readonly onMore: () => void;
  readonly onDone: () => void;
  readonly onBatch: (batch: Batch) => void;
}

/** What can be recorded for the chosen rows; whatever it is, it is one change with one undo. */
export function BulkBar({ ids, rows, onMore, onDone, onBatch }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const record = useRecord();
  const { bridge } = useDesk();
  const guardText = useGuardText();
  const offered = offeredFor(rows, ids);
  const remindable = rows.filter((row) => ids.includes(row.id) && row.offered.includes('reminded')).length;
  async function saveMails(which: Batch['which']) {
    const reply = await bridge.request('requests.save-emls', { ids: [...ids], which });
    if (reply.ok) onBatch({ ...reply.value, which });
    else if (reply.error.code !== 'cancelled') showToast(guardText(reply.error));
  }
  return (
    <section className={styles.bar} aria-label={t('requests.bulk')}>
      <span>{t('requests.selected', { count: ids.length })}</span>
      {QUICK.filter((one) => offered.includes(one)).map((event) => (
        <Button key={event} onClick={() => void record(ids, { event }).then((did) => did && onDone())}>
          {t(`requests.record.${event}`)}
        </Button>
      ))}
      <Button onClick={() => void saveMails('request')}>{t('requests.saveEmls')}</Button>
      {offered.includes('reminded') ? (
        <Button onClick={() => void saveMails('reminder')}>
          {t('requests.saveReminders', { count: remindable })}
        </Button>
      ) : null}
      <Button onClick={onMore}>{t('requests.record.more')}</Button>
      <Button onClick={onDone}>{t('requests.clear')}</Button>
    </section>
  );
}
