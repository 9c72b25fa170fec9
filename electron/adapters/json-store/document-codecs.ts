import { type Kind, kinds } from '../../../shared/domain/kinds.ts';
import type { Committed } from '../../core/ports/store.ts';
import type { ActivityLine, AnyRec, Table } from '../store-engine/snapshot.ts';
import type { Codec } from './document-file.ts';
import { FORMAT } from './migrations/index.ts';

/** Records of one kind; on the disk `{ version, kind, records: { id: record } }`, one record per line. */
export interface KindDocument {
  readonly kind: Kind;
  readonly records: Table;
}

/** A list that only grows at its end; on the disk `{ version, log, entries: [ … ] }`, one entry per line. */
export interface LogDocument<E> {
  readonly entries: readonly E[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A hand check: the checksum says that the bytes are ours, and zod saw the record when it was committed
 * (store.md 1-5).
 */
function isRecord(kind: Kind, id: string, value: unknown): value is AnyRec {
  const rec = value as Partial<AnyRec>;
  return (
    isObject(value) &&
    rec.kind === kind &&
    rec.id === id &&
    Number.isSafeInteger(rec.rev) &&
    isObject(rec.body)
  );
}

/** True for the name of a kind that this program knows. */
export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);

/** Text form of the records of one kind. */
export function kindCodec(kind: Kind): Codec<KindDocument> {
  return {
    encode: ({ records }) => {
      const lines = Array.from(records, ([id, rec]) => `${JSON.stringify(id)}:${JSON.stringify(rec)}`);
      return `{"version":${FORMAT},"kind":${JSON.stringify(kind)},"records":{\n${lines.join(',\n')}\n}}\n`;
    },
    decode: (json) => {
      const document = json as { version?: unknown; kind?: unknown; records?: unknown };
      if (
        !isObject(json) ||
        document.version !== FORMAT ||
        document.kind !== kind ||
        !isObject(document.records)
      )
        return null;
      const entries = Object.entries(document.records);
      const isWhole = entries.every(([id, rec]) => isRecord(kind, id, rec));
      return isWhole ? { kind, records: new Map(entries as [string, AnyRec][]) } : null;
    },
    count: ({ records }) => records.size,
  };
}

function logCodec<E extends { readonly seq: string }>(log: string): Codec<LogDocument<E>> {
  return {
    encode: ({ entries }) => {
      const lines = entries.map((entry) => JSON.stringify(entry));
      return `{"version":${FORMAT},"log":${JSON.stringify(log)},"entries":[\n${lines.join(',\n')}\n]}\n`;
    },
    decode: (json) => {
      const document = json as { version?: unknown; log?: unknown; entries?: unknown };
      if (!isObject(json) || document.version !== FORMAT || document.log !== log) return null;
      const { entries } = document;
      const isWhole =
        Array.isArray(entries) &&
        entries.every((entry) => typeof (entry as { seq?: unknown } | null)?.seq === 'string');
      return isWhole ? { entries: entries as E[] } : null;
    },
    count: ({ entries }) => entries.length,
  };
}

/** Text form of the activity log. */
export const activityCodec = logCodec<ActivityLine>('activity');

/** Text form of the last change sets (for retries and followers). */
export const changesCodec = logCodec<Committed>('changes');
