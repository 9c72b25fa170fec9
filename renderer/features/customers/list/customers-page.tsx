import { Button } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import type { CustomerLook } from '../../../../shared/domain/customer-view.ts';
import type { CustomerListRow, FacetCounts, SavedView } from '../../../../shared/ipc/contract/customers.ts';
import { useRequest } from '../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { leaveChosen } from '../../../app/lists/left-rows.ts';
import { useRowSelection } from '../../../app/lists/row-selection.ts';
import { SearchedGrid, useSearch } from '../../../app/lists/searched-grid.tsx';
import { panelsWanted, wantedPeek } from '../../../app/palette/wanted.ts';
import { customerRoute, newCaseRoute } from '../../../app/routes.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { lineAt } from '../../../ui/grid/grid-place.ts';
import type { GridHandle } from '../../../ui/grid/virtual-grid.tsx';
import { announce } from '../../../ui/live-regions.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Refusal } from '../../../ui/refusal.tsx';
import { ChosenBar } from './bulk/chosen-bar.tsx';
import { useRowName } from './cell-text.ts';
import { FacetBar } from './facet-bar.tsx';
import { FilterChips, useChips } from './filter-chips.tsx';
import { ListBar, type ViewState } from './list-bar.tsx';
import { leastWidth, useColumns } from './list-columns.tsx';
import { type ListState, listKey, openedAt, placeAmong, rememberedList, rememberList } from './list-store.ts';
import { PeekPanel, usePeek } from './peek-panel.tsx';
import { useRowKeys } from './row-keys.tsx';
import { nextSort, sortRows } from './sort-rows.ts';
import { useSortWords } from './sort-words.ts';
import { lookOf } from './views.ts';

interface ListProps extends Pick<ViewState, 'view' | 'saved' | 'defined'> {
  readonly rows: readonly CustomerListRow[];
  readonly total: number;
  readonly kept: ListState;
  readonly onKeep: (patch: Partial<ListState>) => void;
}

const EVERYBODY = { filter: {}, text: '' };
const NO_FACETS: readonly FacetCounts[] = [];

/** Keeps the row a person leaves the list from, then goes. */
function useLeave(onKeep: ListProps['onKeep']) {
  const [, go] = useHashLocation();
  const grid = useRef<GridHandle>(null);
  const keepPlace = (row: CustomerListRow) =>
    onKeep({ left: { rowId: row.id, ...lineAt(grid.current?.top() ?? 0) } });
  const leave = (row: CustomerListRow, route: string) => {
    keepPlace(row);
    go(route);
  };
  return { grid, keepPlace, leave };
}

