import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ActivityRow } from '../../../shared/ipc/contract/activity.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { caseRoute } from '../../app/routes.ts';
import { useSentence } from '../../app/saving/activity-words.ts';
import { showToast } from '../../app/toasts.tsx';
import { Outside } from '../../ui/display-text.tsx';
import { localTime } from '../../ui/local-time.ts';
import { ActivityChanges } from './activity-changes.tsx';

const useStyles = makeStyles({
  around: {
    overflowX: 'auto',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'start',
    padding: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  when: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  link: { color: tokens.colorBrandForegroundLink },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    justifyContent: 'flex-end',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  opened: { borderTopWidth: 0, backgroundColor: tokens.colorNeutralBackground2 },
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

function Subject({ row }: { readonly row: ActivityRow }) {
  const styles = useStyles();
  if (row.subject === null) return null;
  if (row.subjectKind !== 'case') return <Outside text={row.subject} />;
  return (
    <a className={styles.link} href={`#${caseRoute(row.subjectId)}`}>
      <Outside text={row.subject} />
    </a>
  );
}

interface Conflict {
  readonly changed: number;
  readonly rest: number;
}

/** Takes an entry back; what was changed since is said, and the rest is offered. */
function useUndoEntry(row: ActivityRow, what: string) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  async function undo(leaveConflicts: boolean): Promise<void> {
    const { changeSetId } = row;
    const reply = await bridge.request('changes.undo', { changeSetId, leaveConflicts });
    setConflict(null);
    if (reply.ok) showToast(t(leaveConflicts ? 'activity.restUndone' : 'app.undone', { what }));
    else if (reply.error.code === 'undo-conflict')
      setConflict({ changed: reply.error.changed, rest: reply.error.rest });
    else showToast(error(reply.error));
  }
  return { conflict, undo: (leaveConflicts: boolean) => void undo(leaveConflicts) };
}

function ConflictNote({
  conflict: { changed, rest },
  onRest,
}: {
  readonly conflict: Conflict;
  readonly onRest: () => void;
}) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.note} role="note" data-testid="undo-conflict">
      {rest === 0 ? t('activity.allChanged') : t('activity.someChanged', { count: changed })}
      {rest === 0 ? null : (
        <Button size="small" onClick={onRest}>
          {t('activity.undoRest', { count: rest })}
        </Button>
      )}
    </div>
  );
}

function Row({ row }: { readonly row: ActivityRow }) {
  const styles = useStyles();
  const { t } = useMessages();
  const sentence = useSentence();
  const [open, setOpen] = useState(false);
  const id = useId();
  const plain = sentence(row.label);
  const what = row.isUndo ? t('activity.undoOf', { what: plain }) : plain;
  const time = localTime(row.at);
  const { conflict, undo } = useUndoEntry(row, what);
  const nameOf = (action: string) => t('activity.showOf', { action, what, time });
  const word = open ? t('activity.hide') : t('activity.show');
  return (
    <>
      <tr>
        <td className={mergeClasses(styles.cell, styles.when)}>{time}</td>
        <td className={styles.cell}>
          <Outside text={row.by} />
        </td>
        <td className={styles.cell}>
          {what}
          {conflict === null ? null : <ConflictNote conflict={conflict} onRest={() => undo(true)} />}
        </td>
        <td className={styles.cell}>
          <Subject row={row} />
        </td>
        <td className={styles.cell}>
          <div className={styles.actions}>
            <Button
              size="small"
              aria-label={nameOf(word)}
              aria-expanded={open}
              {...(open ? { 'aria-controls': id } : {})}
              onClick={() => setOpen(!open)}
            >
              {word}
            </Button>
            {row.undo === 'possible' ? (
              <Button size="small" aria-label={nameOf(t('app.undo'))} onClick={() => undo(false)}>
                {t('app.undo')}
              </Button>
            ) : null}
            {row.undo === 'undone' ? <span className={styles.quiet}>{t('activity.undone')}</span> : null}
          </div>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={5} id={id} className={mergeClasses(styles.cell, styles.opened)}>
            <ActivityChanges changeSetId={row.changeSetId} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Entries of the log, each with what it changed and a way to take it back. */
export function ActivityTable({ rows }: { readonly rows: readonly ActivityRow[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.around} tabIndex={0} aria-label={t('activity.what')}>
      <table className={styles.table} aria-label={t('activity.title')}>
        <thead>
          <tr>
            {(['when', 'who', 'what', 'about'] as const).map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {t(`activity.${column}`)}
              </th>
            ))}
            <td className={styles.head} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.seq} ${row.subjectId}`} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
