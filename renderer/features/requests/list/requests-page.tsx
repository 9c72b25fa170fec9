import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import { useRequest } from '../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { isKey } from '../../../app/keys/key-choices.ts';
import { SearchedGrid, useSearch } from '../../../app/lists/searched-grid.tsx';
import { requestRoute, requestsRoute } from '../../../app/routes.ts';
import { showToast } from '../../../app/toasts.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Refusal } from '../../../ui/refusal.tsx';
import { RecordForm } from '../record-form.tsx';
import { type Batch, BatchResult } from './batch-result.tsx';
import { Board } from './board.tsx';
import { BulkBar, offeredFor } from './bulk-bar.tsx';
import { useColumns } from './list-columns.tsx';
import { RequestFilters } from './request-filters.tsx';
import { toggleGroup } from './request-groups.ts';
import { rowsIn, useNextWord, VIEWS, type View } from './request-views.ts';
import { useGroups } from './use-groups.ts';

const useStyles = makeStyles({
  fill: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '240px' },
});

/** The list in one view, with what can be recorded for the rows that are chosen. */
function RequestList({
  rows,
  view,
  kind,
}: {
  readonly rows: readonly RequestRow[];
  readonly view: View;
  readonly kind: string | undefined;
}) {
  const styles = useStyles();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  const next = useNextWord();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [batch, setBatch] = useState<Batch | null>(null);
  const [recording, setRecording] = useState<readonly string[] | null>(null);
  const choose = useCallback(
    (id: string) =>
      setChosen(
        (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
      ),
    [],
  );
  const inView = useMemo(() => rowsIn(rows, view, kind), [rows, view, kind]);
  const search = useSearch(inView);
  const { requestGrouping } = useDesk().preferences;
  const grouped = useGroups(search.shown);
  const all = grouped.rows.map((one) => one.id);
  const isAll = all.length > 0 && all.every((id) => chosen.has(id));
  const chooseAll = () => setChosen(new Set(isAll ? [] : all));
  const columns = useColumns({ rows: grouped.rows, chosen, choose, chooseAll });
  const rowName = (row: RequestRow) =>
    t('requests.rowName', {
      number: row.number,
      name: displayText(row.customerName),
      kind: t(`request.kind.${row.kind}`),
      state: t(`request.state.${row.state}`),
      next: next(row),
    });
  function onKey(key: string, row: RequestRow): boolean {
    if (isKey('requestsChoose', key)) choose(row.id);
    else if (isKey('requestsAll', key)) setChosen(new Set(all));
    else if (key === 'Escape' && chosen.size > 0) setChosen(new Set());
    else if (isKey('requestsRecord', key)) setRecording(chosen.size > 0 ? [...chosen] : [row.id]);
    else return false;
    return true;
  }
  /** On the heading of a group a key is about all its rows, shown or not. */
  function onGroupKey(key: string, group: string): boolean {
    const ids = grouped.idsIn(group);
    if (isKey('requestsAll', key)) {
      const isWhole = ids.every((id) => chosen.has(id));
      const others = [...chosen].filter((id) => !ids.includes(id));
      setChosen(new Set(isWhole ? others : [...others, ...ids]));
    } else if (isKey('requestsRecord', key)) setRecording(ids);
    else return false;
    return true;
  }
  const done = () => {
    setRecording(null);
    setChosen(new Set());
  };
  return (
    <>
      <PageHeading title={t('requests.title')} beside={search.count} />
      <RequestFilters view={view} kind={kind} board={false} />
      {chosen.size === 0 ? null : (
        <BulkBar
          ids={[...chosen]}
          rows={rows}
          onMore={() => setRecording([...chosen])}
          onDone={done}
          onBatch={setBatch}
        />
      )}
      {batch === null ? null : (
        <BatchResult
          batch={batch}
          onDone={() => {
            setBatch(null);
            done();
          }}
        />
      )}
      {recording === null ? null : (
        <RecordForm ids={recording} offered={offeredFor(rows, recording)} onDone={done} />
      )}
      {inView.length === 0 ? (
        <EmptyState text={t('requests.noneOpen')}>
          <Button onClick={() => go(requestsRoute('all'))}>{t('requests.showAll')}</Button>
        </EmptyState>
      ) : (
        <div className={styles.fill}>
          <SearchedGrid
            search={{ ...search, shown: grouped.rows }}
            {...(grouped.groups === undefined ? {} : { groups: grouped.groups })}
            onToggleGroup={(key) => toggleGroup(requestGrouping, key)}
            searchLabel={t('requests.search')}
            label={t('requests.grid')}
            columns={columns}
            rowName={rowName}
            onOpen={(row) => go(requestRoute(row.id))}
            onKey={onKey}
            onGroupKey={onGroupKey}
            noMatch={(filter) => t('requests.noMatch', { filter })}
            keys={t('requests.keys')}
          />
        </div>
      )}
    </>
  );
}

function RequestBoard({
  rows,
  kind,
}: {
  readonly rows: readonly RequestRow[];
  readonly kind: string | undefined;
}) {
  const { t } = useMessages();
  const inView = useMemo(() => rowsIn(rows, 'all', kind), [rows, kind]);
  return (
    <>
      <PageHeading title={t('requests.title')} />
      <RequestFilters view="all" kind={kind} board />
      <Board rows={inView} />
    </>
  );
}

/** Our timers run when somebody looks at the list; what has lapsed is said, with an undo. */
function useTimers(): void {
  const { bridge } = useDesk();
  const { t } = useMessages();
  useEffect(() => {
    void bridge.request('requests.run-timers', {}).then((reply) => {
      if (reply.ok && reply.value.lapsed > 0)
        showToast(t('requests.lapsedNow', { count: reply.value.lapsed }), reply.value.changeSetId);
    });
  }, [bridge, t]);
}

/** Requests (list of S-10): filters stand in the address, who must move comes first, many can be recorded at once. */
export function RequestsPage({
  wanted,
  kind,
  board = false,
}: {
  readonly wanted: string | undefined;
  readonly kind?: string | undefined;
  readonly board?: boolean;
}) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  const { data, error: refused, reload } = useRequest(bridge, 'requests.list', {});
  useTimers();
  const view: View = VIEWS.find((one) => one === wanted) ?? 'open';
  if (data !== null && data.rows.length > 0 && board) return <RequestBoard rows={data.rows} kind={kind} />;
  if (data !== null && data.rows.length > 0) return <RequestList rows={data.rows} view={view} kind={kind} />;
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
