import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DraftsRegular } from '@fluentui/react-icons/svg/drafts';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import type { ReactNode } from 'react';
import type { NeedsYouRow } from '../../../shared/ipc/contract/today.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { caseRoute, newCaseRoute, requestRoute } from '../../app/routes.ts';

const REQUEST_ICONS = {
  'sent-back': <ArrowUndoRegular aria-hidden />,
  'to-confirm': <CheckmarkCircleRegular aria-hidden />,
  'reminder-due': <MailRegular aria-hidden />,
  lapsed: <ClockRegular aria-hidden />,
} as const;
type RequestMove = keyof typeof REQUEST_ICONS;

/** Whether a move is about a request. */
export const isRequestMove = (kind: NeedsYouRow['kind']): kind is RequestMove => kind in REQUEST_ICONS;

interface MoveLook {
  readonly icon: ReactNode;
  readonly kind: string;
  readonly what: string;
  readonly button: string;
  readonly target: string;
}

function useRequestLook(): (row: NeedsYouRow, kind: RequestMove) => MoveLook {
  const { t } = useMessages();
  return ({ requestId, requestNumber, since }, kind) => ({
    icon: REQUEST_ICONS[kind],
    kind: t(`today.moveKind.${kind}`),
    what: t(`today.move.${kind}`, { number: requestNumber ?? 0, date: since ?? '' }),
    button: t(`today.moveButton.${kind}`),
    target: requestRoute(requestId ?? ''),
  });
}

/** What a next move looks like: its symbol, words, and where its button leads. */
export function useMoveLook(): (row: NeedsYouRow) => MoveLook {
  const { t } = useMessages();
  const requestLook = useRequestLook();
  return (row) => {
    if (isRequestMove(row.kind)) return requestLook(row, row.kind);
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
