import { randomUUID } from 'node:crypto';
import type { ActivityLine, StagedSet } from '../../store-engine/state.ts';
import type { DataKey } from '../cipher/data-key.ts';
import { itemPieces, recordPieces } from '../json-pieces.ts';
import { sealPieces, underKey } from '../sealed.ts';
import type { LineOp } from '../shards/shard-set.ts';

/** Ops in one line at most; more are written in parts of {@link PART_OPS} (store.md 6.4, 6.12). */
const MAX_OPS = 500;
const PART_OPS = 200;

/** Id, number and time of a committed set, as the journal keeps them. */
export type SetMark = readonly [id: string, seq: string, at: string];

/**
 * Body of a journal line. A group of sets is one line; a group of more than 500 ops is several: those with
 * `more` hold ops only and count for nothing until the one without it is there. `abort` takes back the parts
 * before it.
 */
export interface LineBody {
  readonly seq: number;
  readonly ops: readonly LineOp[];
  readonly sets: readonly SetMark[];
  readonly activity: readonly ActivityLine[];
  /** Same for all parts of one group. */
  readonly batch?: string;
  readonly more?: true;
  readonly abort?: true;
}

/** A line that waits to be written. */
export interface SealedLine {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export const opsOf = (sets: readonly StagedSet[]): LineOp[] =>
  sets.flatMap(({ writes }) => writes.map(({ kind, id, home, next }) => ({ kind, id, home, doc: next })));

/** Ops of a line, a comma between them. */
function* opPieces(ops: readonly LineOp[]): Generator<string> {
  let comma = '';
  for (const { kind, id, home, doc } of ops) {
    yield* recordPieces(`${comma}${JSON.stringify({ kind, id, home }).slice(0, -1)},"doc":`, doc, '}');
    comma = ',';
  }
}

/** A line's body as text: its short fields, then op after op. */
function* linePieces({ ops, sets, activity, ...short }: LineBody): Generator<string> {
  yield `${JSON.stringify(short).slice(0, -1)},"ops":[`;
  yield* opPieces(ops);
  yield `],"sets":${JSON.stringify(sets)},"activity":[`;
  yield* itemPieces(activity);
  yield ']}';
}

const line = async (key: DataKey | null, body: LineBody): Promise<SealedLine> => ({
  seq: body.seq,
  bytes: await sealPieces(linePieces(body), underKey(key, 'journal')),
});

/** The lines of a group, from number `seq` on, made one at a time so that a large group never holds the event loop. */
export async function* groupLines(
  key: DataKey | null,
  seq: number,
  sets: readonly StagedSet[],
): AsyncGenerator<SealedLine> {
  const ops = opsOf(sets);
  const marks = sets.map(({ committed }): SetMark => [committed.changeSetId, committed.seq, committed.at]);
  const activity = sets.flatMap(({ lines }) => lines);
  if (ops.length <= MAX_OPS) {
    yield line(key, { seq, ops, sets: marks, activity });
    return;
  }
  const batch = randomUUID();
  let next = seq;
  let from = 0;
  for (; ops.length - from > PART_OPS; from += PART_OPS) {
    yield line(key, {
      seq: next,
      ops: ops.slice(from, from + PART_OPS),
      sets: [],
      activity: [],
      batch,
      more: true,
    });
    next += 1;
  }
  yield line(key, { seq: next, ops: ops.slice(from), sets: marks, activity, batch });
}

/** The line that takes back parts whose end was never written. */
export const abortLine = (key: DataKey | null, seq: number): Promise<SealedLine> =>
  line(key, { seq, ops: [], sets: [], activity: [], abort: true });

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOp = (value: unknown): boolean =>
  isFields(value) && typeof value['id'] === 'string' && typeof value['home'] === 'string' && 'doc' in value;

/** Does an unsealed value look like a journal line? (The checksum has proven its bytes.) */
export function isLineBody(value: unknown): value is LineBody {
  if (!isFields(value) || !Number.isSafeInteger(value['seq'])) return false;
  const { ops, sets, activity } = value as Partial<Record<keyof LineBody, unknown>>;
  return Array.isArray(ops) && ops.every(isOp) && Array.isArray(sets) && Array.isArray(activity);
}
