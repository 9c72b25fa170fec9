import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { SENTENCES, useSentence } from '../../app/saving/activity-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { activityRoute, filtersOf, isFiltered, type Wanted, wantedOf } from './activity-address.ts';
import { ChainLine } from './activity-chain.tsx';
import { ExportMenu } from './activity-export.tsx';
import { ActivityFilters } from './activity-filters.tsx';
import { ActivityTable } from './activity-table.tsx';
import { ActivityPaper } from './paper/activity-paper.tsx';

const useStyles = makeStyles({
  more: { marginTop: tokens.spacingVerticalM, display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Filters of the address, as they are asked for. */
function useFilters(part: string | undefined) {
  const sentence = useSentence();
  const wanted = useMemo(() => wantedOf(part), [part]);
  const sought = wanted.text.trim().toLowerCase();
  const labels = SENTENCES.filter((label) => sentence(label).toLowerCase().includes(sought));
  return { wanted, filters: filtersOf(wanted, labels) };
}

interface Props {
  readonly part: string | undefined;
}

/** Activity log (S-20): who did what, when, from which source; newest first. It can be shown as it is printed. */
export function ActivityPage({ part }: Props) {
  const { wanted, filters } = useFilters(part);
  // Null before the paper was ever shown.
  const [isPaper, setPaper] = useState<boolean | null>(null);
  if (isPaper === true)
    return <ActivityPaper wanted={wanted} filters={filters} onBack={() => setPaper(false)} />;
  return <ActivityLog part={part} onPaper={() => setPaper(true)} isBack={isPaper === false} />;
}

function ActivityLog({
  part,
  onPaper,
  isBack,
}: Props & { readonly onPaper: () => void; readonly isBack: boolean }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  const { wanted, filters } = useFilters(part);
  // Older pages belong to the filters they were asked with.
  const [older, setOlder] = useState({ part, cursor: null as string | null });
  const cursor = older.part === part ? older.cursor : null;
  const {
    data,
    error: refused,
    reload,
  } = useRequest(bridge, 'activity.list', {
    ...filters,
    ...(cursor === null ? {} : { cursor }),
  });
  const change = useCallback((next: Wanted) => go(activityRoute(next), { replace: true }), [go]);
  const rows = data?.rows ?? [];
  return (
    <>
      <PageHeading
        title={t('activity.title')}
        beside={data === null ? undefined : t('activity.count', { count: data.total })}
        takesFocus={!isBack}
        actions={<ExportMenu filters={filters} onPaper={onPaper} isBack={isBack} />}
      />
      <ActivityFilters wanted={wanted} people={data?.people ?? []} onChange={change} />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      {data !== null && rows.length === 0 ? (
        <EmptyState text={t(isFiltered(wanted) ? 'activity.noneFound' : 'activity.none')}>
          <Button onClick={() => go(isFiltered(wanted) ? '/activity' : '/today')}>
            {t(isFiltered(wanted) ? 'activity.clear' : 'app.toToday')}
          </Button>
        </EmptyState>
      ) : null}
      {rows.length === 0 ? null : <ActivityTable rows={rows} />}
      {data === null || data.next === null ? null : (
        <div className={styles.more}>
          <Button onClick={() => setOlder({ part, cursor: data.next })}>{t('activity.older')}</Button>
        </div>
      )}
      <ChainLine />
    </>
  );
}
