import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DraftsRegular } from '@fluentui/react-icons/svg/drafts';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { NeedsYouRow } from '../../../shared/ipc/contract/today.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { caseRoute, newCaseRoute } from '../../app/routes.ts';
import { Outside } from '../../ui/display-text.tsx';

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
  what: { flex: '2 1 200px', color: tokens.colorNeutralForeground2 },
});

interface Look {
  readonly icon: ReactNode;
  readonly kind: string;
  readonly what: string;
  readonly button: string;
  readonly target: string;
}

function useLook(): (row: NeedsYouRow) => Look {
  const { t } = useMessages();
  return (row) => {
    if (row.kind === 'draft-found') {
      return {
        icon: <DraftsRegular aria-hidden />,
        kind: t('today.kindDraft'),
        what: t('today.draft'),
        button: t('today.draftButton'),
        target: newCaseRoute(),
      };
    }
    if (row.kind === 'unfinished-set-up') {
      return {
        icon: <SettingsRegular aria-hidden />,
        kind: t('today.kindSetUp'),
        what: t('today.setUp'),
        button: t('today.setUpButton'),
        target: '/settings/company',
      };
    }
    return {
      icon: <QuestionCircleRegular aria-hidden />,
      kind: t('today.kindQuestion'),
      what: t('today.blocked', { count: row.questions, number: row.caseNumber ?? 0 }),
      button: t('today.answer'),
      target: caseRoute(row.caseId ?? ''),
    };
  };
}

/** At most this many rows; the list they come from holds all. */
const MOST = 7;

/** One list with one tab stop: Up and Down move, Enter does the row's button. */
export function NeedsYou({ rows }: { readonly rows: readonly NeedsYouRow[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  const look = useLook();
  const [at, setAt] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const shown = rows.slice(0, MOST);

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
        const customer = row.customerName ?? '';
        return (
          <li key={`${row.kind} ${row.caseId}`} className={styles.row}>
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
