import { useCallback } from 'react';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import { useMessages } from '../../../app/desk-context.tsx';

/** Views of the list; each is part of the address. */
export const VIEWS = [
  'open',
  'needs-you',
  'due',
  'confirm',
  'waiting',
  'drafts',
  'lapsed',
  'done',
  'all',
] as const;
export type View = (typeof VIEWS)[number];

type State = RequestRow['state'];

const DONE: readonly State[] = [
  'cancelled',
  'withdrawn',
  'declined',
  'removed',
  'accepted',
  'active',
  'permission-lost',
];
const DRAFTS: readonly State[] = ['draft', 'in-provider-review', 'ready'];
const WAITING: readonly State[] = ['sent', 'reminded', 'permission-pending'];

const FITS: Readonly<Record<View, (row: RequestRow) => boolean>> = {
  open: (row) => !DONE.includes(row.state),
  'needs-you': (row) =>
    row.due !== null || row.proposals.length > 0 || row.sentBackOn !== null || row.state === 'lapsed',
  due: (row) => row.due !== null,
  confirm: (row) => row.proposals.length > 0,
  waiting: (row) => WAITING.includes(row.state),
  drafts: (row) => DRAFTS.includes(row.state),
  lapsed: (row) => row.state === 'lapsed',
  done: (row) => DONE.includes(row.state),
  all: () => true,
};

/** Who must move comes first, as a number from 0; the list comes newest first and keeps that within a group. */
export function groupRank(row: RequestRow): number {
  if (row.sentBackOn !== null || row.due !== null) return 0;
  if (row.proposals.length > 0) return 1;
  const groups: readonly (readonly State[])[] = [['permission-pending'], WAITING, DRAFTS, ['lapsed'], DONE];
  return 2 + groups.findIndex((group) => group.includes(row.state));
}

/** Rows of a view and a kind in the order of who must move. */
export const rowsIn = (rows: readonly RequestRow[], view: View, kind: string | undefined): RequestRow[] =>
  rows
    .filter((row) => FITS[view](row) && (kind === undefined || row.kind === kind))
    .sort((a, b) => groupRank(a) - groupRank(b));

/** What comes next for a row, in a few words. */
export function useNextWord(): (row: RequestRow) => string {
  const { t } = useMessages();
  return useCallback(
    (row: RequestRow) => {
      if (row.sentBackOn !== null) return t('requests.next.sentBack');
      if (row.proposals.length > 0) return t('requests.next.confirm');
      if (row.due !== null) return t(`requests.next.${row.due}`);
      if (row.nextDueOn !== null) return t('requests.next.on', { date: row.nextDueOn });
      if (row.state === 'draft' || row.state === 'ready') return t(`requests.next.${row.state}`);
      return t(row.state === 'in-provider-review' ? 'requests.next.review' : 'requests.next.none');
    },
    [t],
  );
}
