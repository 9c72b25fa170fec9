import { createHash } from 'node:crypto';
import type { Activity, ActivityNote, ActivityQuery, Page } from '../../core/ports/store.ts';
import type { SetHead, Write } from './draft.ts';
import type { ActivityLine, AnyRec } from './snapshot.ts';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;

/** SHA-256 of a line as JSON text: what the next line's `prev` holds. "" before the first line. */
export const lineHash = (line: ActivityLine | undefined): string =>
  line === undefined ? '' : createHash('sha256').update(JSON.stringify(line)).digest('hex');

function customerOf(rec: AnyRec | null, write: Write): string | undefined {
  if (write.kind === 'customer') return write.id;
  return rec !== null && rec.home !== rec.id ? rec.home : undefined;
}

/** The note of a set that brought none of its own: it names the first record of the set. */
function plainNote(writes: readonly Write[]): ActivityNote | undefined {
  const [first] = writes;
  if (first === undefined) return undefined;
  const customerId = customerOf(first.next, first);
  const subject = { kind: first.kind, id: first.id, ...(customerId === undefined ? {} : { customerId }) };
  return { type: 'changed', subject, source: 'app' };
}

/** Lines for one change set, chained to `last`: its own notes, else one that names its first record. */
export function activityLines(
  set: SetHead,
  writes: readonly Write[],
  at: { readonly seq: string; readonly at: string },
  last: ActivityLine | undefined,
): ActivityLine[] {
  const own = set.activity ?? [];
  const plain = plainNote(writes);
  const notes = own.length > 0 || plain === undefined ? own : [plain];
  const lines: ActivityLine[] = [];
  for (const note of notes) {
    const { type, subject, source } = note;
    const prev = lineHash(lines.at(-1) ?? last);
    const line = {
      ...at,
      by: set.actor,
      changeSetId: set.id,
      label: set.label,
      type,
      subject: { ...subject },
      source,
      prev,
    };
    lines.push(line);
  }
  return lines;
}

/** A line as readers see it: the chain is for proving the log, not for showing. */
function withoutChain(line: ActivityLine): Activity {
  const { seq, at, by, changeSetId, label, type, subject, source } = line;
  return { seq, at, by, changeSetId, label, type, subject: { ...subject }, source };
}

/** Newest first. The cursor is a position counted from the oldest line, so new lines never shift a page. */
export function activityPage(lines: readonly ActivityLine[], q: ActivityQuery): Page<Activity> {
  const limit = Math.min(Math.max(q.limit ?? DEFAULT_LIMIT, 1), MAX_LIMIT);
  const wanted = q.cursor === undefined ? lines.length : Number.parseInt(q.cursor, 10);
  const end = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), lines.length) : 0;
  const start = Math.max(end - limit, 0);
  const items = lines.slice(start, end).reverse().map(withoutChain);
  return { items, total: lines.length, next: start === 0 ? null : String(start) };
}
