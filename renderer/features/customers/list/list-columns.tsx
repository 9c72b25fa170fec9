import { makeStyles, tokens } from '@fluentui/react-components';
import type { CustomerColumn, CustomerLook, CustomerSort } from '../../../../shared/domain/customer-view.ts';
import { daysBetween } from '../../../../shared/domain/day.ts';
import type { CustomerListRow } from '../../../../shared/ipc/contract/customers.ts';
import type { MoveVerdict, SupportVerdict } from '../../../../shared/rules/vocabulary.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { VerdictChip } from '../../../decision/verdict-chip.tsx';
import { displayText, Outside } from '../../../ui/display-text.tsx';
import { chooseColumn, shareBeside } from '../../../ui/grid/choose-column.tsx';
import type { Column } from '../../../ui/grid/virtual-grid.tsx';
import { useAgeText, useCellText } from './cell-text.ts';
import { useSortWords } from './sort-words.ts';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis' },
  second: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  // In a narrow column the second chip stands below the first one; both fit into a row.
  chips: { display: 'flex', flexWrap: 'wrap', gap: '2px 4px', minWidth: 0 },
});

/** Domain, and whose customer it is. */
const secondLine = (row: CustomerListRow): string =>
  [row.domain ?? '', ...row.resellers].filter((text) => text !== '').join(' · ');

/** Shares of the row by column; the name takes two and a half. */
const WEIGHTS: Readonly<Record<CustomerColumn, number>> = {
  relation: 1.4,
  verdicts: 2.2,
  deadline: 1.2,
  country: 1,
  channel: 1.4,
  service: 1.4,
  reseller: 1.4,
  mca: 1.2,
  tags: 1.2,
  changed: 1,
  age: 1.4,
  requests: 0.8,
  partnerId: 1,
  note: 2,
};
const NAME_WEIGHT = 2.5;
/** So many CSS pixels at least for each share, so that many columns can be scrolled sideways instead of being cut. */
const SHARE_WIDTH = 76;

const weightOf = (wanted: readonly CustomerColumn[]): number =>
  wanted.reduce((sum, key) => sum + WEIGHTS[key], NAME_WEIGHT);

/** Least width of a row with these columns, in CSS pixels. */
export const leastWidth = (wanted: readonly CustomerColumn[]): number =>
  Math.max(560, Math.round(weightOf(wanted) * SHARE_WIDTH));

/** A text that may be cut in its cell, whole in its tooltip. */
function Cut({ text }: { readonly text: string }) {
  return <span title={displayText(text)}>{displayText(text)}</span>;
}

/** Next day of a customer in two lines: when, and what. */
function Deadline({ row }: { readonly row: CustomerListRow }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { today } = useDesk();
  if (row.deadline === null) return null;
  const { on, what } = row.deadline;
  const days = daysBetween(today, on);
  const said = t(days < 0 ? 'customers.deadlineLate' : 'customers.deadlineDays', {
    date: on,
    count: Math.abs(days),
  });
  return (
    <>
      <div title={said}>{said}</div>
      <div className={styles.second}>{t(`customers.deadline.${what}`)}</div>
    </>
  );
}

/** What a customer's data rest on in two lines: the source, and its day with the age. */
function Age({ row }: { readonly row: CustomerListRow }) {
  const styles = useStyles();
  const said = useAgeText()(row);
  if (said === null) return null;
  return (
    <>
      <div title={said.source}>{said.source}</div>
      <div className={styles.second} title={said.age}>
        {said.age}
      </div>
    </>
  );
}

function Verdicts({ row }: { readonly row: CustomerListRow }) {
  const styles = useStyles();
  const { t } = useMessages();
  if (row.support === null || row.move === null)
    return <span className={styles.second}>{t('customers.noVerdict')}</span>;
  return (
    <span className={styles.chips}>
      <VerdictChip side="support" verdict={row.support as SupportVerdict} />
      <VerdictChip side="move" verdict={row.move as MoveVerdict} />
    </span>
  );
}

interface Selecting {
  readonly rows: readonly CustomerListRow[];
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly toggleAll: () => void;
}

/** The columns of the list; the first one chooses, by all others it can be sorted. */
export function useColumns(
  { columns: wanted, sort }: Pick<CustomerLook, 'columns' | 'sort'>,
  { rows, chosen, toggle, toggleAll }: Selecting,
): readonly Column<CustomerListRow>[] {
  const styles = useStyles();
  const { t } = useMessages();
  const text = useCellText();
  const all = weightOf(wanted);
  const said = useSortWords();
  const sortWords = (key: CustomerSort['key']) => said.place(sort, key);
  const cell = (key: CustomerColumn) => (row: CustomerListRow) => {
    if (key === 'verdicts') return <Verdicts row={row} />;
    if (key === 'deadline') return <Deadline row={row} />;
    if (key === 'relation') return <Cut text={t(`customers.relation.${row.relationship}`)} />;
    if (key === 'age') return <Age row={row} />;
    return <Cut text={text(row, key)} />;
  };
  return [
    chooseColumn({
      header: t('bulk.chosen'),
      allLabel: t('bulk.chooseAll'),
      rows,
      chosen,
      rowId: (row) => row.id,
      rowLabel: (row) => t('bulk.choose', { name: displayText(row.name) }),
      onToggle: toggle,
      onToggleAll: toggleAll,
    }),
    {
      key: 'name',
      header: t('customers.name'),
      width: shareBeside(NAME_WEIGHT / all),
      sortable: true,
      sortWords: sortWords('name'),
      cell: (row) => (
        <>
          <div className={styles.name} title={displayText(row.name)}>
            <Outside text={row.name} />
          </div>
          <div className={styles.second} title={secondLine(row)}>
            <Outside text={secondLine(row)} />
          </div>
        </>
      ),
    },
    ...wanted.map((key) => ({
      key,
      header: t(`customers.column.${key}`),
      width: shareBeside(WEIGHTS[key] / all),
      sortable: true,
      sortWords: sortWords(key),
      cell: cell(key),
    })),
  ];
}
