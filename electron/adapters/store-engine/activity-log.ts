import { createHash } from 'node:crypto';
import type { ActivityNote } from '../../core/ports/store.ts';
import type { ActivityLine, AnyRec, SetHead, Write } from './state.ts';

/** SHA-256 of a line as JSON text: what the next line's `prev` holds. */
export const lineHash = (line: ActivityLine): string =>
  createHash('sha256').update(JSON.stringify(line)).digest('hex');

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

/** Lines for one change set, chained to the hash of the line before ("" = none): its own notes, else one that names its first record. */
export function activityLines(
  set: SetHead,
  writes: readonly Write[],
  at: { readonly seq: string; readonly at: string },
  lastHash: string,
): ActivityLine[] {
  const own = set.activity ?? [];
  const plain = plainNote(writes);
  const notes = own.length > 0 || plain === undefined ? own : [plain];
  const lines: ActivityLine[] = [];
  for (const note of notes) {
    const { type, subject, source } = note;
    const before = lines.at(-1);
    const prev = before === undefined ? lastHash : lineHash(before);
    // Named one by one: what follows a spread in a literal is added slowly, which is felt when many changes come at once.
    const line = {
      seq: at.seq,
      at: at.at,
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