function CustomerList({ rows, total, kept, onKeep, ...ofView }: ListProps) {
  const { t } = useMessages();
  const { bridge } = useDesk();
  const { filter, sort, columns: wanted } = kept.look;
  const { grid, keepPlace, leave } = useLeave(onKeep);
  const rowName = useRowName(wanted);
  const sortWords = useSortWords();
  const sorted = useMemo(() => sortRows(rows, sort), [rows, sort]);
  const search = useSearch(sorted, total, kept.text);
  // Where the list was left is asked once, so that it does not pull the focus back later.
  const [place] = useState(() => placeAmong(kept.left, search.shown));
  const selection = useRowSelection(search.shown);
  const { chosen, clear: unchoose, onPress, isAll } = selection;
  const columns = useColumns(kept.look, { ...selection, rows: search.shown });
  const peek = usePeek();
  const [focused, setFocused] = useState<string | null>(null);
  const text = search.text.settled.slice(0, 300);
  const counted = useRequest(bridge, 'customers.facets', { filter, text });
  const facets = counted.data?.facets ?? NO_FACETS;
  const whole = useRequest(bridge, 'customers.facets', EVERYBODY).data?.facets ?? NO_FACETS;
  const chips = useChips(facets, filter);
  const change = (patch: Partial<CustomerLook>) =>
    onKeep({ look: { ...kept.look, ...patch }, text, left: null });
  const keep = (row: CustomerListRow | undefined) => {
    onKeep({ text });
    leaveChosen(chosen);
    if (row !== undefined) keepPlace(row);
  };
  const go = (row: CustomerListRow, route: string) => {
    keep(row);
    leave(row, route);
  };
  const keepFocused = () => keep(search.shown.find((row) => row.id === focused) ?? search.shown[0]);
  const { onKey, form } = useRowKeys(chosen, { go, keep, focus: () => grid.current?.focus() });
  const clear = () => change({ filter: {} });
  return (
    <>
      <PageHeading
        title={t('customers.title')}
        beside={search.count}
        actions={<CustomerActions />}
        takesFocus={place === null}
      />
      {form}
      <SearchedGrid
        search={search}
        searchLabel={t('customers.search')}
        label={t('customers.grid')}
        columns={columns}
        rowName={rowName}
        onOpen={(row) => go(row, customerRoute(row.id))}
        onKey={onKey}
        gridRef={grid}
        place={place}
        sorting={sort}
        leastWidth={leastWidth(wanted)}
        onSort={(key, add) => {
          const next = nextSort(sort, key as never, add);
          announce(sortWords.all(next));
          change({ sort: next });
        }}
        noMatch={(words) => t('customers.noMatch', { filter: words })}
        {...(chips.length === 0
          ? {}
          : { filtered: { words: chips.map((one) => one.words).join(' · '), clear } })}
        between={
          <>
            <ListBar {...ofView} look={{ ...kept.look, text }} onLook={change} onText={search.text.set} />
            <FacetBar
              facets={facets}
              whole={whole}
              filter={filter}
              onChange={(next) => change({ filter: next })}
            />
            <FilterChips chips={chips} filter={filter} onChange={(next) => change({ filter: next })} />
          </>
        }
        chosen={chosen}
        onPress={onPress}
        onFocusRow={(row) => setFocused(row.id)}
        beside={<Peek open={peek.open} rows={search.shown} id={focused} onClose={peek.close} />}
        keys={
          chosen.size === 0 ? (
            t('customers.keys')
          ) : (
            <ChosenBar
              rows={search.shown}
              chosen={chosen}
              isAll={isAll}
              wanted={wanted}
              onClear={unchoose}
              onLeave={keepFocused}
            />
          )
        }
      />
    </>
  );
}

interface PeekProps {
  readonly open: boolean;
  readonly rows: readonly CustomerListRow[];
  /** Row that had the focus last; the first one before any had it. */
  readonly id: string | null;
  readonly onClose: () => void;
}

function Peek({ open, rows, id, onClose }: PeekProps) {
  const row = rows.find((one) => one.id === id) ?? rows[0];
  return open && row !== undefined ? <PeekPanel row={row} onClose={onClose} /> : null;
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

/** A view of the list as it was left in this session, else as it is defined. */
function useKeptList(view: string, defined: CustomerLook) {
  const { workspace } = useDesk();
  const key = listKey(workspace?.place ?? '', view);
  const [kept, setKept] = useState<ListState>(() =>
    openedAt(wantedPeek(), rememberedList(key) ?? { look: defined, text: defined.text, left: null }),
  );
  const current = useRef(kept);
  const keep = (patch: Partial<ListState>) => {
    current.current = { ...current.current, ...patch };
    rememberList(key, current.current);
    setKept(current.current);
  };
  return { kept, keep };
}

function CustomersView({ view, saved }: { readonly view: string; readonly saved: readonly SavedView[] }) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const defined = saved.find((one) => one.id === view)?.look ?? lookOf(view);
  const { kept, keep } = useKeptList(view, defined);
  const { data, error: refused, reload } = useRequest(bridge, 'customers.list', { filter: kept.look.filter });
  if (data !== null && data.total > 0)
    return (
      <CustomerList
        rows={data.rows}
        total={data.total}
        kept={kept}
        onKeep={keep}
        view={view}
        saved={saved}
        defined={defined}
      />
    );
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

/** Customers (S-04): one search field over names, pinyin, domains and ids, facets with counts, and a grid of any length. */
export function CustomersPage({ wanted }: { readonly wanted: string | undefined }) {
  const { bridge } = useDesk();
  const { t } = useMessages();
  const { data, error: refused } = useRequest(bridge, 'customers.views', {});
  const view = wanted ?? 'all';
  const { times } = useStore(panelsWanted);
  if (data === null && refused === null) return <PageHeading title={t('customers.title')} />;
  return <CustomersView key={`${view} ${times}`} view={view} saved={data?.views ?? []} />;
}
