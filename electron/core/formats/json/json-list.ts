import type { FileReport, ListItem, ReadFormat } from '../import-report.ts';
import { type ReadRow, RowCollector, type RowPlace } from '../rows/row-collector.ts';
import { isJsonObject, type JsonObject } from './json-fields.ts';

/** A list of objects: how one is recognised, what it becomes. */
export interface JsonListOptions<F extends string, I extends ListItem> {
  readonly format: ReadFormat;
  /** Key of the interface by field, for remarks. */
  readonly keys: ReadonlyMap<F, string>;
  readonly isMine: (record: unknown) => boolean;
  readonly readRecord: (at: RowPlace, record: JsonObject) => ReadRow<F, I>;
  readonly keyOf: (item: I) => string;
  readonly keyField: F;
  /** Text of the key of a record that was rejected. */
  readonly rejectedKeyOf: (record: JsonObject) => string;
  readonly place: (report: FileReport, items: readonly I[], rejectedKeys: readonly string[]) => FileReport;
}

/** A list that can be read from JSON. */
export interface JsonList {
  readonly format: ReadFormat;
  readonly isMine: (record: unknown) => boolean;
  /** `lineOf` gives the line on which the record with that index starts. */
  readonly read: (
    report: FileReport,
    records: readonly unknown[],
    lineOf: (index: number) => number,
  ) => FileReport;
}

/** Makes a list that can be read from JSON. */
export function jsonList<F extends string, I extends ListItem>(options: JsonListOptions<F, I>): JsonList {
  return {
    format: options.format,
    isMine: options.isMine,
    read: (report, records, lineOf) => {
      const collector = new RowCollector<F, I>({ ...options, columns: options.keys });
      const rejectedKeys: string[] = [];
      for (const [index, record] of records.entries()) {
        const at = { row: index + 1, line: lineOf(index) };
        if (!isJsonObject(record)) {
          collector.reject(at, 'row-shape');
          continue;
        }
        const read = options.readRecord(at, record);
        if (!read.ok) rejectedKeys.push(options.rejectedKeyOf(record));
        collector.add(at, read);
      }
      const found: FileReport = {
        ...report,
        format: options.format,
        columnMap: Object.fromEntries(options.keys),
        ...collector.finish(),
      };
      return options.place(found, collector.items, rejectedKeys);
    },
  };
}
