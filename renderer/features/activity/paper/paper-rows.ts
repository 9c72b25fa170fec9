import { useCallback, useEffect, useState } from 'react';
import type { ActivityFilters, ActivityRow } from '../../../../shared/ipc/contract/activity.ts';
import type { AppBridge, Reply } from '../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { useDesk } from '../../../app/desk-context.tsx';

/** Entries on paper at most: some forty to a page. */
const MOST = 4_000;

/** What goes on paper: entries, newest first, and who may have made them; `total` also counts what is left out. */
export interface PaperRows {
  readonly rows: readonly ActivityRow[];
  readonly total: number;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

type Read = PaperRows | AppError | null;

/** Every entry that fits, page by page. Null once nobody waits for it any more. */
async function readRows(bridge: AppBridge, filters: ActivityFilters, isWanted: () => boolean): Promise<Read> {
  const rows: ActivityRow[] = [];
  let cursor: string | null = null;
  while (isWanted()) {
    const reply: Reply<'activity.list'> = await bridge.request('activity.list', {
      ...filters,
      ...(cursor === null ? {} : { cursor }),
    });
    if (!reply.ok) return reply.error;
    rows.push(...reply.value.rows);
    cursor = reply.value.next;
    if (cursor === null || rows.length >= MOST)
      return { rows: rows.slice(0, MOST), total: reply.value.total, people: reply.value.people };
  }
  return null;
}

/** Reads them once: what is on the paper does not change while one looks at it. */
export function usePaperRows(filters: ActivityFilters) {
  const { bridge } = useDesk();
  const [asked] = useState(filters);
  const [turn, setTurn] = useState(0);
  const [read, setRead] = useState<Read>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again.
  useEffect(() => {
    let isWanted = true;
    void readRows(bridge, asked, () => isWanted).then((found) => {
      if (isWanted) setRead(found);
    });
    return () => {
      isWanted = false;
    };
  }, [bridge, asked, turn]);
  const again = useCallback(() => {
    setRead(null);
    setTurn((before) => before + 1);
  }, []);
  const refused = read !== null && 'code' in read ? read : null;
  return { paper: read !== null && !('code' in read) ? read : null, refused, again };
}
