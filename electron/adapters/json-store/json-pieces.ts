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
export function* joined<T>(all: Iterable<T>, pieces: (one: T) => Iterable<string>): Generator<string> {
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

/**
 * A record as JSON text in pieces that together are what `JSON.stringify` gives. Only the inverse of a large set is long:
 * it holds one item for each record of that set, and those become text {@link ITEMS_PER_PIECE} at a time.
 */
export function* recordPieces(rec: AnyRec | null): Generator<string> {
  if (rec === null || rec.kind !== 'batch' || !Object.values(rec.body).some(isLong)) {
    yield JSON.stringify(rec);
    return;
  }
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
