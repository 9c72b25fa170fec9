import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { RequestGrouping } from '../../../../shared/ipc/contract/app.ts';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import { type Messages, useDesk, useMessages } from '../../../app/desk-context.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import type { Group } from '../../../ui/grid/grid-group.tsx';
import { closedGroups, groupName, groupRows } from './request-groups.ts';

function wordOf(t: Messages['t'], by: RequestGrouping, key: string): string {
  if (by === 'state') return t(`requests.group.${key as 'due'}`);
  if (by === 'kind') return t(`request.kind.${key as 'gdap-approval'}`);
  if (key === '') return t(by === 'week' ? 'requests.group.notSent' : 'facet.noReseller');
  return by === 'week' ? t('requests.group.week', { date: key }) : displayText(key);
}

/** Rows of the open groups in turn, the headings over them, and the rows under each, also while it is closed; no headings while the list is not grouped. */
export function useGroups(shown: readonly RequestRow[]) {
  const { t } = useMessages();
  const { requestGrouping: by } = useDesk().preferences;
  const { closed } = useStore(closedGroups);
  return useMemo(() => {
    const found = groupRows(shown, by);
    const isOpen = (key: string) => (by === 'state' && found.length === 1) || !closed.has(groupName(by, key));
    const groups: readonly Group[] | undefined =
      by === 'none'
        ? undefined
        : found.map(({ key, rows }) => ({
            key,
            label: wordOf(t, by, key),
            count: rows.length,
            open: isOpen(key),
          }));
    const idsIn = (key: string) => found.find((one) => one.key === key)?.rows.map(({ id }) => id) ?? [];
    return { idsIn, rows: found.flatMap(({ key, rows }) => (isOpen(key) ? rows : [])), groups };
  }, [shown, by, closed, t]);
}
