import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { type ChangeEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { displayText } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { announce } from '../../ui/live-regions.tsx';
import { useComposedText } from '../../ui/use-composed-text.ts';
import { type Column, type GridHandle, type Sorting, VirtualGrid } from '../../ui/virtual-grid.tsx';
import { useMessages } from '../desk-context.tsx';
import { searchRows } from './search-rows.ts';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none', marginBottom: tokens.spacingVerticalM, flexShrink: 0 },
  keys: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Searchable {
  readonly id: string;
  readonly key: string;
}

/** Rows that fit what is typed, and how many they are in words. While an input method composes nothing moves. */
export function useSearch<R extends Searchable>(rows: readonly R[]) {
  const { t, number } = useMessages();
  const text = useComposedText();
  const shown = useMemo(() => searchRows(rows, text.settled), [rows, text.settled]);
  const count = t('customers.count', { shown: number(shown.length), total: number(rows.length) });
  useEffect(() => {
    if (text.settled !== '') announce(count);
  }, [count, text.settled]);
  return { text, shown, count };
}

interface Props<R extends Searchable> {
  readonly search: ReturnType<typeof useSearch<R>>;
  readonly searchLabel: string;
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rowName: (row: R) => string;
  readonly onOpen: (row: R) => void;
  readonly onKey?: (key: string, row: R) => boolean;
  readonly sorting?: Sorting;
  readonly onSort?: (key: string) => void;
  readonly noMatch: (filter: string) => string;
  readonly keys?: string;
}

/** A search field over a grid: Down and Enter to the grid, Esc first clears, then goes back. */
export function SearchedGrid<R extends Searchable>(props: Props<R>) {
  const { search, searchLabel, onKey, noMatch, keys } = props;
  const { text, shown } = search;
  const styles = useStyles();
  const { t } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') grid.current?.focus();
    else if (event.key === 'Escape' && text.shown !== '') text.set('');
    else if (event.key === 'Escape') grid.current?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <SearchBox
        ref={(element: HTMLInputElement | null) => {
          field.current = element;
        }}
        className={styles.search}
        aria-label={searchLabel}
        placeholder={searchLabel}
        title={searchLabel}
        value={text.shown}
        onChange={(event, data) => {
          if (event.type === 'change') text.handlers.onChange(event as ChangeEvent<HTMLInputElement>);
          else text.set(data.value);
        }}
        onCompositionEnd={text.handlers.onCompositionEnd}
        onKeyDown={onSearchKey}
      />
      {shown.length === 0 && text.settled !== '' ? (
        <EmptyState text={noMatch(displayText(text.settled))}>
          <Button
            onClick={() => {
              text.set('');
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
            label={props.label}
            rows={shown}
            columns={props.columns}
            rowId={(row) => row.id}
            rowName={props.rowName}
            onOpen={props.onOpen}
            {...(onKey === undefined ? {} : { onKey })}
            {...(props.sorting === undefined ? {} : { sorting: props.sorting })}
            {...(props.onSort === undefined ? {} : { onSort: props.onSort })}
          />
          {keys === undefined ? null : <p className={styles.keys}>{keys}</p>}
        </>
      )}
    </>
  );
}
