import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { gridTarget } from './grid-keys.ts';
import { useCutTitles } from './use-cut-titles.ts';

/** One column. `width` is a share of the row; `sortable` gives the header a button. */
export interface Column<R> {
  readonly key: string;
  readonly header: string;
  readonly width: string;
  readonly sortable?: boolean;
  readonly cell: (row: R) => ReactNode;
}

export interface Sorting {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** Puts the focus on the grid's current row. */
export interface GridHandle {
  focus(): void;
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
  readonly sorting?: Sorting;
  readonly onSort?: (key: string) => void;
  readonly ref?: Ref<GridHandle>;
}

const ROW_HEIGHT = 52;
const HEADER_HEIGHT = 32;
const OVERSCAN = 8;

const useStyles = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: '180px',
    overflow: 'auto',
    position: 'relative',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollPaddingTop: `${HEADER_HEIGHT}px`,
  },
  inner: { minWidth: '560px' },
  row: {
    display: 'flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    height: `${ROW_HEIGHT}px`,
    width: '100%',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  body: { position: 'relative' },
  data: {
    position: 'absolute',
    insetInlineStart: 0,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
    },
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: `${HEADER_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    boxSizing: 'border-box',
  },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  },
});

/**
 * Grid of any length with row focus. Only the rows in view are drawn, and the focused one always is, so that the keyboard
 * never loses its place (ux S-04). Rows are as high as {@link ROW_HEIGHT} says.
 */
export function VirtualGrid<R>(props: Props<R>) {
  const { label, rows, columns, rowId, rowName, onOpen, onKey, sorting, onSort, ref } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const focusWanted = useRef(false);
  const at = Math.min(current, Math.max(0, rows.length - 1));

  const withFocused = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...(rows.length > 0 ? [at] : [])])].sort((a, b) => a - b),
    [at, rows.length],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: HEADER_HEIGHT,
    rangeExtractor: withFocused,
    getItemKey: (index) => rowId(rows[index] as R),
  });

  useCutTitles(scroller);
  const rowElement = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  const moveTo = (index: number) => {
    focusWanted.current = true;
    setCurrent(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    rowElement(index)?.focus({ preventScroll: true });
  };
  // Before the next key can arrive: a row that left the document has taken the focus with it.
  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    const element = rowElement(at);
    if (element === null || element === undefined) return;
    focusWanted.current = false;
    element.focus({ preventScroll: true });
  });
  useImperativeHandle(ref, () => ({ focus: () => moveTo(at) }));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const row = rows[at];
    const isRow = (event.target as HTMLElement).dataset['index'] !== undefined;
    if (row === undefined || !isRow || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const target = gridTarget(event.key, at, rows.length, page);
    if (target !== undefined) moveTo(target);
    else if (event.key === 'Enter') onOpen(row);
    else if (event.ctrlKey || onKey?.(event.key, row) !== true) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const headerCell = (column: Column<R>) => {
    const sorted = sorting?.key === column.key ? sorting.direction : undefined;
    const aria = column.sortable === true ? { 'aria-sort': sorted ?? ('none' as const) } : {};
    return (
      <div
        key={column.key}
        role="columnheader"
        className={styles.cell}
        style={{ width: column.width }}
        {...aria}
      >
        {column.sortable === true ? (
          <button type="button" className={styles.sort} onClick={() => onSort?.(column.key)}>
            {column.header}
            {sorted === 'ascending' ? <ArrowUpRegular aria-hidden /> : null}
            {sorted === 'descending' ? <ArrowDownRegular aria-hidden /> : null}
          </button>
        ) : (
          column.header
        )}
      </div>
    );
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} role="presentation">
        <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.header)}>
          {columns.map(headerCell)}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index] as R;
            return (
              <div
                key={item.key}
                role="row"
                data-index={item.index}
                aria-rowindex={item.index + 2}
                aria-label={rowName(row)}
                tabIndex={item.index === at ? 0 : -1}
                className={mergeClasses(styles.row, styles.data)}
                style={{ transform: `translateY(${item.start}px)` }}
                onFocus={() => setCurrent(item.index)}
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
