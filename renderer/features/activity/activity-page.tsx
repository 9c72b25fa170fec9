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

/** Activity log (S-20): who did what, when, from which source; newest first. */
export function ActivityPage({ part }: { readonly part: string | undefined }) {
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
        actions={<ExportMenu filters={filters} />}
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
