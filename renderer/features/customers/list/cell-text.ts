import type { CustomerColumn } from '../../../../shared/domain/customer-view.ts';
import { daysBetween } from '../../../../shared/domain/day.ts';
import type { CustomerListRow } from '../../../../shared/ipc/contract/customers.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { useVerdictWords } from '../../../decision/verdict-chip.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { type FacetWords, useFacetWords } from './facet-words.ts';

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
  changed: (row) => row.changedOn,
  requests: (row) => (row.openRequests === 0 ? '' : String(row.openRequests)),
  partnerId: (row) => row.partnerIds.join(', '),
  note: (row) => row.note,
};

interface AgeText {
  readonly source: string;
  /** Its day, and how old it is. */
  readonly age: string;
}

/** Where the newest data of a customer come from and how old they are; null when nothing has a day. */
export function useAgeText(): (row: CustomerListRow) => AgeText | null {
  const { t } = useMessages();
  const { today } = useDesk();
  return ({ asOf, source }) =>
    asOf === null || source === null
      ? null
      : {
          source: t(`customers.source.${source}`),
          age: t('customers.age', { date: asOf, count: Math.max(0, daysBetween(asOf, today)) }),
        };
}

/** What a row shows in a column, as text. */
export function useCellText(): (row: CustomerListRow, key: CustomerColumn) => string {
  const { t } = useMessages();
  const verdicts = useVerdictWords();
  const words = useFacetWords();
  const ageText = useAgeText();
  return (row, key) => {
    if (key === 'age') return Object.values(ageText(row) ?? {}).join(t('facet.comma'));
    if (key === 'relation') return t(`customers.relation.${row.relationship}`);
    if (key === 'deadline') return row.deadline?.on ?? '';
    if (key !== 'verdicts') return TEXTS[key]?.(row, words) ?? '';
    if (row.support === null || row.move === null) return '';
    return `${verdicts.support(row.support)} · ${verdicts.move(row.move)}`;
  };
}

/** Columns the sentence of a row always begins with, or says in words of their own. */
const SAID_FIRST: ReadonlySet<CustomerColumn> = new Set(['relation', 'verdicts', 'deadline']);

/** The whole row as one sentence, with what the further columns show. */
export function useRowName(wanted: readonly CustomerColumn[]): (row: CustomerListRow) => string {
  const { t } = useMessages();
  const verdicts = useVerdictWords();
  const cellText = useCellText();
  const nothing = t('customers.noVerdict');
  const more = (row: CustomerListRow) =>
    wanted.flatMap((key) => {
      const text = SAID_FIRST.has(key) ? '' : cellText(row, key);
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
