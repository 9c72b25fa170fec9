import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { RequestStateChip } from '../../../app/requests/request-state-chip.tsx';
import { displayText, Outside } from '../../../ui/display-text.tsx';
import { chooseColumn, shareBeside } from '../../../ui/grid/choose-column.tsx';
import type { Column } from '../../../ui/grid/virtual-grid.tsx';
import { useNextWord } from './request-views.ts';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis' },
  second: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

interface Selecting {
  /** Rows that are in view, those of closed groups not. */
  readonly rows: readonly RequestRow[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (id: string) => void;
  readonly chooseAll: () => void;
}

/** The customer and what is asked of them, in two lines. */
function Customer({ row }: { readonly row: RequestRow }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <>
      <div className={styles.name} title={displayText(row.customerName)}>
        <Outside text={row.customerName} />
      </div>
      <div className={styles.second} title={t(`request.kind.${row.kind}`)}>
        {t(`request.kind.${row.kind}`)}
      </div>
    </>
  );
}

/** The columns of the list; the first one chooses. */
export function useColumns({ rows, chosen, choose, chooseAll }: Selecting): readonly Column<RequestRow>[] {
  const { t } = useMessages();
  const next = useNextWord();
  const others: readonly Column<RequestRow>[] = useMemo(
    () => [
      { key: 'number', header: t('requests.number'), width: shareBeside(0.08), cell: (row) => row.number },
      {
        key: 'customer',
        header: t('requests.customer'),
        width: shareBeside(0.33),
        cell: (row) => <Customer row={row} />,
      },
      {
        key: 'state',
        header: t('requests.state'),
        width: shareBeside(0.22),
        cell: (row) => <RequestStateChip state={row.state} />,
      },
      { key: 'sent', header: t('requests.sent'), width: shareBeside(0.14), cell: (row) => row.sentOn ?? '' },
      {
        key: 'next',
        header: t('requests.next'),
        width: shareBeside(0.23),
        cell: (row) => <span title={next(row)}>{next(row)}</span>,
      },
    ],
    [t, next],
  );
  const choosing = chooseColumn({
    header: t('requests.chosen'),
    allLabel: t('requests.chooseAll'),
    rows,
    chosen,
    rowId: (row) => row.id,
    rowLabel: (row) => t('requests.choose', { number: row.number, name: displayText(row.customerName) }),
    onToggle: choose,
    onToggleAll: chooseAll,
  });
  return [choosing, ...others];
}
