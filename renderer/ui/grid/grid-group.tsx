import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { CSSProperties } from 'react';
import { useGridStyles } from './grid-styles.ts';

/** A heading over some rows of a grid. `count` rows belong to it; they are drawn while it is open. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly open: boolean;
}

interface Props {
  readonly group: Group;
  readonly rowIndex: number;
  readonly columns: number;
  readonly look: CSSProperties;
  readonly onToggle: ((key: string) => void) | undefined;
  /** A key on the heading; answers whether it was used. */
  readonly onKey: ((key: string, group: string) => boolean) | undefined;
}

/** The heading of a group: a button that shows or hides its rows. */
export function GridGroup({ group, rowIndex, columns, look, onToggle, onKey }: Props) {
  const styles = useGridStyles();
  return (
    <div role="row" aria-rowindex={rowIndex} className={mergeClasses(styles.row, styles.group)} style={look}>
      <div role="gridcell" aria-colspan={columns} className={styles.groupCell}>
        <button
          type="button"
          className={styles.groupButton}
          aria-expanded={group.open}
          onClick={() => onToggle?.(group.key)}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey || onKey?.(event.key, group.key) !== true)
              return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {group.open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          {group.label} <span className={styles.groupCount}>{group.count}</span>
        </button>
      </div>
    </div>
  );
}
