import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Outside } from './display-text.tsx';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    marginBottom: tokens.spacingVerticalM,
    ':last-child': { marginBottom: 0 },
  },
  cell: {
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    verticalAlign: 'top',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  label: { width: '30%', fontWeight: tokens.fontWeightSemibold },
});

/** A label and its value, which is somebody else's text. */
export type FactRow = readonly [label: string, value: string];

/** Labels with their values, one a row. */
export function FactTable({ rows }: { readonly rows: readonly FactRow[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row" className={mergeClasses(styles.cell, styles.label)}>
              {label}
            </th>
            <td className={styles.cell}>
              <Outside text={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
