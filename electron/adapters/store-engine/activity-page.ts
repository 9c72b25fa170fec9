import type { Activity, ActivityQuery, Page } from '../../core/ports/store.ts';
import type { ActivityLine } from './state.ts';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;

/** The log as a keeper holds it. */
export interface ActivitySource {
  readonly total: number;
  /** Lines below position `end` (counted from the oldest), newest first. */
  newestFirst(end: number): AsyncIterable<ActivityLine>;
}

/** A line as readers see it: the chain is for proving the log, not for showing. */
function withoutChain(line: ActivityLine): Activity {
  const { seq, at, by, changeSetId, label, type, subject, source } = line;
  return { seq, at, by, changeSetId, label, type, subject: { ...subject }, source };
}

/** Does a line answer the query? `from` and `to` are days, both inclusive, in UTC. */
export function answers(line: Activity, q: ActivityQuery): boolean {
  const { subject } = line;
  const day = line.at.slice(0, 10);
  const isAbout =
    q.customerId === undefined || subject.customerId === q.customerId || subject.id === q.customerId;
  const isWhen = (q.from === undefined || day >= q.from) && (q.to === undefined || day <= q.to);
  const isWho = q.by === undefined || line.by === q.by;
  const isKind = q.kind === undefined || subject.kind === q.kind;
  const isSaid = q.text === undefined || line.label.toLowerCase().includes(q.text.toLowerCase());
  return isAbout && isWhen && isWho && isKind && isSaid;
}

const isUnfiltered = (q: ActivityQuery): boolean =>
  [q.customerId, q.from, q.to, q.by, q.kind, q.text].every((one) => one === undefined);

function endOf(total: number, cursor: string | undefined): number {
  const wanted = cursor === undefined ? total : Number.parseInt(cursor, 10);
  return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), total) : 0;
}

/**
 * Newest first. The cursor is a position counted from the oldest line, so new lines never shift a page.
 * Without a filter only the lines of the page are read.
 */
export async function activityPage(source: ActivitySource, q: ActivityQuery): Promise<Page<Activity>> {
  const limit = Math.min(Math.max(q.limit ?? DEFAULT_LIMIT, 1), MAX_LIMIT);
  const end = endOf(source.total, q.cursor);
  return isUnfiltered(q) ? plainPage(source, end, limit) : filteredPage(source, q, end, limit);
}

async function plainPage(source: ActivitySource, end: number, limit: number): Promise<Page<Activity>> {
  const { total } = source;
  const items: Activity[] = [];
  const wanted = Math.min(limit, end);
  if (wanted > 0) {
    for await (const line of source.newestFirst(end)) {
      items.push(withoutChain(line));
      if (items.length === wanted) break;
    }
  }
  return { items, total, next: end > wanted ? String(end - wanted) : null };
}

async function filteredPage(
  source: ActivitySource,
  q: ActivityQuery,
  end: number,
  limit: number,
): Promise<Page<Activity>> {
  const items: Activity[] = [];
  let total = 0;
  let position = source.total;
  let next: string | null = null;
  for await (const line of source.newestFirst(position)) {
    position -= 1;
    if (!answers(line, q)) continue;
    total += 1;
    if (position >= end) continue;
    if (items.length < limit) items.push(withoutChain(line));
    else next ??= String(position + 1);
  }
  return { items, total, next };
}
