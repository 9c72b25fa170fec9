import type { DataKey } from '../cipher/data-key.ts';
import { linesOf, underKey, unseal } from '../sealed.ts';
import { isLineBody, type LineBody } from './journal-lines.ts';

/** A segment as it lies in the folder. */
export interface SegmentBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The last line was not written whole: `at` is where the good bytes end. */
export interface TornTail {
  readonly name: string;
  readonly at: number;
}

/** Why a journal cannot be trusted. */
export type JournalFault =
  | { readonly code: 'bad-line'; readonly name: string }
  | { readonly code: 'gap'; readonly name: string }
  | { readonly code: 'two-writers'; readonly names: readonly string[] };

/** Lines above `cleanSeq` in order; parts of a group that never ended are not among them. */
export interface Replay {
  readonly lines: readonly LineBody[];
  /** Number of the last line that was read, also of one that counts for nothing. */
  readonly lastSeq: number;
  readonly torn: TornTail | null;
  /** Parts without an end stand at the end: the next segment must take them back. */
  readonly isDangling: boolean;
  readonly fault: JournalFault | null;
}

interface Read {
  readonly name: string;
  readonly body: LineBody;
}

interface SegmentLines {
  readonly lines: readonly Read[];
  /** First byte that is no good line, null when all are. */
  readonly badAt: number | null;
  readonly isTail: boolean;
}

/** Lines of a segment up to the first bad one, and whether nothing good stands behind that. */
function readSegment({ name, bytes }: SegmentBytes, key: DataKey | null): SegmentLines {
  const under = underKey(key, 'journal');
  const lines: Read[] = [];
  let badAt: number | null = null;
  for (const line of linesOf(bytes)) {
    const body = unseal(line.bytes, under);
    if (!isLineBody(body)) badAt ??= line.at;
    else if (badAt === null) lines.push({ name, body });
    else return { lines, badAt, isTail: false };
  }
  return { lines, badAt, isTail: true };
}

/** Only the last line of the last segment that holds any bytes can be torn (store.md 6.3, 2). */
function collect(
  segments: readonly SegmentBytes[],
  key: DataKey | null,
): Pick<Replay, 'torn' | 'fault'> & { read: Read[] } {
  const filled = segments.filter(({ bytes }) => bytes.byteLength > 0);
  const read: Read[] = [];
  let torn: TornTail | null = null;
  for (const segment of filled) {
    const { lines, badAt, isTail } = readSegment(segment, key);
    read.push(...lines);
    if (badAt === null) continue;
    const { name } = segment;
    if (!isTail || segment !== filled.at(-1)) return { read, torn, fault: { code: 'bad-line', name } };
    torn = { name, at: badAt };
  }
  return { read, torn, fault: null };
}

function orderFault(lines: readonly Read[], cleanSeq: number): JournalFault | null {
  const seen = new Map<number, string>();
  let expected = cleanSeq + 1;
  for (const { name, body } of lines) {
    const other = seen.get(body.seq);
    if (other !== undefined) return { code: 'two-writers', names: [other, name] };
    seen.set(body.seq, name);
    if (body.seq !== expected) return { code: 'gap', name };
    expected += 1;
  }
  return null;
}

interface Settled {
  readonly lines: readonly LineBody[];
  readonly isDangling: boolean;
}

/** Puts parts together into one line under the last part's number, and drops those that were taken back. */
function settle(read: readonly Read[]): Settled {
  const lines: LineBody[] = [];
  let parts: LineBody[] = [];
  for (const { body } of read) {
    if (body.abort === true) parts = [];
    else if (body.more === true) parts.push(body);
    else if (body.batch === undefined) lines.push(body);
    else {
      const own = parts.filter(({ batch }) => batch === body.batch);
      lines.push({ ...body, ops: [...own.flatMap(({ ops }) => ops), ...body.ops] });
      parts = [];
    }
  }
  return { lines, isDangling: parts.length > 0 };
}

/**
 * Reads the segments in the manifest's order. Order comes from `seq`, never from the clock: above `cleanSeq` it
 * rises by exactly one; a number that comes twice means two writers.
 */
export function replay(segments: readonly SegmentBytes[], cleanSeq: number, key: DataKey | null): Replay {
  const { read, torn, fault } = collect(segments, key);
  const above = read.filter(({ body }) => body.seq > cleanSeq);
  const { lines, isDangling } = settle(above);
  const lastSeq = above.at(-1)?.body.seq ?? cleanSeq;
  return { lines, lastSeq, torn, isDangling, fault: fault ?? orderFault(above, cleanSeq) };
}

/** The highest line number in a segment, 0 for none; lines that cannot be read count as unknown (Infinity). */
export function highestSeq(segment: SegmentBytes, key: DataKey | null): number {
  const { lines, badAt } = readSegment(segment, key);
  if (badAt !== null) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...lines.map(({ body }) => body.seq));
}
