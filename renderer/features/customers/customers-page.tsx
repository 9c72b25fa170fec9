import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { type ChangeEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CustomerRow } from '../../../shared/ipc/contract/customers.ts';
import type { MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { customerRoute, newCaseRoute } from '../../app/routes.ts';
import { useVerdictWords, VerdictChip } from '../../decision/verdict-chip.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { announce } from '../../ui/live-regions.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { useComposedText } from '../../ui/use-composed-text.ts';
import { type Column, type GridHandle, VirtualGrid } from '../../ui/virtual-grid.tsx';
import { searchCustomers, sortByName } from './customer-list.ts';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none', marginBottom: tokens.spacingVerticalM, flexShrink: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis' },
  domain: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  chips: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  keys: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

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
            <div className={styles.domain} title={row.domain ?? ''}>
              {row.domain === null ? null : <Outside text={row.domain} />}
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

/** Customers (S-04): one search field over names, pinyin, domains and ids, and a grid of any length. */
export function CustomersPage() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error, number } = useMessages();
  const words = useVerdictWords();
  const [, go] = useHashLocation();
  const { data, error: refused, reload } = useRequest(bridge, 'customers.list', {});
  const [direction, setDirection] = useState<'ascending' | 'descending'>('ascending');
  const search = useComposedText();
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const columns = useColumns();
  const sorted = useMemo(() => sortByName(data?.rows ?? [], direction), [data, direction]);
  const shown = useMemo(() => searchCustomers(sorted, search.settled), [sorted, search.settled]);
  const total = sorted.length;
  const count = t('customers.count', { shown: number(shown.length), total: number(total) });
  useEffect(() => {
    if (search.settled !== '') announce(count);
  }, [count, search.settled]);

  const nothing = t('customers.noVerdict');
  const rowName = (row: CustomerRow) =>
    t('customers.rowName', {
      name: displayText(row.name),
      relation: t(`customers.relation.${row.relationship}`),
      support: row.support === null ? nothing : words.support(row.support),
      move: row.move === null ? nothing : words.move(row.move),
    });
  const onKey = (key: string, row: CustomerRow) => {
    if (key === '/') field.current?.focus();
    else if (key.toLowerCase() === 'n') go(newCaseRoute(row.id));
    else return false;
    return true;
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') grid.current?.focus();
    else if (event.key === 'Escape' && search.shown !== '') search.set('');
    else if (event.key === 'Escape') grid.current?.focus();
    else return;
    event.preventDefault();
  };
  const actions = (
    <>
      <Button appearance="primary" onClick={() => go(newCaseRoute())}>
        {t('customers.new')}
      </Button>
      <Button onClick={() => go('/import')}>{t('customers.import')}</Button>
    </>
  );
  if (data !== null && total === 0) {
    return (
      <>
        <PageHeading title={t('customers.title')} />
        <EmptyState text={t('customers.none')}>{actions}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeading
        title={t('customers.title')}
        beside={data === null ? undefined : count}
        actions={actions}
      />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      <SearchBox
        ref={(element: HTMLInputElement | null) => {
          field.current = element;
        }}
        className={styles.search}
        aria-label={t('customers.search')}
        placeholder={t('customers.search')}
        title={t('customers.search')}
        value={search.shown}
        onChange={(event, data) => {
          if (event.type === 'change') search.handlers.onChange(event as ChangeEvent<HTMLInputElement>);
          else search.set(data.value);
        }}
        onCompositionEnd={search.handlers.onCompositionEnd}
        onKeyDown={onSearchKey}
      />
      {data !== null && shown.length === 0 ? (
        <EmptyState text={t('customers.noMatch', { filter: displayText(search.settled) })}>
          <Button
            onClick={() => {
              search.set('');
              field.current?.focus();
            }}
          >
            {t('customers.clear')}
          </Button>
        </EmptyState>
      ) : (
        <>
          <VirtualGrid
            ref={grid}
            label={t('customers.grid')}
            rows={shown}
            columns={columns}
            rowId={(row) => row.id}
            rowName={rowName}
            onOpen={(row) => go(customerRoute(row.id))}
            onKey={onKey}
            sorting={{ key: 'name', direction }}
            onSort={() => setDirection(direction === 'ascending' ? 'descending' : 'ascending')}
          />
          <p className={styles.keys}>{t('customers.keys')}</p>
        </>
      )}
    </>
  );
}
