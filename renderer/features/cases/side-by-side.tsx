import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Comparable } from '../../../shared/rules/compare-decisions.ts';
import type { Actor, MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { useActorName } from '../../decision/steps-table.tsx';
import { VerdictChip } from '../../decision/verdict-chip.tsx';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  head: { fontWeight: tokens.fontWeightSemibold, borderTopStyle: 'none' },
  name: { width: '22%', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  differs: { backgroundColor: tokens.colorNeutralBackground3 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** One of the decisions that stand beside each other. */
export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly decision: Comparable;
}

type Words = Readonly<Record<string, string>>;

function Items({ items }: { readonly items: readonly string[] }) {
  const styles = useStyles();
  if (items.length === 0) return '–';
  return (
    <ol className={styles.list}>
      {items.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ol>
  );
}

/** Decisions of one line beside each other; a row in which they differ is shaded and says so. */
export function SideBySide({ columns }: { readonly columns: readonly Column[] }) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const actorName = useActorName();
  const step = ({ id, actor }: Comparable['steps'][number]) =>
    t('change.step', { who: actorName(actor as Actor), what: (texts.steps as Words)[id] ?? id });
  const missing = ({ missingPrerequisites }: Comparable) =>
    missingPrerequisites.map((one) => (texts.prerequisites as Words)[one] ?? one);
  const rows = [
    {
      key: 'support',
      name: t('side.support'),
      cell: (one: Comparable) => <VerdictChip side="support" verdict={one.support as SupportVerdict} />,
      said: (one: Comparable) => one.support,
    },
    {
      key: 'move',
      name: t('side.move'),
      cell: (one: Comparable) => <VerdictChip side="move" verdict={one.move as MoveVerdict} />,
      said: (one: Comparable) => one.move,
    },
    {
      key: 'steps',
      name: t('case.steps'),
      cell: (one: Comparable) => <Items items={one.steps.map(step)} />,
      said: (one: Comparable) => one.steps.map(step).join(),
    },
    {
      key: 'missing',
      name: t('case.missing'),
      cell: (one: Comparable) => <Items items={missing(one)} />,
      said: (one: Comparable) => missing(one).join(),
    },
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td className={mergeClasses(styles.cell, styles.head, styles.name)} />
          {columns.map(({ key, heading }) => (
            <th key={key} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cell, said }) => {
          const differs = new Set(columns.map(({ decision }) => said(decision))).size > 1;
          return (
            <tr key={key} className={differs ? styles.differs : undefined} data-row={key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {differs ? t('compare.differs', { what: name }) : name}
              </th>
              {columns.map(({ key: column, decision }) => (
                <td key={column} className={styles.cell}>
                  {cell(decision)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
