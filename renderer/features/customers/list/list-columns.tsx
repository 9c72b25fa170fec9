import { makeStyles, tokens } from '@fluentui/react-components';
import type { CustomerColumn } from '../../../../shared/domain/customer-view.ts';
import { daysBetween } from '../../../../shared/domain/day.ts';
import type { CustomerListRow } from '../../../../shared/ipc/contract/customers.ts';
import type { MoveVerdict, SupportVerdict } from '../../../../shared/rules/vocabulary.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { useVerdictWords, VerdictChip } from '../../../decision/verdict-chip.tsx';
import { displayText, Outside } from '../../../ui/display-text.tsx';
import { chooseColumn, shareBeside } from '../../../ui/grid/choose-column.tsx';
import type { Column } from '../../../ui/grid/virtual-grid.tsx';
import { type FacetWords, useFacetWords } from './facet-words.ts';

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
  age: 1,
  requests: 0.8,
};
const NAME_WEIGHT = 2.5;

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

type Text = (row: CustomerListRow, words: FacetWords) => string;

const each = (facet: 'channel' | 'service', values: readonly string[], words: FacetWords): string =>
  values.map((one) => words.value(facet, one)).join(', ');

/** Columns that hold a text. */
const TEXTS: Readonly<Partial<Record<CustomerColumn, Text>>> = {
  country: (row, words) => (row.country === null ? '' : words.value('country', row.country)),
  channel: (row, words) => each('channel', row.channels, words),
  service: (row, words) => each('service', row.services, words),
  reseller: (row) => row.resellers.join(', '),
  mca: (row, words) => (row.mca === null ? '' : words.value('mca', row.mca)),
  tags: (row) => row.tags.join(', '),
  age: (row) => row.asOf ?? '',
  requests: (row) => (row.openRequests === 0 ? '' : String(row.openRequests)),
};

/** What a row shows in a column, as text. */
export function useCellText(): (row: CustomerListRow, key: CustomerColumn) => string {
  const { t } = useMessages();
  const verdicts = useVerdictWords();
  const words = useFacetWords();
  return (row, key) => {
    if (key === 'relation') return t(`customers.relation.${row.relationship}`);
    if (key === 'deadline') return row.deadline?.on ?? '';
    if (key !== 'verdicts') return TEXTS[key]?.(row, words) ?? '';
    if (row.support === null || row.move === null) return '';
    return `${verdicts.support(row.support)} · ${verdicts.move(row.move)}`;
  };
}

interface Selecting {
  readonly rows: readonly CustomerListRow[];
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly toggleAll: () => void;
}

/** The columns of the list; the first one chooses, by all others it can be sorted. */
export function useColumns(
  wanted: readonly CustomerColumn[],
  { rows, chosen, toggle, toggleAll }: Selecting,
): readonly Column<CustomerListRow>[] {
  const styles = useStyles();
  const { t } = useMessages();
  const words = useFacetWords();
  const all = NAME_WEIGHT + wanted.reduce((sum, key) => sum + WEIGHTS[key], 0);
  const cell = (key: CustomerColumn) => (row: CustomerListRow) => {
    if (key === 'verdicts') return <Verdicts row={row} />;
    if (key === 'deadline') return <Deadline row={row} />;
    if (key === 'relation') return <Cut text={t(`customers.relation.${row.relationship}`)} />;
    return <Cut text={TEXTS[key]?.(row, words) ?? ''} />;
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
      cell: cell(key),
    })),
  ];
}

/** The whole row as one sentence, with what the further columns show. */
export function useRowName(wanted: readonly CustomerColumn[]): (row: CustomerListRow) => string {
  const { t } = useMessages();
  const verdicts = useVerdictWords();
  const words = useFacetWords();
  const nothing = t('customers.noVerdict');
  const more = (row: CustomerListRow) =>
    wanted.flatMap((key) => {
      const text = TEXTS[key]?.(row, words) ?? '';
      return text === '' ? [] : [t('facet.chip', { facet: t(`customers.column.${key}`), value: text })];
    });
  const deadline = ({ deadline: next }: CustomerListRow) =>
    next === null
      ? []
      : [t('customers.deadlineSaid', { date: next.on, what: t(`customers.deadline.${next.what}`) })];
  return (row) => {
    const first = t('customers.rowName', {
      name: displayText(row.name),
      relation: t(`customers.relation.${row.relationship}`),
      support: row.support === null ? nothing : verdicts.support(row.support),
      move: row.move === null ? nothing : verdicts.move(row.move),
    });
    const rest = wanted.includes('deadline') ? [...deadline(row), ...more(row)] : more(row);
    return [first, ...rest.map(displayText)].join(t('facet.comma'));
  };
}
