import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { ActivityRow } from '../../../shared/ipc/contract/activity.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { caseRoute } from '../../app/routes.ts';
import { Outside } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { localTime } from '../../ui/local-time.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', backgroundColor: tokens.colorNeutralBackground1 },
  head: {
    textAlign: 'start',
    padding: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  when: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  link: { color: tokens.colorBrandForegroundLink },
  more: { marginTop: tokens.spacingVerticalM },
});

const SENTENCES = [
  'workspace.create',
  'workspace.create-sample',
  'case.number',
  'case.save',
  'case.answer',
  'case.own-decision',
  'case.own-decision-removed',
  'draft.keep',
  'draft.discard',
  'import.apply',
  'customer.add',
  'customer.change',
  'customer.remove',
  'subscription.add',
  'subscription.change',
  'subscription.channel',
  'subscription.remove',
  'task.from-case',
  'task.add',
  'task.state',
  'request.number',
  'request.create',
  'request.change',
  'request.cancel',
  'reseller.add',
  'reseller.change',
  'reseller.remove',
  'rulebook.note',
  'rulebook.verify',
  'settings.change-workspace',
  'settings.change-provider',
  'people.add',
  'people.change',
] as const;

function useSentence(): (label: string) => string {
  const { t } = useMessages();
  return (label) => {
    const known = SENTENCES.find((one) => one === label);
    return known === undefined ? t('activity.other') : t(`activity.${known}`);
  };
}

function Subject({ row }: { readonly row: ActivityRow }) {
  const styles = useStyles();
  if (row.subject === null) return null;
  if (row.subjectKind !== 'case') return <Outside text={row.subject} />;
  return (
    <a className={styles.link} href={`#${caseRoute(row.subjectId)}`}>
      <Outside text={row.subject} />
    </a>
  );
}

/** Activity log (S-20): who did what, when, from which source; newest first. */
export function ActivityPage() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error, number } = useMessages();
  const [, go] = useHashLocation();
  const [cursor, setCursor] = useState<string | null>(null);
  const sentence = useSentence();
  const asked = useRequest(bridge, 'activity.list', cursor === null ? {} : { cursor });
  const { data } = asked;
  return (
    <>
      <PageHeading title={t('activity.title')} beside={data === null ? undefined : number(data.total)} />
      {asked.error === null ? null : (
        <Refusal text={error(asked.error)} retry={{ label: t('app.tryAgain'), act: asked.reload }} />
      )}
      {data !== null && data.rows.length === 0 ? (
        <EmptyState text={t('activity.none')}>
          <Button onClick={() => go('/today')}>{t('app.toToday')}</Button>
        </EmptyState>
      ) : null}
      {data === null || data.rows.length === 0 ? null : (
        <table className={styles.table} aria-label={t('activity.title')}>
          <thead>
            <tr>
              {(['when', 'who', 'what', 'about'] as const).map((column) => (
                <th key={column} scope="col" className={styles.head}>
                  {t(`activity.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={`${row.seq} ${row.subjectId}`}>
                <td className={`${styles.cell} ${styles.when}`}>{localTime(row.at)}</td>
                <td className={styles.cell}>
                  <Outside text={row.by} />
                </td>
                <td className={styles.cell}>{sentence(row.label)}</td>
                <td className={styles.cell}>
                  <Subject row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data?.next === null || data === null ? null : (
        <Button className={styles.more} onClick={() => setCursor(data.next)}>
          {t('activity.older')}
        </Button>
      )}
    </>
  );
}
