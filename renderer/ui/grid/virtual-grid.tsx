import { mergeClasses } from '@fluentui/react-components';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useCutTitles } from '../use-cut-titles.ts';
import { GridGroup, type Group } from './grid-group.tsx';
import { GridHeader, type Sorting } from './grid-header.tsx';
import { gridTarget } from './grid-keys.ts';
import { type GridPlace, topOf, useFocusKeptWhileHidden, useRestoredPlace } from './grid-place.ts';
import { HEADER_HEIGHT, OVERSCAN, ROW_HEIGHT, useGridStyles } from './grid-styles.ts';

/**
 * One column. `width` is a share of the row; `sortable` gives the header a button, which also says `sortWords`; `head` stands
 * there instead of its name.
 */
export interface Column<R> {
  readonly key: string;
  readonly header: string;
  readonly head?: ReactNode;
  readonly width: string;
  readonly sortable?: boolean;
  readonly sortWords?: string | undefined;
  readonly cell: (row: R) => ReactNode;
}

/** Puts the focus on the grid's current row, and says how far the grid is scrolled, in CSS pixels. */
export interface GridHandle {
  focus(): void;
  top(): number;
}

/** Where a press happened, and how the focus moves on. */
export interface GridPress {
  readonly at: number;
  readonly moveTo: (index: number) => void;
}

interface Props<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowId: (row: R) => string;
  /** The whole row as one sentence: its accessible name. */
  readonly rowName: (row: R) => string;
  readonly onOpen: (row: R) => void;
  /** Single-letter keys, only while a row has the focus. Answers whether it used the key. */
  readonly onKey?: (key: string, row: R) => boolean;
  /** Asked before anything else; answers whether it used the press. */
  readonly onPress?: (event: KeyboardEvent, press: GridPress) => boolean;
  /** Rows that are chosen; given, rows say whether they are. */
  readonly chosen?: ReadonlySet<string>;
  /** Called when the focus comes to a row. */
  readonly onFocusRow?: (row: R) => void;
  readonly sorting?: readonly Sorting[];
  /** `add` = as a second key behind the first (Shift). */
  readonly onSort?: (key: string, add: boolean) => void;
  /** Narrower than this many CSS pixels, the rows are scrolled sideways. */
  readonly leastWidth?: number;
  /** Headings over the rows; `rows` are then those of the open groups, in the same order. */
  readonly groups?: readonly Group[];
  readonly onToggleGroup?: (key: string) => void;
  /** A key on the heading of a group; answers whether it was used. */
  readonly onGroupKey?: (key: string, group: string) => boolean;
  /** Opens at this place, with the focus on its row. */
  readonly place?: GridPlace | null;
  readonly ref?: Ref<GridHandle>;
}

type Item = number | Group;

/** What is drawn in turn: rows by their index, and the headings between them. */
function itemsOf(count: number, groups: readonly Group[] | undefined): readonly Item[] {
  if (groups === undefined) return Array.from({ length: count }, (_none, index) => index);
  let next = 0;
  return groups.flatMap((group): Item[] => {
    const rows = group.open ? Array.from({ length: group.count }, (_none, index) => next + index) : [];
    next += rows.length;
    return [group, ...rows];
  });
}

/** The items, and where among them each row stands. */
function useItems(count: number, groups: readonly Group[] | undefined) {
  return useMemo(() => {
    const items = itemsOf(count, groups);
    const itemAt = new Map<number, number>();
    for (const [index, item] of items.entries()) if (typeof item === 'number') itemAt.set(item, index);
    return { items, itemAt };
  }, [count, groups]);
}

/**
 * Grid of any length with row focus. Only the rows in view are drawn, and the focused one always is, so that the keyboard
 * never loses its place (ux S-04). Rows are as high as {@link ROW_HEIGHT} says.
 */
export function VirtualGrid<R>(props: Props<R>) {
  const { label, rows, columns, rowId, rowName, onOpen, onKey, chosen, groups, place, ref } = props;
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(() =>
    place == null
      ? 0
      : Math.max(
          0,
          rows.findIndex((row) => rowId(row) === place.rowId),
        ),
  );
  const focusWanted = useRef(place != null);
  const at = Math.min(current, Math.max(0, rows.length - 1));
  const { items, itemAt } = useItems(rows.length, groups);
  const atItem = itemAt.get(at);

  const withFocused = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...(atItem === undefined ? [] : [atItem])])].sort(
        (a, b) => a - b,
      ),
    [atItem],
  );
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: HEADER_HEIGHT,
    rangeExtractor: withFocused,
    initialOffset: place == null ? 0 : topOf(place),
    getItemKey: (index) => {
      const item = items[index];
      return typeof item === 'number' ? rowId(rows[item] as R) : `group ${item?.key}`;
    },
  });

  useCutTitles(scroller);
  const rowElement = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  const moveTo = (index: number) => {
    focusWanted.current = true;
    setCurrent(index);
    virtualizer.scrollToIndex(itemAt.get(index) ?? 0, { align: 'auto' });
    rowElement(index)?.focus({ preventScroll: true });
  };
  useRestoredPlace(scroller, place);
  // Before the next key can arrive: a row that left the document has taken the focus with it.
  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    const element = rowElement(at);
    focusWanted.current = element == null;
    element?.focus({ preventScroll: true });
  });
  useFocusKeptWhileHidden(scroller, focusWanted);
  useImperativeHandle(ref, () => ({
    focus: () => moveTo(at),
    top: () => scroller.current?.scrollTop ?? 0,
  }));

  function isUsed(event: KeyboardEvent<HTMLDivElement>, row: R): boolean {
    if (props.onPress?.(event, { at, moveTo }) === true) return true;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const target = gridTarget(event.key, at, rows.length, page);
    if (target !== undefined) moveTo(target);
    else if (event.key === 'Enter') onOpen(row);
    else return !event.ctrlKey && onKey?.(event.key, row) === true;
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const row = rows[at];
    const isRow = (event.target as HTMLElement).dataset['index'] !== undefined;
    if (row === undefined || !isRow || event.metaKey || event.altKey || !isUsed(event, row)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={items.length + 1}
      {...(chosen === undefined ? {} : { 'aria-multiselectable': true })}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} role="presentation" style={{ minWidth: props.leastWidth }}>
        <GridHeader columns={columns} sorting={props.sorting ?? []} onSort={props.onSort} />
        <div role="rowgroup" className={styles.body} style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {virtualizer.getVirtualItems().map((item) => {
            const index = items[item.index];
            const look = { transform: `translateY(${item.start}px)` };
            if (typeof index !== 'number')
              return index === undefined ? null : (
                <GridGroup
                  key={item.key}
                  group={index}
                  rowIndex={item.index + 2}
                  columns={columns.length}
                  look={look}
                  onToggle={props.onToggleGroup}
                  onKey={props.onGroupKey}
                />
              );
            const row = rows[index] as R;
            const isChosen = chosen?.has(rowId(row)) === true;
            return (
              <div
                key={item.key}
                role="row"
                data-index={index}
                aria-rowindex={item.index + 2}
                aria-label={rowName(row)}
                {...(chosen === undefined ? {} : { 'aria-selected': isChosen })}
                tabIndex={index === at ? 0 : -1}
                className={mergeClasses(styles.row, styles.data, isChosen && styles.chosen)}
                style={look}
                onFocus={() => {
                  setCurrent(index);
                  props.onFocusRow?.(row);
                }}
                onDoubleClick={() => onOpen(row)}
              >
                {columns.map((column) => (
                  <div
                    key={column.key}
                    role="gridcell"
                    className={styles.cell}
                    style={{ width: column.width }}
                  >
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
