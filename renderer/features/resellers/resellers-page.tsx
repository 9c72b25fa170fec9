import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { ResellerRow } from '../../../shared/ipc/contract/resellers.ts';
import { RESELLER_BLOCKS } from '../../../shared/rules/reseller-standing.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { usePlaceNames } from '../../app/fields/place-names.ts';
import { type Direction, sortByName } from '../../app/lists/search-rows.ts';
import { SearchedGrid, useSearch } from '../../app/lists/searched-grid.tsx';
import { resellerRoute, resellersRoute } from '../../app/routes.ts';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Column } from '../../ui/grid/virtual-grid.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { useFactWords } from './reseller-words.ts';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis' },
  second: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  word: { overflow: 'hidden', textOverflow: 'ellipsis' },
  missing: { fontWeight: tokens.fontWeightSemibold },
  number: { fontVariantNumeric: 'tabular-nums' },
  views: { flexWrap: 'wrap', flexShrink: 0, marginBottom: tokens.spacingVerticalM },
  foot: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

const VIEWS = ['all', ...RESELLER_BLOCKS] as const;
type View = (typeof VIEWS)[number];

/** Resellers of a view; each holds as many rows as Today's number says. */
export const resellersIn = (view: View, rows: readonly ResellerRow[]): readonly ResellerRow[] =>
  view === 'all' ? rows : rows.filter((row) => row.standing.blocks.includes(view));

function useColumns(): readonly Column<ResellerRow>[] {
  const styles = useStyles();
  const { t, number } = useMessages();
  const words = useFactWords();
  const { country, region } = usePlaceNames();
  return [
    {
      key: 'name',
      header: t('resellers.name'),
      width: '32%',
      sortable: true,
      cell: (row) => {
        const place = [country(row.country), region(row.region)].filter((text) => text !== '').join(' · ');
        return (
          <>
            <div className={styles.name} title={displayText(row.name)}>
              <Outside text={row.name} />
            </div>
            <div className={styles.second} title={place}>
              {place}
            </div>
          </>
        );
      },
    },
    {
      key: 'partnerId',
      header: t('resellers.partnerId'),
      width: '22%',
      cell: (row) => (
        <>
          <div className={styles.number}>{row.partnerId ?? t('reseller.noId')}</div>
          <div className={styles.second} title={words('partnerIdKind', row.partnerIdKind)}>
            {words('partnerIdKind', row.partnerIdKind)}
          </div>
        </>
      ),
    },
    {
      key: 'partnership',
      header: t('resellers.partnership'),
      width: '14%',
      cell: (row) => (
        <div className={styles.word} title={words('partnership', row.partnership)}>
          {words('partnership', row.partnership)}
        </div>
      ),
    },
    {
      key: 'mpa',
      header: t('resellers.mpa'),
      width: '16%',
      cell: (row) => (
        <div
          className={mergeClasses(styles.word, row.mpa === 'not-signed' && styles.missing)}
          title={words('mpa', row.mpa)}
        >
          {row.mpa === 'not-signed' ? '✕ ' : ''}
          {words('mpa', row.mpa)}
        </div>
      ),
    },
    {
      key: 'customers',
      header: t('resellers.customers'),
      width: '16%',
      cell: (row) => <span className={styles.number}>{number(row.customers)}</span>,
    },
  ];
}

interface ListProps {
  readonly rows: readonly ResellerRow[];
  readonly view: View;
  readonly mpaListAsOf: string | null;
}

function ResellerList({ rows, view, mpaListAsOf }: ListProps) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const words = useFactWords();
  const [, go] = useHashLocation();
  const [direction, setDirection] = useState<Direction>('ascending');
  const columns = useColumns();
  const sorted = useMemo(() => sortByName(resellersIn(view, rows), direction), [rows, view, direction]);
  const search = useSearch(sorted);
  const viewName = (one: View) => (one === 'all' ? t('resellers.view.all') : t(`reseller.block.${one}`));
  const rowName = (row: ResellerRow) =>
    t('resellers.rowName', {
      name: displayText(row.name),
      id: row.partnerId ?? t('reseller.noId'),
      partnership: words('partnership', row.partnership),
      mpa: words('mpa', row.mpa),
      customers: number(row.customers),
      requests: number(row.openRequests),
    });
  return (
    <>
      <PageHeading title={t('resellers.title')} beside={search.count} actions={<ResellerActions />} />
      <TabList
        aria-label={t('resellers.view')}
        className={styles.views}
        selectedValue={view}
        onTabSelect={(_event, data) => go(resellersRoute(String(data.value)))}
      >
        {VIEWS.map((one) => (
          <Tab key={one} value={one}>
            {viewName(one)}
          </Tab>
        ))}
      </TabList>
      {sorted.length === 0 ? (
        <EmptyState text={t('resellers.noneInView', { filter: viewName(view) })}>
          <Button onClick={() => go(resellersRoute('all'))}>{t('customers.showAll')}</Button>
        </EmptyState>
      ) : (
        <SearchedGrid
          search={search}
          searchLabel={t('resellers.search')}
          label={t('resellers.grid')}
          columns={columns}
          rowName={rowName}
          onOpen={(row) => go(resellerRoute(row.id))}
          sorting={[{ key: 'name', direction }]}
          onSort={() => setDirection(direction === 'ascending' ? 'descending' : 'ascending')}
          noMatch={(filter) => t('resellers.noMatch', { filter })}
          keys={t('resellers.keys')}
        />
      )}
      <p className={styles.foot}>
        {mpaListAsOf === null ? t('resellers.mpaNever') : t('resellers.mpaAsOf', { date: mpaListAsOf })}
      </p>
    </>
  );
}

function ResellerActions() {
  const { t } = useMessages();
  const [, go] = useHashLocation();
  return (
    <>
      <Button appearance="primary" onClick={() => go('/import')}>
        {t('resellers.import')}
      </Button>
      <Button onClick={() => go('/resellers/new')}>{t('resellers.new')}</Button>
    </>
  );
}

/** Resellers (S-13): partnership, agreement, ids and customers of each linked reseller. */
export function ResellersPage({ wanted }: { readonly wanted: string | undefined }) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const { data, error: refused, reload } = useRequest(bridge, 'resellers.list', {});
  const view: View = VIEWS.find((one) => one === wanted) ?? 'all';
  if (data !== null && data.rows.length > 0)
    return <ResellerList rows={data.rows} view={view} mpaListAsOf={data.mpaListAsOf} />;
  return (
    <>
      <PageHeading title={t('resellers.title')} />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      {data === null ? null : (
        <EmptyState text={t('resellers.none')}>
          <ResellerActions />
        </EmptyState>
      )}
    </>
  );
}
