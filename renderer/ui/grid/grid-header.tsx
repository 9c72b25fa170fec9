import { mergeClasses } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useGridStyles } from './grid-styles.ts';

/** One key of the order; the first of several counts most. */
export interface Sorting {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

interface Head {
  readonly key: string;
  readonly header: string;
  readonly width: string;
  readonly sortable?: boolean;
}

interface Props {
  readonly columns: readonly Head[];
  readonly sorting: readonly Sorting[];
  readonly onSort: ((key: string, add: boolean) => void) | undefined;
}

/** The names of the columns. Only the first key is said by `aria-sort`; a second one is shown with its rank. */
export function GridHeader({ columns, sorting, onSort }: Props) {
  const styles = useGridStyles();
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.header)}>
      {columns.map((column) => {
        const at = sorting.findIndex((one) => one.key === column.key);
        const direction = sorting[at]?.direction;
        const aria =
          column.sortable === true ? { 'aria-sort': (at === 0 && direction) || ('none' as const) } : {};
        return (
          <div
            key={column.key}
            role="columnheader"
            className={styles.cell}
            style={{ width: column.width }}
            {...aria}
          >
            {column.sortable === true ? (
              <button
                type="button"
                className={styles.sort}
                onClick={(event) => onSort?.(column.key, event.shiftKey)}
              >
                {column.header}
                {direction === 'ascending' ? <ArrowUpRegular aria-hidden /> : null}
                {direction === 'descending' ? <ArrowDownRegular aria-hidden /> : null}
                {at > 0 ? <span className={styles.rank}>{at + 1}</span> : null}
              </button>
            ) : (
              column.header
            )}
          </div>
        );
      })}
    </div>
  );
}
