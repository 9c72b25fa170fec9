import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { NeedsYouRow } from '../../../shared/ipc/contract/today.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { requestsRoute } from '../../app/routes.ts';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { isRequestMove, useMoveLook } from './move-look.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: 0 },
    '& svg': { fontSize: tokens.fontSizeBase500, flexShrink: 0 },
  },
  who: { flex: '1 1 140px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  all: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    marginTop: tokens.spacingVerticalS,
    color: tokens.colorBrandForegroundLink,
  },
  what: { flex: '2 1 200px', color: tokens.colorNeutralForeground2 },
});

/** At most this many rows; the list they come from holds all. */
const MOST = 7;

interface ListProps {
  readonly rows: readonly NeedsYouRow[];
}

/** One list with one tab stop: Up and Down move, Enter does the row's button. */
function MoveList({ rows: shown }: ListProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  const look = useMoveLook();
  const [at, setAt] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = Math.min(shown.length - 1, Math.max(0, at + move));
    setAt(next);
    buttons.current[next]?.focus();
  }

  return (
    <ul className={styles.list} onKeyDown={onKeyDown}>
      {shown.map((row, index) => {
        const { icon, kind, what, button, target } = look(row);
        const customer = displayText(row.customerName ?? '');
        return (
          <li key={`${row.kind} ${row.caseId} ${row.requestId}`} className={styles.row}>
            {icon}
            <span className={styles.who}>
              {row.customerName === null ? kind : <Outside text={row.customerName} />}
            </span>
            <span className={styles.what}>{what}</span>
            <Button
              ref={(element: HTMLButtonElement | null) => {
                buttons.current[index] = element;
              }}
              tabIndex={index === at ? 0 : -1}
              aria-label={t('today.rowName', { kind, customer, what, button })}
              onFocus={() => setAt(index)}
              onClick={() => go(target)}
            >
              {button}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** The first of the next moves; when there are more, a way to all requests among them. */
export function NeedsYou({ rows }: ListProps) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <>
      <MoveList rows={rows.slice(0, MOST)} />
      {rows.length > MOST && rows.some((row) => isRequestMove(row.kind)) ? (
        <a className={styles.all} href={`#${requestsRoute('needs-you')}`}>
          {t('today.allRequests')}
        </a>
      ) : null}
    </>
  );
}
