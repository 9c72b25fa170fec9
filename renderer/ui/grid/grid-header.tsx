import { mergeClasses } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import type { ReactNode } from 'react';
import { useGridStyles } from './grid-styles.ts';

/** One key of the order; the first of several counts most. */
export interface Sorting {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

interface Head {
  readonly key: string;
  readonly header: string;
  readonly head?: ReactNode;
  readonly width: string;
  readonly sortable?: boolean;
  readonly sortWords?: string | undefined;
}

interface Props {
  readonly columns: readonly Head[];
  readonly sorting: readonly Sorting[];
  readonly onSort: ((key: string, add: boolean) => void) | undefined;
}

interface SortProps {
  readonly header: string;
  readonly direction: Sorting['direction'] | undefined;
  /** Rank among the keys of the order from 0; below 0 when it is none. */
  readonly at: number;
  readonly words: string | undefined;
  readonly onSort: (add: boolean) => void;
}

/** A name that sorts by its column; a second key shows its rank. */
function SortButton({ header, direction, at, words, onSort }: SortProps) {
  const styles = useGridStyles();
  return (
    <button
      type="button"
      className={styles.sort}
      aria-description={words}
      onClick={(event) => onSort(event.shiftKey)}
    >
      {header}
      {direction === 'ascending' ? <ArrowUpRegular aria-hidden /> : null}
      {direction === 'descending' ? <ArrowDownRegular aria-hidden /> : null}
      {at > 0 ? <span className={styles.rank}>{at + 1}</span> : null}
    </button>
  );
}

/** The names of the columns. Only the first key is said by `aria-sort`; a second one is shown with its rank and said by its button. */
export function GridHeader({ columns, sorting, onSort }: Props) {
  const styles = useGridStyles();
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.header)}>
      {columns.map(({ key, header, head, width, sortable = false, sortWords }) => {
        const at = sorting.findIndex((one) => one.key === key);
        const direction = sorting[at]?.direction;
        return (
          <div
            key={key}
            role="columnheader"
            className={styles.cell}
            style={{ width }}
            {...(sortable ? { 'aria-sort': (at === 0 && direction) || ('none' as const) } : {})}
            {...(head === undefined ? {} : { 'aria-label': header })}
          >
            {sortable ? (
              <SortButton
                header={header}
                direction={direction}
                at={at}
                words={sortWords}
                onSort={(add) => onSort?.(key, add)}
              />
            ) : (
              (head ?? header)
            )}
          </div>
        );
      })}
    </div>
  );
}
