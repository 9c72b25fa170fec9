import type { CheckedRow } from '../../../../../shared/ipc/contract/imports.ts';
import type { ListItem } from '../../../formats/import-report.ts';
import { BLANK_ROW, SHOWN_ROWS } from '../import-plan.ts';

/** One field that a row would change; values as text, `null` = not known. */
export interface ItemFieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Rows of a list beside the records they belong to. */
export interface Compared<I, R> {
  readonly fresh: readonly I[];
  readonly changed: readonly {
    readonly item: I;
    readonly found: R;
    readonly fields: readonly ItemFieldChange[];
  }[];
  readonly unchanged: readonly I[];
  readonly unplaced: readonly { readonly item: I; readonly reason: string }[];
}

/** What a row says of a field: nothing where it is silent or says what we have. */
export const fieldChange = (
  field: string,
  before: string | number | null,
  after: string | number | null,
): ItemFieldChange[] =>
  after === null || before === after
    ? []
    : [{ field, before: before === null ? null : String(before), after: String(after) }];

/** What the page shows of an item. */
export interface ItemLabel {
  readonly name: string;
  readonly foreignId: string | null;
  readonly detail: string | null;
}

/** The check list of a comparison. */
export function comparedRows<I extends ListItem, R>(
  compared: Compared<I, R>,
  labelOf: (item: I) => ItemLabel,
): CheckedRow[] {
  const row = (
    group: CheckedRow['group'],
    item: I,
    more: Pick<CheckedRow, 'reason' | 'changes'>,
  ): CheckedRow => ({
    ...BLANK_ROW,
    group,
    ...labelOf(item),
    row: item.row,
    line: item.line,
    warnings: [...item.warnings],
    ...more,
  });
  const none = { reason: null, changes: [] };
  return [
    ...compared.fresh.slice(0, SHOWN_ROWS).map((item) => row('new', item, none)),
    ...compared.changed
      .slice(0, SHOWN_ROWS)
      .map(({ item, fields }) => row('changed', item, { reason: null, changes: [...fields] })),
    ...compared.unchanged.slice(0, SHOWN_ROWS).map((item) => row('unchanged', item, none)),
    ...compared.unplaced
      .slice(0, SHOWN_ROWS)
      .map(({ item, reason }) => row('rejected', item, { reason, changes: [] })),
  ];
}

/** Repetitions within a list count once. */
export const withoutRepetitions = <I extends ListItem>(items: readonly I[]): I[] =>
  items.filter((item) => !item.warnings.includes('duplicate'));
