import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RequestRow } from '../../../shared/ipc/contract/requests.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { SearchedGrid, useSearch } from '../../app/lists/searched-grid.tsx';
import { RequestStateChip } from '../../app/requests/request-state-chip.tsx';
import { requestRoute, requestsRoute } from '../../app/routes.ts';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import type { Column } from '../../ui/virtual-grid.tsx';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis' },
  second: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  views: { flexWrap: 'wrap', flexShrink: 0, marginBottom: tokens.spacingVerticalM },
});

const VIEWS = ['open', 'all'] as const;
type View = (typeof VIEWS)[number];

const CLOSED: ReadonlySet<string> = new Set([
  'cancelled',
  'withdrawn',
  'declined',
  'removed',
  'accepted',
  'active',
  'permission-lost',
]);

function useColumns(): readonly Column<RequestRow>[] {
  const styles = useStyles();
  const { t } = useMessages();
  return useMemo(
    () => [
      { key: 'number', header: t('requests.number'), width: '9%', cell: (row) => row.number },
      {
        key: 'customer',
        header: t('requests.customer'),
        width: '37%',
        cell: (row) => (
          <>
            <div className={styles.name} title={displayText(row.customerName)}>
              <Outside text={row.customerName} />
            </div>
            <div className={styles.second} title={t(`request.kind.${row.kind}`)}>
              {t(`request.kind.${row.kind}`)}
            </div>
          </>
        ),
      },
      {
        key: 'state',
        header: t('requests.state'),
        width: '27%',
        cell: (row) => <RequestStateChip state={row.state} />,
      },
      {
        key: 'created',
        header: t('requests.created'),
        width: '27%',
        cell: (row) => (
          <>
            <div>{row.createdOn}</div>
            <div className={styles.second} title={displayText(row.createdBy)}>
              <Outside text={row.createdBy} />
            </div>
          </>
        ),
      },
    ],
    [styles, t],
  );
}

function RequestList({ rows, view }: { readonly rows: readonly RequestRow[]; readonly view: View }) {
  const styles = useStyles();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  const columns = useColumns();
  const inView = useMemo(
    () => (view === 'all' ? rows : rows.filter((row) => !CLOSED.has(row.state))),
    [rows, view],
  );
  const search = useSearch(inView);
  const rowName = (row: RequestRow) =>
    t('requests.rowName', {
      number: row.number,
      name: displayText(row.customerName),
      kind: t(`request.kind.${row.kind}`),
      state: t(`request.state.${row.state}`),
      date: row.createdOn,
    });
  return (
    <>
      <PageHeading title={t('requests.title')} beside={search.count} />
      <TabList
        aria-label={t('requests.view')}
        className={styles.views}
        selectedValue={view}
        onTabSelect={(_event, data) => go(requestsRoute(String(data.value)))}
      >
        {VIEWS.map((one) => (
          <Tab key={one} value={one}>
            {t(`requests.view.${one}`)}
          </Tab>
        ))}
      </TabList>
      {inView.length === 0 ? (
        <EmptyState text={t('requests.noneOpen')}>
          <Button onClick={() => go(requestsRoute('all'))}>{t('requests.showAll')}</Button>
        </EmptyState>
      ) : (
        <SearchedGrid
          search={search}
          searchLabel={t('requests.search')}
          label={t('requests.grid')}
          columns={columns}
          rowName={rowName}
          onOpen={(row) => go(requestRoute(row.id))}
          noMatch={(filter) => t('requests.noMatch', { filter })}
        />
      )}
    </>
  );
}

/** Requests (list of S-10): newest first, open ones or all. */
export function RequestsPage({ wanted }: { readonly wanted: string | undefined }) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  const { data, error: refused, reload } = useRequest(bridge, 'requests.list', {});
  const view: View = VIEWS.find((one) => one === wanted) ?? 'open';
  if (data !== null && data.rows.length > 0) return <RequestList rows={data.rows} view={view} />;
  return (
    <>
      <PageHeading title={t('requests.title')} />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      {data === null ? null : (
        <EmptyState text={t('requests.none')}>
          <Button appearance="primary" onClick={() => go('/cases')}>
            {t('requests.toCases')}
          </Button>
        </EmptyState>
      )}
    </>
  );
}
