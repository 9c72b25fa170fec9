import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActivityRow } from '../../../../shared/ipc/contract/activity.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { useSentence } from '../../../app/saving/activity-words.ts';
import { paperTheme } from '../../../app/themes.ts';
import { displayText, Outside } from '../../../ui/display-text.tsx';
import { localTime } from '../../../ui/local-time.ts';
import { KINDS, type Wanted } from '../activity-address.ts';
import type { PaperRows } from './paper-rows.ts';

const useStyles = makeStyles({
  paper: {
    width: '210mm',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowX: 'auto',
    '@media print': { width: 'auto', padding: 0, overflow: 'visible' },
  },
  edge: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalM}`, overflowWrap: 'anywhere' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  when: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

const COLUMNS = ['when', 'who', 'what', 'about'] as const;

/** What the log is filtered by, as a sentence. */
function useFilterWords(wanted: Wanted, people: PaperRows['people']): string {
  const { t } = useMessages();
  const { preferences } = useDesk();
  const person = people.find(({ id }) => id === wanted.by)?.name ?? wanted.by;
  const kind = KINDS.find((one) => one === wanted.kind);
  const given = [
    [t('activity.search'), wanted.text.trim()],
    [t('activity.who'), person],
    [t('activity.kind'), kind === undefined ? '' : t(`kind.${kind}`)],
    [t('activity.from'), wanted.from],
    [t('activity.to'), wanted.to],
  ] as const;
  const said = given
    .filter(([, value]) => value !== '')
    .map(([label, value]) => t('print.row', { label, value: displayText(value) }));
  if (said.length === 0) return t('activity.paperAll');
  return t('activity.paperFilters', { filters: said.join(preferences.language === 'en' ? '; ' : '；') });
}

function PaperRow({ row }: { readonly row: ActivityRow }) {
  const styles = useStyles();
  const { t } = useMessages();
  const sentence = useSentence();
  const plain = sentence(row.label);
  return (
    <tr>
      <td className={mergeClasses(styles.cell, styles.when)}>{localTime(row.at)}</td>
      <td className={styles.cell}>
        <Outside text={row.by} />
      </td>
      <td className={styles.cell}>
        {row.isUndo ? t('activity.undoOf', { what: plain }) : plain}
        {row.undo === 'undone' ? ` (${t('activity.undone')})` : ''}
      </td>
      <td className={styles.cell}>{row.subject === null ? '–' : <Outside text={row.subject} />}</td>
    </tr>
  );
}

/** The log on paper, white in every theme: whose, filters in words, entries; the head of the table comes again on every page. */
export function ActivitySheet({ paper, wanted }: { readonly paper: PaperRows; readonly wanted: Wanted }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { workspace, preferences, today } = useDesk();
  const { rows, total, people } = paper;
  const title = t('activity.title');
  const filters = useFilterWords(wanted, people);
  return (
    <FluentProvider
      theme={paperTheme(preferences.language)}
      className="print-sheet"
      data-testid="activity-paper"
      lang={preferences.language}
    >
      <div className={styles.paper}>
        <p className={styles.edge}>
          {t('activity.paperHead', {
            company: displayText(workspace?.companyName ?? ''),
            title,
            date: today,
          })}
        </p>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.text}>
          {filters} · {t('activity.count', { count: total })}
        </p>
        {rows.length < total ? (
          <p className={styles.text}>{t('activity.paperMost', { count: rows.length, total })}</p>
        ) : null}
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  {t(`activity.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PaperRow key={`${row.seq} ${row.subjectId}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </FluentProvider>
  );
}
