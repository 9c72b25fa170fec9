import type { AnyRec } from '../store-engine/state.ts';

/** Items of a long list that become text in one go. */
const ITEMS_PER_PIECE = 200;

/** Items of a list, without its brackets, a comma between pieces. */
export function* itemPieces(items: readonly unknown[]): Generator<string> {
  for (let from = 0; from < items.length; from += ITEMS_PER_PIECE) {
    const some = JSON.stringify(items.slice(from, from + ITEMS_PER_PIECE)).slice(1, -1);
    yield from === 0 ? some : `,${some}`;
  }
}

/** Parts with a comma between them, each of them in pieces of its own. */
function* joined<T>(all: Iterable<T>, pieces: (one: T) => Iterable<string>): Generator<string> {
  let isFirst = true;
  for (const one of all) {
    if (!isFirst) yield ',';
    isFirst = false;
    yield* pieces(one);
  }
}

function* fieldPieces(
  fields: Readonly<Record<string, unknown>>,
  pieces: (name: string, value: unknown) => Iterable<string>,
): Generator<string> {
  yield '{';
  yield* joined(
    Object.entries(fields).filter(([, value]) => value !== undefined),
    function* ([name, value]) {
      yield `${JSON.stringify(name)}:`;
      yield* pieces(name, value);
    },
  );
  yield '}';
}

const isLong = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > ITEMS_PER_PIECE;

function* longListPieces(value: readonly unknown[]): Generator<string> {
  yield '[';
  yield* itemPieces(value);
  yield ']';
}

/** Does the record become text in one go? Only the inverse of a large set does not: it holds an item for each record. */
const isShort = (rec: AnyRec | null): boolean =>
  rec === null || rec.kind !== 'batch' || !Object.values(rec.body).some(isLong);

function* longRecordPieces(rec: AnyRec): Generator<string> {
  const plain = function* (_: string, value: unknown): Generator<string> {
    yield JSON.stringify(value);
  };
  yield* fieldPieces({ ...rec }, (name, value) =>
    name === 'body'
      ? fieldPieces({ ...rec.body }, (inner, held) =>
          isLong(held) ? longListPieces(held) : plain(inner, held),
        )
      : plain(name, value),
  );
}

/**
 * A record as JSON text between two texts, in pieces that together are what `JSON.stringify` gives: one piece, as each
 * costs time of its own, or for a long one {@link ITEMS_PER_PIECE} items at a time.
 */
export function* recordPieces(before: string, rec: AnyRec | null, after = ''): Generator<string> {
  if (rec === null || isShort(rec)) {
    yield `${before}${JSON.stringify(rec)}${after}`;
    return;
  }
  yield before;
  yield* longRecordPieces(rec);
  yield after;
}
