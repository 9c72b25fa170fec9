import { makeStyles, tokens } from '@fluentui/react-components';
import type { ActivityChange } from '../../../shared/ipc/contract/activity.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import type { CatalogueKey } from '../../messages/messages.ts';
import { fieldLabel } from '../../messages/record-labels.ts';
import { Outside } from '../../ui/display-text.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  label: { width: '28%', color: tokens.colorNeutralForeground2 },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

function Value({ field, text }: { readonly field: string; readonly text: string | null }) {
  const styles = useStyles();
  const { t, value } = useMessages();
  if (text === null) return <span className={styles.empty}>{t('activity.empty')}</span>;
  return <Outside text={value(field, text)} />;
}

function Fields({ fields }: Pick<ActivityChange, 'fields'>) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['field', 'before', 'now'] as const).map((head) => (
            <th
              key={head}
              scope="col"
              className={head === 'field' ? `${styles.cell} ${styles.label}` : styles.cell}
            >
              {t(`activity.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, now }) => (
          <tr key={field}>
            <th scope="row" className={styles.cell}>
              {fieldLabel(t, field)}
            </th>
            <td className={styles.cell}>
              <Value field={field} text={before} />
            </td>
            <td className={styles.cell}>
              <Value field={field} text={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Change({ change }: { readonly change: ActivityChange }) {
  const styles = useStyles();
  const { t } = useMessages();
  const kind = t(`kind.${change.kind}` as CatalogueKey);
  return (
    <div>
      <div className={styles.head}>
        {kind}
        {change.name === null ? null : (
          <>
            {' · '}
            <Outside text={change.name} />
          </>
        )}{' '}
        <span className={styles.quiet}>
          {t(`activity.change.${change.change}`)}
          {change.changedSince ? ` · ${t('activity.since')}` : ''}
        </span>
      </div>
      {change.fields.length === 0 ? (
        <p className={styles.quiet}>{t('activity.noFields')}</p>
      ) : (
        <Fields fields={change.fields} />
      )}
    </div>
  );
}

/** Before and now of everything an entry touched, field by field. */
export function ActivityChanges({ changeSetId }: { readonly changeSetId: string }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const { data, error: refused } = useRequest(bridge, 'activity.show', { changeSetId });
  if (refused !== null)
    return (
      <p className={styles.quiet}>{refused.code === 'not-found' ? t('activity.notKept') : error(refused)}</p>
    );
  if (data === null) return null;
  return (
    <div className={styles.all} data-testid="changes">
      {data.changes.map((change) => (
        <Change key={`${change.kind} ${change.id}`} change={change} />
      ))}
      {data.more === 0 ? null : <p className={styles.quiet}>{t('activity.more', { count: data.more })}</p>}
    </div>
  );
}
