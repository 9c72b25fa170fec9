import type { Delimiter } from '../import-report.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** One row as an array of cells, never as an object (R25). A row with a fault has no cells to be used. */
export interface CsvRow {
  /** Physical line from 1 on which the row starts. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: 'quote-unclosed' | 'size-exceeded' | null;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

const isLineEnd = (code: number): boolean => code === LF || code === CR;

function countLines(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines += 1;
  }
  return lines;
}

/**
 * Reads RFC 4180 with any mixture of line ends. Our own few lines instead of csv-parse, because a bad
 * quotation mark must cost one row: reading goes on at the line after the mark, while csv-parse gives up the
 * rest or swallows its neighbours.
 */
class RowReader {
  readonly #text: string;
  readonly #delimiter: number;
  #at = 0;
  #line = 1;

  constructor(text: string, delimiter: Delimiter) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  next(): CsvRow {
    const line = this.#line;
    const start = this.#at;
    const cells: string[] = [];
    let isTooLong = false;
    for (;;) {
      const cell = this.#cell();
      if (cell === null) return { line, cells: [], fault: 'quote-unclosed' };
      isTooLong ||= cell.length > IMPORT_LIMITS.csvCellLength;
      if (cells.length <= IMPORT_LIMITS.csvColumns) cells.push(cell);
      if (this.#text.charCodeAt(this.#at) !== this.#delimiter) break;
      this.#at += 1;
    }
    isTooLong ||= this.#at - start > IMPORT_LIMITS.csvRowLength;
    this.#skipLineEnd();
    return isTooLong ? { line, cells: [], fault: 'size-exceeded' } : { line, cells, fault: null };
  }

  #cell(): string | null {
    return this.#text.charCodeAt(this.#at) === QUOTE ? this.#quotedCell() : this.#plainCell();
  }

  #plainCell(): string {
    const start = this.#at;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === this.#delimiter || isLineEnd(code)) break;
    }
    return this.#text.slice(start, this.#at);
  }

  /**
   * `null` when the mark never closes, or closes where no cell ends; then reading goes on at the line after
   * the mark.
   */
  #quotedCell(): string | null {
    const end = this.#closingQuote(this.#at + 1);
    if (end < 0 || !this.#endsCell(end + 1)) {
      this.#plainLine();
      return null;
    }
    const raw = this.#text.slice(this.#at + 1, end);
    this.#line += countLines(raw);
    this.#at = end + 1;
    return raw.includes('"') ? raw.replaceAll('""', '"') : raw;
  }

  #closingQuote(from: number): number {
    let at = this.#text.indexOf('"', from);
    while (at >= 0 && this.#text.charCodeAt(at + 1) === QUOTE) at = this.#text.indexOf('"', at + 2);
    return at;
  }

  #endsCell(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return at >= this.#text.length || code === this.#delimiter || isLineEnd(code);
  }

  #plainLine(): void {
    while (!this.isAtEnd && !isLineEnd(this.#text.charCodeAt(this.#at))) this.#at += 1;
    this.#skipLineEnd();
  }

  #skipLineEnd(): void {
    if (this.isAtEnd) return;
    const isPair = this.#text.charCodeAt(this.#at) === CR && this.#text.charCodeAt(this.#at + 1) === LF;
    this.#at += isPair ? 2 : 1;
    this.#line += 1;
  }
}

const isBlank = (row: CsvRow): boolean => row.fault === null && row.cells.every((cell) => cell.trim() === '');

/** Rows of a text in order, without those that are blank. Cells are as given, quotation marks resolved. */
export function* csvRows(text: string, delimiter: Delimiter): Generator<CsvRow, void> {
  const reader = new RowReader(text, delimiter);
  while (!reader.isAtEnd) {
    const row = reader.next();
    if (!isBlank(row)) yield row;
  }
}
