import type { Day } from '../../../../shared/domain/day.ts';
import type { ImportId, PersonId } from '../../../../shared/domain/id.ts';
import { type Known, type Source, withEntry } from '../../../../shared/domain/known.ts';
import type { CheckedRow, ImportAbout, ImportCheck } from '../../../../shared/ipc/contract/imports.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Op, WorkspaceStore } from '../../ports/store.ts';

/** When, by whom and by which import something is stored. */
export interface ImportStamp {
  readonly importId: ImportId;
  readonly asOf: Day;
  readonly by: PersonId;
}

/** What is written when a checked file is applied. */
export interface PlannedWrites {
  readonly ops: readonly Op[];
  readonly created: number;
  readonly changed: number;
}

/** What applying a file would do. Nothing is stored before `write` is called. */
export interface ImportPlan {
  readonly of: ImportCheck['of'];
  readonly asks: ImportCheck['asks'];
  readonly counts: Readonly<Record<'new' | 'changed' | 'unchanged' | 'missing', number>>;
  /** Rows that could be read but not placed, with a closed word each; they count as rejected. */
  readonly unplaced: number;
  /** At most {@link SHOWN_ROWS} of each group. */
  readonly rows: readonly CheckedRow[];
  /** Writes without the rows that were left out. */
  write(
    store: WorkspaceStore,
    ids: Ids,
    skip: ReadonlySet<number>,
    stamp: ImportStamp,
  ): Promise<PlannedWrites>;
}

/** Whose list it is, with the name of the record. */
export type NamedAbout = (ImportAbout & { readonly name: string }) | null;

/** At most this many rows of each group go to the page; the counts hold the truth. */
export const SHOWN_ROWS = 500;

/** A row of which nothing is known yet. */
export const BLANK_ROW = {
  row: null,
  line: null,
  name: '',
  foreignId: null,
  detail: null,
  reason: null,
  column: null,
  text: null,
  warnings: [],
  changes: [],
} as const;

/** Adds what an import says to a field; `null` says nothing and changes nothing. */
export const fromImport =
  ({ asOf, by }: ImportStamp, source: Source) =>
  <T>(field: Known<T>, value: T | null, text?: string | null): Known<T> =>
    value === null
      ? field
      : withEntry(field, {
          value,
          asOf,
          source: text === undefined || text === null ? source : { ...source, text: text.slice(0, 500) },
          by,
          state: 'confirmed',
        });

/** Origin of a value that stands in a row of an imported file. */
export const importSource = ({ importId }: ImportStamp, row: number, format: string): Source => ({
  type: 'import',
  importId,
  row,
  format,
});
