import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import { STATE_ORIGINS } from '../../../../shared/requests/life-cycle.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { RequestStateChip } from '../../../app/requests/request-state-chip.tsx';
import { requestRoute } from '../../../app/routes.ts';
import { showToast } from '../../../app/toasts.tsx';
import { displayText, Outside } from '../../../ui/display-text.tsx';
import { announceFailure } from '../../../ui/live-regions.tsx';
import { RecordForm } from '../record-form.tsx';
import { type BoardColumn, COLUMNS, cardsIn, eventInto, nextCard } from './board-columns.ts';
import { useNextWord } from './request-views.ts';

const useStyles = makeStyles({
  board: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  column: {
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    minHeight: '120px',
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  cards: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  card: {
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  observed: {
    borderTopStyle: 'solid',
    borderRightStyle: 'solid',
    borderBottomStyle: 'solid',
    borderLeftStyle: 'solid',
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Cards a column draws; the others are counted and stand in the list. */
const MOST = 100;

interface CardProps {
  readonly row: RequestRow;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (pressed: KeyboardEvent) => void;
  readonly onOpen: () => void;
}

function Card({ row, isStop, onFocus, onKeyDown, onOpen }: CardProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const next = useNextWord();
  const name = t('requests.rowName', {
    number: row.number,
    name: displayText(row.customerName),
    kind: t(`request.kind.${row.kind}`),
    state: t(`request.state.${row.state}`),
    next: next(row),
  });
  return (
    <li>
      <button
        type="button"
        draggable
        data-card={row.id}
        tabIndex={isStop ? 0 : -1}
        aria-label={name}
        className={mergeClasses(styles.card, STATE_ORIGINS[row.state] === 'observed' && styles.observed)}
        onDragStart={(dragged) => dragged.dataTransfer.setData('text/plain', row.id)}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={onOpen}
      >
        <span className={styles.name}>
          <Outside text={row.customerName} />
        </span>
        <RequestStateChip state={row.state} />
        <span className={styles.quiet}>{next(row)}</span>
      </button>
    </li>
  );
}

interface Recording {
  readonly row: RequestRow;
  readonly first?: RequestRow['offered'][number];
}

/** The same rows as cards in columns (S-10): arrow keys move the focus, R records; dragging opens the same form. */
export function Board({ rows }: { readonly rows: readonly RequestRow[] }) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const [, go] = useHashLocation();
  const [recording, setRecording] = useState<Recording | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState<string | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const goesBack = useRef(false);
  const cards = cardsIn(rows);
  const shown = COLUMNS.map((one) => (one === 'active' && !open ? [] : cards[one].slice(0, MOST)));
  const stop = shown.flat().find((one) => one.id === at) ?? shown.flat()[0];
  const focus = (id: string) => board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
  useEffect(() => {
    if (recording !== null || !goesBack.current || at === null) return;
    goesBack.current = false;
    board.current?.querySelector<HTMLElement>(`[data-card="${at}"]`)?.focus();
  }, [recording, at]);
  function onKeyDown(pressed: KeyboardEvent, row: RequestRow) {
    const next = nextCard(shown, row.id, pressed.key);
    if (next !== undefined) focus(next.id);
    else if (pressed.key.toLowerCase() === 'r' && !pressed.ctrlKey && row.offered.length > 0)
      setRecording({ row });
    else return;
    pressed.preventDefault();
  }
  function drop(id: string, column: BoardColumn) {
    const row = rows.find((one) => one.id === id);
    const first = row === undefined ? undefined : eventInto(row, column);
    if (row !== undefined && first !== undefined) {
      setAt(row.id);
      setRecording({ row, first });
      return;
    }
    showToast(t('request.guard.not-from-here'));
    announceFailure(t('request.guard.not-from-here'));
  }
  return (
    <>
      {recording === null ? null : (
        <RecordForm
          key={`${recording.row.id} ${recording.first ?? ''}`}
          ids={[recording.row.id]}
          offered={recording.row.offered}
          {...(recording.first === undefined ? {} : { first: recording.first })}
          onDone={() => {
            goesBack.current = true;
            setRecording(null);
          }}
        />
      )}
      <div ref={board} className={styles.board} data-testid="board">
        {COLUMNS.map((column, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: dragging is an extra; R on the card does the same.
          <div
            key={column}
            className={styles.column}
            data-testid={`column-${column}`}
            onDragOver={(dragged) => dragged.preventDefault()}
            onDrop={(dropped) => {
              dropped.preventDefault();
              drop(dropped.dataTransfer.getData('text/plain'), column);
            }}
          >
            <h2 className={styles.title}>
              {t('requests.column', {
                name: t(`requests.column.${column}`),
                count: number(cards[column].length),
              })}
            </h2>
            {column === 'active' ? (
              <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
                {t(open ? 'requests.columnHide' : 'requests.columnShow')}
              </Button>
            ) : null}
            <ul className={styles.cards}>
              {(shown[index] ?? []).map((row) => (
                <Card
                  key={row.id}
                  row={row}
                  isStop={row.id === stop?.id}
                  onFocus={() => setAt(row.id)}
                  onKeyDown={(pressed) => onKeyDown(pressed, row)}
                  onOpen={() => go(requestRoute(row.id))}
                />
              ))}
            </ul>
            {cards[column].length > MOST ? <p className={styles.note}>{t('requests.columnMore')}</p> : null}
          </div>
        ))}
      </div>
      <p className={styles.note}>{t('requests.boardKeys')}</p>
    </>
  );
}
