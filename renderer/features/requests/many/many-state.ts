import type { ManyRow } from '../../../../shared/ipc/contract/requests-many.ts';

/** How a mail of many stands; the first reason against it counts. */
export type ManyState = 'gone' | 'review' | 'stop' | 'check' | 'address' | 'ready';

/** Whether the mail of a row can be saved now, and what is in the way. */
export function stateOf({ isDraft, reviewWaits, stops, checks, mail }: ManyRow): ManyState {
  if (!isDraft) return 'gone';
  if (stops.length > 0) return 'stop';
  if (checks.length > 0) return 'check';
  if (reviewWaits) return 'review';
  return mail.trim() === '' ? 'address' : 'ready';
}

/** A check that nobody looked at, with the drafts it stands at. */
export interface OpenCheck {
  readonly rule: ManyRow['checks'][number];
  readonly ids: readonly string[];
}

/** The open checks of all drafts, the one that stands at most of them first. */
export function openChecks(rows: readonly ManyRow[]): readonly OpenCheck[] {
  const found = new Map<OpenCheck['rule'], string[]>();
  for (const row of rows.filter((one) => one.isDraft))
    for (const rule of row.checks) found.set(rule, [...(found.get(rule) ?? []), row.id]);
  return [...found]
    .map(([rule, ids]) => ({ rule, ids }))
    .sort((a, b) => b.ids.length - a.ids.length || (a.rule < b.rule ? -1 : 1));
}
