import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CustomerRow } from '../../../shared/ipc/contract/customers.ts';
import type { MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { isKey } from '../../app/keys/key-choices.ts';
import { type Direction, sortByName } from '../../app/lists/search-rows.ts';
import { SearchedGrid, useSearch } from '../../app/lists/searched-grid.tsx';
import { customerRoute, customersRoute, newCaseRoute } from '../../app/routes.ts';
import { useVerdictWords, VerdictChip } from '../../decision/verdict-chip.tsx';
import { fitting, NO_FACETS, VerdictFacets } from '../../decision/verdict-facets.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import type { Column } from '../../ui/virtual-grid.tsx';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis' },
  domain: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  chips: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  views: { flexWrap: 'wrap', flexShrink: 0, marginBottom: tokens.spacingVerticalM },
});

/** Domain, and whose customer it is. */
const secondLine = (row: CustomerRow): string =>
  [row.domain ?? '', ...row.resellers].filter((text) => text !== '').join(' · ');

function useColumns(): readonly Column<CustomerRow>[] {
  const styles = useStyles();
  const { t } = useMessages();
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('customers.name'),
        width: '40%',
        sortable: true,
        cell: (row) => (
          <>
            <div className={styles.name} title={displayText(row.name)}>
              <Outside text={row.name} />
            </div>
            <div className={styles.domain} title={secondLine(row)}>
              <Outside text={secondLine(row)} />
            </div>
          </>
        ),
      },
      {
        key: 'relation',
        header: t('customers.relation'),
        width: '22%',
        cell: (row) => t(`customers.relation.${row.relationship}`),
      },
      {
        key: 'verdicts',
        header: t('customers.verdicts'),
        width: '38%',
        cell: (row) =>
          row.support === null || row.move === null ? (
            <span className={styles.domain}>{t('customers.noVerdict')}</span>
          ) : (
            <span className={styles.chips}>
              <VerdictChip side="support" verdict={row.support as SupportVerdict} />
              <VerdictChip side="move" verdict={row.move as MoveVerdict} />
            </span>
          ),
      },
    ],
    [styles, t],
  );
}

const VIEWS = ['all', 'unassigned'] as const;
type View = (typeof VIEWS)[number];

/** Which customers a view holds. */
export const customersIn = (view: View, rows: readonly CustomerRow[]): readonly CustomerRow[] =>
  view === 'all' ? rows : rows.filter((row) => row.resellers.length === 0);

interface ListProps {
  readonly rows: readonly CustomerRow[];
  readonly view: View;
  readonly hasResellers: boolean;
}

function CustomerList({ rows, view, hasResellers }: ListProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const words = useVerdictWords();
  const [, go] = useHashLocation();
  const [direction, setDirection] = useState<Direction>('ascending');
  const columns = useColumns();
  const [facets, setFacets] = useState(NO_FACETS);
  const inView = useMemo(() => customersIn(view, rows), [rows, view]);
  const sorted = useMemo(() => sortByName(fitting(inView, facets), direction), [inView, facets, direction]);
  const search = useSearch(sorted);
  const nothing = t('customers.noVerdict');
  const rowName = (row: CustomerRow) =>
    t('customers.rowName', {
      name: displayText(row.name),
      relation: t(`customers.relation.${row.relationship}`),
      support: row.support === null ? nothing : words.support(row.support),
      move: row.move === null ? nothing : words.move(row.move),
    });
  const onKey = (key: string, row: CustomerRow) => {
    if (!isKey('customersNewCase', key)) return false;
    go(newCaseRoute(row.id));
    return true;
  };
  return (
    <>
      <PageHeading title={t('customers.title')} beside={search.count} actions={<CustomerActions />} />
      {hasResellers ? (
        <TabList
          aria-label={t('customers.view')}
          className={styles.views}
          selectedValue={view}
          onTabSelect={(_event, data) => go(customersRoute(String(data.value)))}
        >
          {VIEWS.map((one) => (
            <Tab key={one} value={one}>
              {t(`customers.view.${one}`)}
            </Tab>
          ))}
        </TabList>
      ) : null}
      {inView.some((row) => row.support !== null) ? (
        <VerdictFacets rows={inView} facets={facets} onChange={setFacets} />
      ) : null}
      {sorted.length === 0 ? (
        <EmptyState text={t('customers.noneInView', { filter: t(`customers.view.${view}`) })}>
          <Button onClick={() => go(customersRoute('all'))}>{t('customers.showAll')}</Button>
        </EmptyState>
      ) : (
        <SearchedGrid
          search={search}
          searchLabel={t('customers.search')}
          label={t('customers.grid')}
          columns={columns}
          rowName={rowName}
          onOpen={(row) => go(customerRoute(row.id))}
          onKey={onKey}
          sorting={{ key: 'name', direction }}
          onSort={() => setDirection(direction === 'ascending' ? 'descending' : 'ascending')}
          noMatch={(filter) => t('customers.noMatch', { filter })}
          keys={t('customers.keys')}
        />
      )}
    </>
  );
}

function CustomerActions() {
  const { t } = useMessages();
  const [, go] = useHashLocation();
  return (
    <>
      <Button appearance="primary" onClick={() => go(newCaseRoute())}>
        {t('customers.new')}
      </Button>
      <Button onClick={() => go('/customers/new')}>{t('customers.add')}</Button>
      <Button onClick={() => go('/import')}>{t('customers.import')}</Button>
    </>
  );
}

/** Customers (S-04): one search field over names, pinyin, domains and ids, and a grid of any length. */
export function CustomersPage({ wanted }: { readonly wanted: string | undefined }) {
  const { bridge, workspace } = useDesk();
  const { t, error } = useMessages();
  const { data, error: refused, reload } = useRequest(bridge, 'customers.list', {});
  const view: View = VIEWS.find((one) => one === wanted) ?? 'all';
  if (data === null || data.rows.length === 0) {
    return (
      <>
        <PageHeading title={t('customers.title')} />
        {refused === null ? null : (
          <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
        )}
        {data === null ? null : (
          <EmptyState text={t('customers.none')}>
            <CustomerActions />
          </EmptyState>
        )}
      </>
    );
  }
  return <CustomerList rows={data.rows} view={view} hasResellers={workspace?.role === 'indirect-provider'} />;
}
