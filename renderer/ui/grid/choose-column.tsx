import { Checkbox } from '@fluentui/react-components';
import type { Column } from './virtual-grid.tsx';

/** Width of the column that chooses: its box, and nothing that could be cut. */
const WIDTH = '48px';

/** A share of the row beside the column that chooses; `part` is from 0 to 1. */
export const shareBeside = (part: number): string => `calc((100% - ${WIDTH}) * ${part.toFixed(4)})`;

interface Choosing<R> {
  /** Accessible name of the column. */
  readonly header: string;
  /** Accessible name of the box in the head. */
  readonly allLabel: string;
  /** Rows the box in the head chooses, or gives up when all are chosen. */
  readonly rows: readonly R[];
  readonly chosen: ReadonlySet<string>;
  readonly rowId: (row: R) => string;
  readonly rowLabel: (row: R) => string;
  readonly onToggle: (id: string) => void;
  readonly onToggleAll: () => void;
}

/** Half of the box is filled while some of the rows are chosen. */
function stateOf<R>({ rows, chosen }: Pick<Choosing<R>, 'rows' | 'chosen'>): boolean | 'mixed' {
  if (chosen.size === 0) return false;
  return chosen.size >= rows.length ? true : 'mixed';
}

/** The first column of a list of which rows can be chosen: a box in each row, and one for all in the head. */
export function chooseColumn<R>(choosing: Choosing<R>): Column<R> {
  const { header, allLabel, chosen, rowId, rowLabel, onToggle, onToggleAll } = choosing;
  return {
    key: 'chosen',
    header,
    width: WIDTH,
    head: (
      <Checkbox checked={stateOf(choosing)} onChange={onToggleAll} aria-label={allLabel} title={allLabel} />
    ),
    cell: (row) => (
      <Checkbox
        tabIndex={-1}
        checked={chosen.has(rowId(row))}
        onChange={() => onToggle(rowId(row))}
        aria-label={rowLabel(row)}
      />
    ),
  };
}
