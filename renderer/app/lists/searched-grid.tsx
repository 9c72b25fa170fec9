import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import {
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { displayText } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Group } from '../../ui/grid/grid-group.tsx';
import type { Sorting } from '../../ui/grid/grid-header.tsx';
import type { GridPlace } from '../../ui/grid/grid-place.ts';
import { type Column, type GridHandle, type GridPress, VirtualGrid } from '../../ui/grid/virtual-grid.tsx';
import { announce } from '../../ui/live-regions.tsx';
import { useComposedText } from '../../ui/use-composed-text.ts';
import { useMessages } from '../desk-context.tsx';
import { searchRows } from './search-rows.ts';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none', marginBottom: tokens.spacingVerticalM, flexShrink: 0 },
  pair: {
    display: 'flex',
    flexGrow: 1,
    gap: tokens.spacingHorizontalM,
    minHeight: '180px',
    '@media (max-width: 899px)': { flexDirection: 'column' },
    '& > [role="grid"]': { flexBasis: 0, minWidth: 0 },
  },
  keys: {
    flexShrink: 0,
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Searchable {
  readonly id: string;
  readonly key: string;
}

/**
 * Rows that fit what is typed, and how many they are in words. While an input method composes nothing moves. `total` counts
 * the rows of a list that is filtered otherwise too; `initial` is what was typed when the list was left.
 */
export function useSearch<R extends Searchable>(rows: readonly R[], total = rows.length, initial = '') {
  const { t, number } = useMessages();
  const text = useComposedText(initial);
  const shown = useMemo(() => searchRows(rows, text.settled), [rows, text.settled]);
  const count = t('customers.count', { shown: number(shown.length), total: number(total) });
  const isFiltered = text.settled !== '' || rows.length < total;
  useEffect(() => {
    if (isFiltered) announce(count);
  }, [count, isFiltered]);
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
  readonly onPress?: (event: KeyboardEvent, press: GridPress) => boolean;
  readonly chosen?: ReadonlySet<string>;
  readonly onFocusRow?: (row: R) => void;
  readonly groups?: readonly Group[];
  readonly onToggleGroup?: (key: string) => void;
  readonly onGroupKey?: (key: string, group: string) => boolean;
  readonly place?: GridPlace | null;
  readonly gridRef?: Ref<GridHandle>;
  readonly sorting?: readonly Sorting[];
  readonly onSort?: (key: string, add: boolean) => void;
  readonly leastWidth?: number;
  readonly noMatch: (filter: string) => string;
  /** Filters besides the text, in words, and how they are taken away. */
  readonly filtered?: { readonly words: string; readonly clear: () => void };
  readonly keys?: ReactNode;
  /** What stands between the search field and the grid. */
  readonly between?: ReactNode;
  /** What stands beside the grid. */
  readonly beside?: ReactNode;
}

/** What a list is given but the grid is not. */
type OfGrid<R extends Searchable> = Omit<
  Props<R>,
  'search' | 'searchLabel' | 'noMatch' | 'filtered' | 'keys' | 'between' | 'beside' | 'gridRef'
>;

/** Nothing fits: what was asked for in words, and one press that takes it away. */
function NoMatch({
  text,
  filtered,
  onClear,
  noMatch,
}: {
  readonly text: string;
  readonly filtered: Props<Searchable>['filtered'];
  readonly onClear: () => void;
  readonly noMatch: (filter: string) => string;
}) {
  const { t } = useMessages();
  const words = [displayText(text), filtered?.words ?? ''].filter((one) => one !== '').join(' · ');
  return (
    <EmptyState text={noMatch(words)}>
      <Button onClick={onClear}>{t(filtered === undefined ? 'customers.clear' : 'facet.clear')}</Button>
    </EmptyState>
  );
}

/** A search field over a grid: Down and Enter to the grid, Esc first clears, then goes back. */
export function SearchedGrid<R extends Searchable>(props: Props<R>) {
  const { search, searchLabel, noMatch, filtered, keys, between, beside, gridRef, ...ofGrid } = props;
  const { text, shown } = search;
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  useImperativeHandle(gridRef, () => ({
    focus: () => grid.current?.focus(),
    top: () => grid.current?.top() ?? 0,
  }));
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') grid.current?.focus();
    else if (event.key === 'Escape' && text.shown !== '') text.set('');
    else if (event.key === 'Escape') grid.current?.focus();
    else return;
    event.preventDefault();
  };
  const clear = () => {
    text.set('');
    filtered?.clear();
    field.current?.focus();
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
      {between}
      {shown.length === 0 && (text.settled !== '' || filtered !== undefined) ? (
        <NoMatch text={text.settled} filtered={filtered} onClear={clear} noMatch={noMatch} />
      ) : (
        <>
          <div className={styles.pair}>
            <VirtualGrid ref={grid} rows={shown} rowId={rowIdOf} {...(ofGrid as OfGrid<R>)} />
            {beside}
          </div>
          {keys === undefined ? null : <div className={styles.keys}>{keys}</div>}
        </>
      )}
    </>
  );
}

const rowIdOf = (row: Searchable): string => row.id;
