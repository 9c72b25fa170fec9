import {
  Button,
  Checkbox,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { ColumnTripleRegular } from '@fluentui/react-icons/svg/column-triple';
import { useLayoutEffect, useRef } from 'react';
import { CUSTOMER_COLUMNS, type CustomerColumn } from '../../../../../shared/domain/customer-view.ts';
import { useDesk, useMessages } from '../../../../app/desk-context.tsx';
import { pressedIn } from '../../../../app/keys/key-choices.ts';
import { announce } from '../../../../ui/live-regions.tsx';
import { BELOW } from '../../../../ui/popover-place.ts';

const useStyles = makeStyles({
  surface: {
    width: '300px',
    maxWidth: '90vw',
    maxHeight: '70vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'center', minHeight: '32px' },
  box: { flexGrow: 1, minWidth: 0 },
  hint: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The columns with one of them a place further to the left (-1) or right (1); the same when it stands at the end. */
export function moved(
  columns: readonly CustomerColumn[],
  column: CustomerColumn,
  by: 1 | -1,
): CustomerColumn[] {
  const at = columns.indexOf(column);
  const other = columns[at + by];
  if (at === -1 || other === undefined) return [...columns];
  return columns.map((one, index) => {
    if (index === at) return other;
    return index === at + by ? column : one;
  });
}

interface Props {
  readonly columns: readonly CustomerColumn[];
  readonly onColumns: (columns: CustomerColumn[]) => void;
}

interface RowProps extends Props {
  readonly column: CustomerColumn;
  readonly onMove: (column: CustomerColumn, by: 1 | -1) => void;
}

/** One column: whether it is shown, and where. */
function ColumnRow({ column, columns, onColumns, onMove }: RowProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const name = t(`customers.column.${column}`);
  const at = columns.indexOf(column);
  const steps = [
    [-1, 'up', t('view.columnUp', { column: name }), <ArrowUpRegular key="up" />, at === 0],
    [
      1,
      'down',
      t('view.columnDown', { column: name }),
      <ArrowDownRegular key="down" />,
      at === columns.length - 1,
    ],
  ] as const;
  return (
    <li className={styles.item} data-column={column}>
      <Checkbox
        className={styles.box}
        label={name}
        checked={at !== -1}
        input={{ 'data-part': 'shown' } as never}
        onChange={(_event, { checked }) =>
          onColumns(checked === true ? [...columns, column] : columns.filter((one) => one !== column))
        }
      />
      {at === -1
        ? null
        : steps.map(([by, part, label, icon, isEnd]) => (
            <Button
              key={part}
              size="small"
              appearance="subtle"
              data-part={part}
              icon={icon}
              aria-label={label}
              title={label}
              disabledFocusable={isEnd}
              onClick={() => onMove(column, by)}
            />
          ))}
    </li>
  );
}

/** The columns that are shown, from left to right, then the others. A column that moves keeps the focus. */
function ColumnList({ columns, onColumns }: Props) {
  const styles = useStyles();
  const { workspace } = useDesk();
  const { t } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<string | null>(null);
  const offered = CUSTOMER_COLUMNS.filter(
    (one) => one !== 'reseller' || workspace?.role === 'indirect-provider',
  );
  const shown = columns.filter((one) => offered.includes(one));
  const others = offered.filter((one) => !columns.includes(one));
  useLayoutEffect(() => {
    if (wanted.current !== null) list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  function move(column: CustomerColumn, by: 1 | -1) {
    const next = moved(shown, column, by);
    const part = document.activeElement?.getAttribute('data-part') ?? 'shown';
    wanted.current = `[data-column="${column}"] [data-part="${part}"]`;
    announce(
      t('view.columnAt', {
        column: t(`customers.column.${column}`),
        place: next.indexOf(column) + 1,
        count: next.length,
      }),
    );
    onColumns(next);
  }
  return (
    <>
      <ul
        ref={list}
        className={styles.list}
        aria-label={t('view.columns')}
        onKeyDown={(event) => {
          const id = pressedIn('customers', event);
          if (id !== 'customersColumnUp' && id !== 'customersColumnDown') return;
          const row = (event.target as HTMLElement).closest('[data-column]')?.getAttribute('data-column');
          const column = shown.find((one) => one === row);
          if (column !== undefined) move(column, id === 'customersColumnUp' ? -1 : 1);
          event.preventDefault();
        }}
      >
        {[...shown, ...others].map((column) => (
          <ColumnRow key={column} column={column} columns={shown} onColumns={onColumns} onMove={move} />
        ))}
      </ul>
      <p className={styles.hint}>{t('view.columnsHint')}</p>
    </>
  );
}

/** Which columns stand beside the name, and in which order. */
export function ColumnChooser(props: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Popover trapFocus positioning={BELOW}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" icon={<ColumnTripleRegular />}>
          {t('view.columns')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('view.columns')} data-testid="column-menu">
        <ColumnList {...props} />
      </PopoverSurface>
    </Popover>
  );
}
